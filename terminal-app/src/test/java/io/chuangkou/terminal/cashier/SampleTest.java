package io.chuangkou.terminal.cashier;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripted desk knows at each stage what a real one knows then, and nothing more. */
class SampleTest {

  @TempDir private Path folder = Path.of(".");
  private CounterFixture counter;

  @BeforeEach
  void open() {
    counter = CounterFixture.still(folder, DemoSite.COMMUNITY);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void aVisitThatIsSettledAndCancelled() {
    assertSame(Sample.identified(Sample.noCard()), counter.insert("zhang-san"));
    counter.tryBill(counter.bill("B1", "900.00"));
    assertSame(
        Sample.tried(Sample.identified(Sample.noCard()), false), counter.driver().await(s -> true));
    CashierState settled = counter.settle();
    assertSame(ended(Stage.SETTLED), settled);
    String number = requireNonNull(requireNonNull(settled.trial()).settlementId());
    assertSame(
        ended(Stage.CANCELLED),
        counter.driver().after(() -> counter.desk().cancelSettlement(number)));
  }

  @Test
  void aVisitWithoutTheCentre() {
    counter.insert("zhang-san");
    counter.town().centre().down();
    counter.tryBill(counter.bill("B1", "300.00"));
    assertSame(ended(Stage.PROVISIONAL), counter.settle());
    counter.driver().after(counter.desk()::next);
    counter.insert("zhang-san");
    counter.tryBill(counter.bill("B2", "9000.00"));
    counter.driver().after(counter.desk()::payInFull);
    assertSame(ended(Stage.PAID_IN_FULL), counter.settle());
  }

  @Test
  void aVisitWhoseAnswerIsLost() {
    counter.insert("zhang-san");
    counter.strike(Faults.Kind.LOSE_ANSWER, "2207");
    counter.strike(Faults.Kind.LOSE_REQUEST, "2601");
    counter.tryBill(counter.bill("B1", "900.00"));
    assertSame(ended(Stage.UNKNOWN_OUTCOME), counter.settle());
  }

  private static CashierState ended(Stage stage) {
    return Sample.ended(Sample.identified(Sample.noCard()), stage);
  }

  private static void assertSame(CashierState scripted, CashierState real) {
    assertEquals(known(real), known(scripted));
  }

  /** What is known of person, card and money, by name. */
  private static List<String> known(CashierState state) {
    List<String> known = new ArrayList<>(List.of(state.stage().name()));
    add(known, "card", state.card());
    add(known, "person", state.person());
    add(known, "slip", state.slip());
    Trial trial = state.trial();
    add(known, "trial", trial);
    if (trial != null) {
      add(known, "offline " + trial.offline(), trial.offline());
      add(known, "settlement number", trial.settlementId());
      add(known, "msgid", trial.msgid());
    }
    return known;
  }

  private static void add(List<String> known, String name, @Nullable Object value) {
    if (value != null) {
      known.add(name);
    }
  }
}
