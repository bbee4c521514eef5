package io.chuangkou.terminal.cashier.model;

import static io.chuangkou.terminal.cashier.model.TypingCashier.CAPSULES;
import static io.chuangkou.terminal.cashier.model.TypingCashier.TABLETS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.billing.Typed;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.LineToCentre;
import io.chuangkou.terminal.visit.TypedText;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A cashier who types halves, wrong numbers and whole lines, goes back and on as it comes, with
 * another seed in each run: what the centre is told is what was ended by Enter and stood there.
 */
class RandomTypingTest {

  private static final int STEPS = 150;

  /** More than there can be messages: from then on none waits. */
  private static final int OPEN = 1_000_000;

  private static final List<String> CODES =
      List.of(CAPSULES, TABLETS, CAPSULES.toLowerCase(java.util.Locale.ROOT), "XJ01", "QQ", " ");
  private static final List<String> NUMBERS =
      List.of("1", "2", "0.5", "３", "12.50", "-1", "－２", "1,000", "1e3", "0", "1.00001", "", "x");

  @TempDir Path folder;
  private final Semaphore door = new Semaphore(0);
  private final List<Told> typed = new ArrayList<>();

  /** A line as the centre is told of it. */
  private record Told(String code, BigDecimal quantity, BigDecimal price) {

    static Told of(Typed.Line line) {
      return of(line.code(), line.quantity(), line.unitPrice());
    }

    static Told of(String code, String quantity, String price) {
      return new Told(
          TypedText.plain(code).toUpperCase(java.util.Locale.ROOT),
          number(quantity),
          number(price));
    }

    private static BigDecimal number(String text) {
      String plain = TypedText.plain(text);
      return (plain.isEmpty() ? BigDecimal.ONE : new BigDecimal(plain)).stripTrailingZeros();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void what_the_centre_is_told_is_what_was_ended_and_shown(boolean stay) {
    long seed = new SecureRandom().nextLong();
    try (CounterFixture counter = new CounterFixture(folder);
        LineToCentre line = counter.line()) {
      TypingCashier cashier = new TypingCashier(counter);
      cashier.insert("zhang-san");
      counter.driver().after(() -> counter.desk().addDiagnosis("J06.900"));
      cashier.rest();
      if (stay) {
        admit(cashier);
      }
      line.question("2301", input -> door.acquireUninterruptibly());
      Random draw = new Random(seed);
      for (int step = 0; step < STEPS; step++) {
        step(cashier, line, draw, stay);
      }
      door.release(OPEN);
      cashier.rest();
      assertEquals(typed, bill(cashier));
      if (stay) {
        assertEquals(typed, told(line, "2301"));
      }
    } catch (AssertionError e) {
      throw new AssertionError("seed " + seed, e);
    } finally {
      door.release(OPEN);
    }
  }

  private static void admit(TypingCashier cashier) {
    cashier.model.act(Act.VISIT);
    cashier.model.digit(6);
    cashier.await(state -> state.bill().awaitsAdmission() && !state.stage().isBusy());
    cashier.model.act(Act.SETTLE);
    cashier.model.enter();
    cashier.await(state -> state.bill().isOpenStay() && !state.stage().isBusy());
  }

  private void step(TypingCashier cashier, LineToCentre line, Random draw, boolean stay) {
    CashierViewModel model = cashier.model;
    cashier.show();
    switch (draw.nextInt(stay ? 8 : 9)) {
      case 0, 1, 2 -> type(model, draw);
      case 3, 4, 5 -> enter(cashier, stay);
      case 6 -> escape(model);
      case 7 -> door.release();
      default -> settle(cashier, line);
    }
  }

  private static void type(CashierViewModel model, Random draw) {
    boolean code = model.cursor().get() == Cursor.CODE;
    List<String> texts = code ? CODES : NUMBERS;
    String text = texts.get(draw.nextInt(texts.size()));
    switch (model.cursor().get()) {
      case CODE -> model.entry().code().set(text);
      case QUANTITY -> model.entry().quantity().set(text);
      default -> model.entry().price().set(text);
    }
  }

  /** Where nothing is begun Enter would try the bill. */
  private void enter(TypingCashier cashier, boolean stay) {
    CashierViewModel model = cashier.model;
    Typed.Line line = model.entry().line();
    Cursor before = model.cursor().get();
    if (before == Cursor.CODE && model.entry().blank()) {
      return;
    }
    model.enter();
    boolean added = model.entry().blank();
    if (added) {
      assertEquals(Cursor.PRICE, before);
      typed.add(Told.of(line));
    } else {
      assertEquals(line, model.entry().line(), "what was typed stays");
      assertTrue(model.cursor().get() != before || !cashier.refused().isEmpty());
    }
    if (added && !stay) {
      cashier.rest();
    }
  }

  private void escape(CashierViewModel model) {
    if (model.cursor().get() == Cursor.CODE && model.entry().blank()) {
      return;
    }
    model.act(Act.BACK);
  }

  /**
   * All that stood on the screen, and nothing else, is tried; what is half typed holds it up. The
   * centre tries no bill of 0.00.
   */
  private void settle(TypingCashier cashier, LineToCentre line) {
    CashierViewModel model = cashier.model;
    Typed.Line half = model.entry().line();
    boolean blank = model.entry().blank();
    int asked = line.asked().size();
    long released = line.count("2202");
    model.act(Act.SETTLE);
    if (!blank) {
      cashier.rest();
      assertEquals(Stage.IDENTIFIED, cashier.now().stage());
      if (cashier.refused().equals("LINE-TAKEN")) {
        typed.add(Told.of(half));
      } else {
        assertEquals("LINE-UNFINISHED", cashier.refused());
        assertEquals(half, model.entry().line());
      }
    } else if (!typed.isEmpty()) {
      boolean free = cashier.total().isZero();
      cashier.await(
          state ->
              free
                  ? line.count("2202") > released && !state.stage().isBusy()
                  : state.stage() == Stage.TRIAL);
      assertEquals(typed, bill(cashier));
      assertEquals(typed, told(line, "2204", asked));
      if (!free) {
        model.act(Act.BACK);
      }
      cashier.await(state -> state.stage() == Stage.IDENTIFIED);
    }
  }

  private static List<Told> bill(TypingCashier cashier) {
    return cashier.bill().lines().stream()
        .map(
            line ->
                Told.of(line.code(), line.quantity().toPlainString(), line.unitPrice().toYuan()))
        .toList();
  }

  private static List<Told> told(LineToCentre line, String infno) {
    return told(line, infno, 0);
  }

  private static List<Told> told(LineToCentre line, String infno, int from) {
    return line.asked().stream()
        .skip(from)
        .filter(asked -> asked.infno().equals(infno))
        .flatMap(asked -> asked.input().path("feedetail").valueStream())
        .map(
            row ->
                Told.of(
                    row.path("med_list_codg").asString(),
                    row.path("cnt").asString(),
                    row.path("pric").asString()))
        .toList();
  }
}
