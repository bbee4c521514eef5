package io.chuangkou.terminal.sequences;

import static io.chuangkou.terminal.demo.CounterFixture.code;

import io.chuangkou.card.Masking;
import io.chuangkou.settlement.centre.Demonstration.Holder;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.sequences.Move.Card;
import io.chuangkou.terminal.sequences.Move.Plain;
import io.chuangkou.terminal.sequences.Sequence.Step;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.PersonView;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import io.chuangkou.terminal.workflow.HeadlessCashier;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Does what a sequence says at a real counter, knows itself which card is in the reader and for
 * whom each line was typed, and compares: after each step the screen, at the end what centre and
 * journal hold.
 */
final class SequenceRun {

  /** Longer than the desk ever takes to say what is the matter. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String DRUG = "XJ01CAA040E001020100001";
  private static final Set<String> OBJECTIONS = Set.of("CARD-OTHER", "CARD-UNKNOWN", "CARD-OUT");

  private final CounterFixture fixture;
  private HeadlessCashier driver;
  private final Map<Long, String> typedFor = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private @Nullable Card inReader;
  private boolean handedBack;
  private boolean hurried;
  private int judged;

  SequenceRun(CounterFixture fixture) {
    this.fixture = fixture;
    this.driver = new HeadlessCashier(fixture.desk(), PATIENCE);
  }

  /** Runs a sequence and says what is wrong afterwards; empty: nothing. */
  List<String> run(Sequence sequence) {
    List<Step> steps = sequence.moves();
    for (int i = 0; i < steps.size() && wrong.isEmpty(); i++) {
      Step step = steps.get(i);
      try {
        make(step);
      } catch (IllegalStateException e) {
        wrong.add(e.getMessage() + " " + driver.await(state -> true).notice());
      }
      if (!wrong.isEmpty()) {
        wrong.add("after step " + i + " of " + steps.subList(0, i + 1));
      }
    }
    judgeBooks();
    return wrong;
  }

  /** How many charges centre and journal hold. */
  int judged() {
    return judged;
  }

  private void make(Step step) {
    boolean knows = !hurried || mustWait(step.move());
    CashierState before = knows ? rest() : driver.await(state -> true);
    hurried = step.hurried();
    switch (step.move()) {
      case Move.Insert insert -> insert(insert.card());
      case Move.Voucher voucher -> {
        Holder holder = Objects.requireNonNull(voucher.whose().holder());
        give(() -> desk().identify(holder.eVoucher().number()));
      }
      case Move.Line line -> type(before, line.fen());
      case Plain plain -> make(plain, before, knows);
    }
    if (!hurried) {
      look(rest());
    }
  }

  /** What is typed or confirmed waits for rest: whom it is for must be known. */
  private static boolean mustWait(Move move) {
    return move instanceof Move.Line
        || move == Plain.READ
        || move == Plain.UNDO
        || move == Plain.RESTART;
  }

  private void make(Plain move, CashierState before, boolean knows) {
    switch (move) {
      case PULL -> {
        fixture.counter().remove();
        inReader = null;
        handedBack = false;
      }
      case READ -> {
        boolean isOut = knows && objection(before).equals("CARD-OUT");
        give(desk()::readCard);
        handedBack = handedBack || isOut;
      }
      case NEXT -> give(desk()::next);
      case BACK -> give(desk()::back);
      case REMOVE -> give(() -> desk().removeLine(0));
      case UNDO -> give(desk()::undoRemove);
      case TRY -> charge(before, knows, this::tryBill);
      case SETTLE -> charge(before, knows, () -> settle(before));
      case CANCEL -> cancel(before);
      case RESTART -> {
        fixture.reopen();
        driver = new HeadlessCashier(fixture.desk(), PATIENCE);
        inReader = null;
      }
    }
  }

  private Cashier desk() {
    return fixture.desk();
  }

  private void give(Runnable command) {
    if (hurried) {
      command.run();
    } else {
      driver.after(command);
    }
  }

  private void insert(Card card) {
    fixture.counter().insert(card.file);
    inReader = card;
    handedBack = false;
  }

  private void type(CashierState before, int fen) {
    PersonView shown = before.person();
    if (shown != null) {
      typedFor.put((long) fen, shown.maskedId());
    }
    driver.after(() -> desk().addLine(DRUG, "1", Fen.of(fen).toYuan()));
  }

  private void tryBill() {
    if (driver.await(state -> true).bill().particulars().main() == null) {
      desk().addDiagnosis("J06.900");
    }
    give(desk()::trial);
  }

  private void settle(CashierState before) {
    Trial trial = before.trial();
    desk().tender(trial == null ? "" : trial.due().toYuan());
    give(desk()::settle);
  }

  private void cancel(CashierState before) {
    List<Settled> standing =
        before.history().stream().filter(settled -> !settled.cancelled()).toList();
    if (!standing.isEmpty()) {
      give(() -> desk().cancelSettlement(standing.getFirst().settlementId()));
    }
  }

  /** Where the desk ought to object, nothing is tried and nothing settled. */
  private void charge(CashierState before, boolean knows, Runnable act) {
    String objection = knows ? objection(before) : "";
    act.run();
    if (!hurried) {
      CashierState after = rest();
      boolean isSettled = before.stage() == Stage.TRIAL && after.stage() == Stage.SETTLED;
      boolean isTried = before.stage() == Stage.IDENTIFIED && after.stage() == Stage.TRIAL;
      if (!objection.isEmpty() && (isTried || isSettled)) {
        wrong.add("in spite of " + objection + ": " + before.stage() + " to " + after.stage());
      }
    }
  }

  /** What the desk must say of the reader as the test knows it; empty: nothing. */
  private String objection(CashierState state) {
    PersonView shown = state.person();
    if (shown == null || !(state.stage() == Stage.IDENTIFIED || state.stage() == Stage.TRIAL)) {
      return "";
    }
    Card card = inReader;
    if (card == null) {
      return state.card() == null || handedBack ? "" : "CARD-OUT";
    }
    Holder holder = card.holder();
    if (holder == null) {
      return "CARD-UNKNOWN";
    }
    return masked(holder).equals(shown.maskedId()) ? "" : "CARD-OTHER";
  }

  private static String masked(Holder holder) {
    return Masking.idNumber(holder.idNumber());
  }

  /** Waits until all that was done is known at the desk, and the desk says what it must. */
  private CashierState rest() {
    driver.after(() -> {});
    return driver.await(this::rests);
  }

  private boolean rests(CashierState state) {
    if (state.stage().isBusy()) {
      return false;
    }
    boolean isFull = state.reader().level() == Level.WARNING || state.reader().text().equals("已插卡");
    if (isFull != (inReader != null)) {
      return false;
    }
    String expected = objection(state);
    return expected.isEmpty() ? !OBJECTIONS.contains(code(state)) : says(state, expected);
  }

  /** Of a card that is out something that was said since may stand in the place. */
  private static boolean says(CashierState state, String expected) {
    return code(state).equals(expected)
        || (expected.equals("CARD-OUT")
            && !code(state).isEmpty()
            && !code(state).startsWith("CARD-"));
  }

  private void look(CashierState state) {
    PersonView shown = state.person();
    if (state.stage() == Stage.CANCELLED) {
      return;
    }
    for (Bill.Line line : state.bill().lines()) {
      String whose = typedFor.get(line.amount().fen());
      if (shown == null || !shown.maskedId().equals(whose)) {
        wrong.add("a line typed for " + whose + " lies before " + shown);
      }
    }
  }

  /** Whatever was settled was typed for the person who was charged. */
  private void judgeBooks() {
    for (SettledBill bill :
        fixture
            .counter()
            .composition()
            .bookings()
            .standing(fixture.counter().composition().clock().today())) {
      for (Bill.Line line : bill.bill().lines()) {
        judge("journal", line.amount().fen(), bill.person().maskedId());
      }
    }
    try (Connection books = DriverManager.getConnection(fixture.database());
        Statement statement = books.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT p.id_number, f.amount FROM settlement s"
                    + " JOIN fee_line f ON f.visit = s.visit AND f.psn_no = s.psn_no"
                    + " JOIN person p ON p.psn_no = s.psn_no WHERE f.amount > 0")) {
      while (rows.next()) {
        judge("centre", rows.getLong(2), Masking.idNumber(rows.getString(1)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void judge(String books, long fen, String charged) {
    judged++;
    if (!charged.equals(typedFor.get(fen))) {
      wrong.add(books + ": typed for " + typedFor.get(fen) + ", charged to " + charged);
    }
  }
}
