package io.chuangkou.terminal.cashier.model;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.cashier.model.Refusals.Refusal;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.beans.property.StringProperty;

/**
 * Types at the real desk as the screen lets it: states come when the screen's thread takes them.
 */
final class TypingCashier {

  static final String CAPSULES = "XJ01CAA040E001020100001";
  static final String TABLETS = "XJ01DCT073B001010100002";

  private static final long PATIENCE_SECONDS = 30;

  /** A line that waits longer waits for ever. */
  private static final int MOST_TURNS = 10_000;

  private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final CounterFixture counter;
  final CashierViewModel model;

  TypingCashier(CounterFixture counter) {
    this.counter = counter;
    this.model = new CashierViewModel(counter.desk(), tasks::add);
  }

  /** Shows what comes until a state does. */
  CashierState await(Predicate<CashierState> wanted) {
    showUntil(() -> wanted.test(now()));
    return now();
  }

  /** Shows what comes, one piece of news after the other, and no more than it takes. */
  void showUntil(BooleanSupplier wanted) {
    while (!wanted.getAsBoolean()) {
      try {
        Runnable task = tasks.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (task == null) {
          throw new AssertionError("the screen stays at " + now().stage());
        }
        task.run();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  /** Shows what comes until the desk rests and nothing waits. */
  CashierState rest() {
    boolean waited;
    int turns = 0;
    do {
      waited = !model.waiting().lines().get().isEmpty();
      counter.driver().after(() -> {});
      show();
      if (++turns > MOST_TURNS) {
        throw new AssertionError("lines wait for ever: " + model.waiting().lines().get());
      }
    } while (waited);
    return now();
  }

  /** Shows what has come. */
  void show() {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
  }

  CashierState now() {
    return model.state().get();
  }

  Bill bill() {
    return now().bill();
  }

  void insert(String card) {
    counter.insert(card);
    await(state -> state.stage() == Stage.IDENTIFIED);
  }

  /** Types into the field where the cursor stands, over what is marked there. */
  void type(String text) {
    field().set(text);
  }

  /** Types and ends it by Enter. */
  void enter(String text) {
    type(text);
    model.enter();
  }

  private StringProperty field() {
    return switch (model.cursor().get()) {
      case CODE -> model.entry().code();
      case QUANTITY -> model.entry().quantity();
      case PRICE -> model.entry().price();
      case MEDIUM -> model.medium().text();
      case PATH -> model.importing().path().text();
      case PROVIDER -> model.picking().provider();
      case ESTABLISHED -> model.picking().established();
      case OPERATED -> model.picking().operated();
      case SEVERITY -> model.picking().severity();
      case EXTENDED -> model.picking().extended();
      case FROM -> model.picking().from();
      case TO -> model.picking().to();
      case DIAGNOSIS -> model.diagnosis().text();
      case BOX -> model.boxes().text();
      case PRESCRIPTION -> model.prescription().text();
      case BEDSIDE -> model.bedside().text();
      case DEPOSIT -> model.deposit().amount();
      case SETTLEMENT -> model.history().text();
      case GUIDE -> model.guide().text();
      case REASON -> model.cancelReason();
      case NOTE -> model.holding().note();
      case TENDER -> model.tendering().amount();
      case REFERENCE -> model.tendering().reference();
      case FLOAT -> model.openingFloat().text();
      case DESK,
          PURPOSE,
          OPERATOR,
          PASSWORD,
          STAFF_NUMBER,
          STAFF_NAME,
          STAFF_ROLE,
          OLD_PASSWORD,
          NEW_PASSWORD,
          REPEATED_PASSWORD ->
          throw new AssertionError("nothing is typed at " + model.cursor().get());
    };
  }

  /** A whole line. */
  void line(String code, String quantity, String price) {
    enter(code);
    enter(quantity);
    enter(price);
  }

  /** Code of the reason that is shown; empty: none is. */
  String refused() {
    Refusal refusal = model.refusals().shown().get();
    return refusal == null ? "" : refusal.why().code();
  }

  /** Its sentence. */
  String reason() {
    Refusal refusal = model.refusals().shown().get();
    return refusal == null ? "" : refusal.why().sentence();
  }

  Fen total() {
    return bill().total();
  }
}
