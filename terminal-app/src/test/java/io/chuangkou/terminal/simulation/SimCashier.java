package io.chuangkou.terminal.simulation;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.ledger.ClosingReason;
import io.chuangkou.terminal.simulation.Account.Slip;
import io.chuangkou.terminal.simulation.Errand.Habit;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Cancelled;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A cashier who does what the screen says: serves one errand after the other, takes what is
 * tendered, gives the change, collects the rest and pays the refund that the screen shows at that
 * moment, and after a restart believes the shift's list and the open items.
 */
final class SimCashier {

  private static final int MOST_STEPS = 40;
  private static final int MOST_TRIES = 3;
  private static final int WAITS_FOR_REVERSAL = 8;
  private static final long NOTE = 100_00;
  private static final String DIFFERENCE = "D-";

  private final Town town;
  private final Timeline time;
  private final Consumer<Account> provisional;
  private final Deque<Account> coming = new ArrayDeque<>();
  private final List<Account> accounts = new ArrayList<>();

  private @Nullable Cashier desk;
  private @Nullable SimReader reader;
  private CashierState seen = CashierState.BLANK;
  private @Nullable Account current;
  private @Nullable Account cancelling;
  private @Nullable Closing closing;
  private boolean restarted;
  private boolean wantsRestart;
  private boolean leaving;
  private boolean steppedBack;
  private boolean cancelledMeanwhile;
  private boolean tenderedTooLittle;
  private int steps;
  private int tries;
  private int pressed;
  private int closed;

  private record Closing(OpenItem item, ClosingReason choice) {

    long amount() {
      return Objects.requireNonNull(item.difference()).fen();
    }
  }

  /**
   * A cashier at a desk.
   *
   * @param provisional hears of each provisional slip at the moment when it is printed
   */
  SimCashier(Town town, Timeline time, List<Errand> errands, Consumer<Account> provisional) {
    this.town = town;
    this.time = time;
    this.provisional = provisional;
    errands.forEach(errand -> coming.add(new Account(errand)));
    accounts.addAll(coming);
  }

  /** The terminal was started again; its screen will be believed when it has come up. */
  void sitDown(Cashier otherDesk, SimReader otherReader) {
    desk = otherDesk;
    reader = otherReader;
    seen = CashierState.BLANK;
    restarted = true;
  }

  private Cashier desk() {
    return Objects.requireNonNull(desk);
  }

  private SimReader reader() {
    return Objects.requireNonNull(reader);
  }

  List<Account> accounts() {
    return accounts;
  }

  CashierState seen() {
    return seen;
  }

  boolean isDone() {
    return coming.isEmpty() && current == null;
  }

  /** Whether the terminal is to be switched off and on; asks once. */
  boolean wantsRestart() {
    boolean wants = wantsRestart;
    wantsRestart = false;
    return wants;
  }

  /** Looks at the screen. */
  void look(CashierState state) {
    seen = state;
    if (restarted) {
      restarted = false;
      believe(state);
    }
    takeSlip(state);
    Closing closes = closing;
    if (closes != null && !isOpen(closes.item().id())) {
      closed(closes);
    }
  }

  private boolean isOpen(@Nullable String id) {
    return seen.open().stream().anyMatch(open -> open.id().equals(id));
  }

  private void takeSlip(CashierState state) {
    Account account = current;
    Cancelled cancelled = state.cancelled();
    if (cancelled != null && cancelling != null) {
      refund(cancelling, cancelled.refund().fen());
      cancelling = null;
    } else if (account != null && account.asked && state.trial() != null) {
      takeSlip(account, state.stage(), state.trial());
    }
  }

  private void takeSlip(Account account, Stage stage, Trial trial) {
    switch (stage) {
      case SETTLED -> settled(account, Slip.SETTLED, trial, seen.change());
      case DIFFERENCE -> {
        if (account.slip == Slip.NONE) {
          settled(account, Slip.SETTLED, trial, Fen.ZERO);
        }
      }
      case PROVISIONAL -> {
        account.provisionalFund = trial.settlement().fundTotal().fen();
        settled(account, Slip.PROVISIONAL, trial, seen.change());
        provisional.accept(account);
      }
      case UNKNOWN_OUTCOME -> {
        // Kept apart, and given back when the reversal is accepted.
        account.asked = false;
        account.table = 0;
      }
      default -> {}
    }
  }

  /** What lies on the table goes into the drawer, but for the change. */
  private static void settled(Account account, Slip slip, Trial trial, Fen change) {
    account.asked = false;
    account.slip = slip;
    account.number = trial.settlementId();
    account.cash += account.table - change.fen();
    account.table = 0;
  }

  private static void refund(Account account, long amount) {
    account.cash -= amount;
    account.slip = Slip.CANCELLED;
  }

  private void closed(Closing closes) {
    closing = null;
    for (Account account : accounts) {
      if (closes.item().id().equals(DIFFERENCE + account.number)) {
        if (closes.choice() == ClosingReason.CASH) {
          account.cash += closes.amount();
        } else {
          account.transferred += closes.amount();
        }
      }
    }
  }

  /** Does the next thing. */
  void step() {
    if (seen.stage().isBusy()) {
      if (current != null && current.errand.does(Habit.IMPATIENT)) {
        pressAnything();
      }
      return;
    }
    if (seen.stage() != Stage.CANCELLED) {
      cancelling = null;
    }
    Account account = current == null ? coming.poll() : current;
    if (account == null) {
      return;
    } else if (current == null) {
      current = account;
      steps = 0;
      tries = 0;
      steppedBack = false;
      cancelledMeanwhile = false;
      tenderedTooLittle = false;
      leaving = false;
    }
    steps++;
    if (leaving || steps > MOST_STEPS) {
      leave(account);
    } else {
      serve(account);
    }
  }

  private void serve(Account account) {
    switch (seen.stage()) {
      case NO_CARD -> insert(account);
      case IDENTIFIED -> bill(account);
      case TRIAL -> pay(account);
      case DIFFERENCE -> even(account);
      case SETTLED, PROVISIONAL -> afterwards(account);
      case UNKNOWN_OUTCOME -> leaving = steps > WAITS_FOR_REVERSAL;
      case CANCELLED -> {
        if (account.isSettled() || account.slip == Slip.CANCELLED) {
          leave(account);
        } else {
          desk().next();
        }
      }
      default -> {}
    }
  }

  private void insert(Account account) {
    if (isTriedOut()) {
      leave(account);
    } else {
      reader().insert(town.card(account.errand.card()));
    }
  }

  private void bill(Account account) {
    Errand errand = account.errand;
    if (account.isSettled() || isTriedOut()) {
      leave(account);
      return;
    }
    desk().chooseVisit(errand.visit());
    desk().addDiagnosis(Town.DIAGNOSIS);
    errand.lines().stream()
        .skip(seen.bill().lines().size())
        .forEach(line -> desk().addLine(line.code(), "1", line.price().toYuan()));
    desk().trial();
    if (errand.does(Habit.TRIES_TWICE)) {
      desk().trial();
    }
  }

  private void pay(Account account) {
    Errand errand = account.errand;
    if (errand.does(Habit.LEAVES) || isTriedOut()) {
      leave(account);
    } else if (errand.does(Habit.STEPS_BACK) && !steppedBack) {
      steppedBack = true;
      desk().back();
    } else if (errand.does(Habit.CANCELS_MEANWHILE) && !cancelledMeanwhile) {
      cancelledMeanwhile = true;
      cancelFirst(other -> other != account);
    } else {
      Fen due = Objects.requireNonNull(seen.trial()).due();
      account.asked = true;
      account.table = tendered(errand, due.fen());
      desk().tender(Fen.of(account.table).toYuan());
      desk().settle();
      if (errand.does(Habit.SETTLES_TWICE)) {
        desk().settle();
        Cashier here = desk();
        time.after(35, here::settle);
      }
    }
  }

  private long tendered(Errand errand, long due) {
    if (errand.does(Habit.PAYS_TOO_LITTLE) && !tenderedTooLittle && due > 0) {
      tenderedTooLittle = true;
      return due - 1;
    }
    return errand.does(Habit.PAYS_WITH_NOTES) ? (due + NOTE - 1) / NOTE * NOTE : due;
  }

  /** The rest is paid when it is asked for, or it is owed, or the bill is cancelled. */
  private void even(Account account) {
    if (account.errand.does(Habit.CANCELS) && cancelling == null && !isTriedOut()) {
      cancel(account);
    } else if (account.errand.does(Habit.OWES) || isTriedOut()) {
      leave(account);
    } else {
      account.asked = true;
      account.table = seen.missing().fen();
      desk().confirmDifference();
    }
  }

  private boolean isTriedOut() {
    tries++;
    return tries > 2 * MOST_TRIES;
  }

  private void afterwards(Account account) {
    Errand errand = account.errand;
    account.asked = false;
    if (errand.does(Habit.DRAINS)) {
      desk().drain();
    }
    leaving = true;
    if (errand.does(Habit.CANCELS) || errand.does(Habit.CANCELS_TWICE)) {
      cancel(account);
    } else if (errand.does(Habit.CANCELS_EARLIER)) {
      cancelFirst(other -> other != account && other.errand.card().equals(errand.card()));
    }
  }

  private void cancelFirst(Predicate<Account> which) {
    accounts.stream().filter(Account::isSettled).filter(which).findFirst().ifPresent(this::cancel);
  }

  private void cancel(Account account) {
    Optional<Settled> listed = listed(account);
    listed.ifPresent(
        entry -> {
          cancelling = account;
          desk().cancelSettlement(entry.settlementId());
          if (account.errand.does(Habit.CANCELS_TWICE)) {
            desk().cancelSettlement(entry.settlementId());
          }
        });
  }

  private Optional<Settled> listed(Account account) {
    return seen.history().stream()
        .filter(entry -> entry.total().fen() == account.total() && !entry.cancelled())
        .findFirst();
  }

  /** The person goes; money on the table that no slip was given for goes along. */
  private void leave(Account account) {
    account.asked = false;
    account.table = 0;
    wantsRestart = account.errand.does(Habit.RESTARTS);
    current = null;
    desk().next();
  }

  private void pressAnything() {
    List<Runnable> keys =
        List.of(desk()::settle, desk()::back, desk()::next, desk()::trial, desk()::readCard);
    keys.get(pressed % keys.size()).run();
    pressed++;
  }

  /** After a restart: what list and open items say of the money on the table or in the drawer. */
  private void believe(CashierState state) {
    for (Account account : accounts) {
      state.history().stream()
          .filter(entry -> entry.total().fen() == account.total())
          .findFirst()
          .ifPresent(entry -> believe(account, entry));
      account.table = 0;
    }
    cancelling = null;
    Account account = current;
    if (account != null && (account.asked || account.slip != Slip.NONE)) {
      account.asked = false;
      current = null;
    }
  }

  private void believe(Account account, Settled entry) {
    if (entry.cancelled() && account.isSettled()) {
      refund(account, account.cash);
    } else if (!entry.cancelled() && account.slip == Slip.NONE) {
      account.slip = entry.settlementId().startsWith("ZJ") ? Slip.PROVISIONAL : Slip.SETTLED;
      account.number = entry.settlementId();
      account.cash += entry.person().fen() - owed(account);
    } else if (account.isSettled() && account.table > 0 && owed(account) == 0) {
      // The rest lay on the table, and nothing is open of it any more.
      account.cash += account.table;
    }
  }

  private long owed(Account account) {
    return seen.open().stream()
        .filter(item -> item.id().equals(DIFFERENCE + account.number))
        .map(item -> Objects.requireNonNull(item.difference()))
        .mapToLong(Fen::fen)
        .sum();
  }

  /** Pays or collects the next difference that the screen shows, every third by a transfer. */
  void closeDifference() {
    if (closing == null) {
      ClosingReason choice = closed % 3 == 2 ? ClosingReason.TRANSFER : ClosingReason.CASH;
      closing =
          seen.open().stream()
              .filter(item -> item.difference() != null && !item.options().isEmpty())
              .findFirst()
              .map(item -> new Closing(item, choice))
              .orElse(null);
      closed += closing == null ? 0 : 1;
    }
    if (closing != null) {
      desk().choose(closing.item().id(), closing.choice().name());
    }
  }

  /** Asks for the shift's report, which comes with a later screen. */
  void askForReport() {
    desk().lookAtDay();
    desk().choose("REPORT", "REPORT");
  }
}
