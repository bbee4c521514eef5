package io.chuangkou.terminal.simulation;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.simulation.Account.Slip;
import io.chuangkou.terminal.simulation.Errand.Habit;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.ClosingReason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A cashier: serves one errand after the other by what the screen shows, takes money and gives it
 * back by what the slips say, and after a restart believes the shift's list.
 */
final class SimCashier {

  private static final int MOST_STEPS = 40;
  private static final int MOST_TRIES = 3;
  private static final int WAITS_FOR_REVERSAL = 8;

  private final Town town;
  private final Timeline time;
  private final Consumer<Account> provisional;
  private final Deque<Account> coming = new ArrayDeque<>();
  private final List<Account> accounts = new ArrayList<>();

  private @Nullable Cashier desk;
  private @Nullable SimReader reader;
  private CashierState seen = CashierState.BLANK;
  private @Nullable Account current;
  private @Nullable Cancelling cancelling;
  private @Nullable OpenItem closing;
  private boolean restarted;
  private boolean wantsRestart;
  private boolean leaving;
  private boolean steppedBack;
  private int steps;
  private int tries;
  private int pressed;

  private record Cancelling(Account account, long amount) {}

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
    takeSlip(state);
    OpenItem item = closing;
    if (item != null && state.open().stream().noneMatch(open -> open.id().equals(item.id()))) {
      closed(item);
    }
  }

  private void takeSlip(CashierState state) {
    Account account = current;
    if (state.stage() == Stage.CANCELLED && cancelling != null) {
      refund(cancelling);
      cancelling = null;
    } else if (account == null || !account.asked || state.trial() == null) {
      return;
    } else if (state.stage() == Stage.SETTLED) {
      settled(account, Slip.SETTLED, state.trial().due().fen());
    } else if (state.stage() == Stage.PROVISIONAL) {
      account.provisional = state.trial().settlementId();
      account.provisionalFund = state.trial().settlement().fundTotal().fen();
      settled(account, Slip.PROVISIONAL, state.trial().due().fen());
      provisional.accept(account);
    } else if (state.stage() == Stage.UNKNOWN_OUTCOME) {
      account.asked = false;
    }
  }

  private static void settled(Account account, Slip slip, long due) {
    account.asked = false;
    account.slip = slip;
    account.cash += due;
  }

  private static void refund(Cancelling cancelled) {
    cancelled.account.cash -= cancelled.amount;
    cancelled.account.slip = Slip.CANCELLED;
  }

  private void closed(OpenItem item) {
    closing = null;
    accounts.stream()
        .filter(account -> ("D-" + account.provisional).equals(item.id()))
        .forEach(
            account -> account.cash += item.difference() == null ? 0 : item.difference().fen());
  }

  /** Does the next thing. */
  void step() {
    if (restarted) {
      restarted = false;
      believe(seen.history());
    }
    if (seen.stage().isBusy()) {
      if (current != null && current.errand.does(Habit.IMPATIENT)) {
        pressAnything();
      }
      return;
    }
    cancelling = null;
    Account account = current == null ? coming.poll() : current;
    if (account == null) {
      return;
    } else if (current == null) {
      current = account;
      steps = 0;
      tries = 0;
      steppedBack = false;
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
      case SETTLED, PROVISIONAL -> afterwards(account);
      case UNKNOWN_OUTCOME -> leaving = steps > WAITS_FOR_REVERSAL;
      case CANCELLED -> leave(account);
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
    } else {
      Fen due = seen.trial() == null ? Fen.ZERO : seen.trial().due();
      account.asked = true;
      desk().tender(due.toYuan());
      desk().settle();
      if (errand.does(Habit.SETTLES_TWICE)) {
        desk().settle();
        Cashier here = desk();
        time.after(35, here::settle);
      }
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
      accounts.stream()
          .filter(other -> other != account && other.isSettled())
          .filter(other -> other.errand.card().equals(errand.card()))
          .findFirst()
          .ifPresent(this::cancel);
    }
  }

  private void cancel(Account account) {
    Optional<Settled> listed = listed(account);
    listed.ifPresent(
        entry -> {
          cancelling = new Cancelling(account, entry.person().fen());
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

  /** After a restart: what the list says of the money that lay on the table or in the drawer. */
  private void believe(List<Settled> history) {
    accounts.forEach(
        account ->
            history.stream()
                .filter(entry -> entry.total().fen() == account.total())
                .findFirst()
                .ifPresent(entry -> believe(account, entry)));
    cancelling = null;
    Account account = current;
    if (account != null && (account.asked || account.slip != Slip.NONE)) {
      account.asked = false;
      current = null;
    }
  }

  private static void believe(Account account, Settled entry) {
    long person = entry.person().fen();
    if (entry.cancelled() && account.isSettled()) {
      refund(new Cancelling(account, person));
    } else if (!entry.cancelled() && account.slip == Slip.NONE) {
      boolean provisionally = entry.settlementId().startsWith("ZJ");
      account.provisional = provisionally ? entry.settlementId() : null;
      settled(account, provisionally ? Slip.PROVISIONAL : Slip.SETTLED, person);
    }
  }

  /** Pays or collects the next difference that the screen shows. */
  void closeDifference() {
    if (closing == null) {
      closing =
          seen.open().stream().filter(item -> item.difference() != null).findFirst().orElse(null);
    }
    if (closing != null) {
      desk().choose(closing.id(), ClosingReason.CASH.name());
    }
  }
}
