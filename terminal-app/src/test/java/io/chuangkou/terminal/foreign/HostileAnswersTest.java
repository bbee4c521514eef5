package io.chuangkou.terminal.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.foreign.centre.Trouble;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An answer that is made to hurt is refused before it does. */
class HostileAnswersTest extends AtForeignCentre {

  private static final Duration SOON = Duration.ofSeconds(15);
  private static final long ENOUGH = 64L << 20;

  @ParameterizedTest
  @CsvSource({
    "2204, HUGE_EXPONENT",
    "2206, HUGE_EXPONENT",
    "2206, DEEP",
    "2206, ENDLESS",
    "2201, ENDLESS"
  })
  void a_bill_is_refused_soon_and_the_desk_goes_on(String infno, Trouble trouble) {
    counter().insert();
    centre.meets(infno, trouble);
    CashierState refused = assertTimeout(SOON, () -> counter().tryBill("B1", "108.00"));
    assertEquals(Stage.IDENTIFIED, refused.stage(), () -> told(refused));
    assertNotEquals("INTERNAL", ForeignCounter.code(refused));
    assertTrue(centre.takenWithoutEnd() < ENOUGH, () -> centre.takenWithoutEnd() + " bytes");
    counter().after(counter().desk()::trial);
    assertSettled(counter().settle(), "21.60");
  }

  @ParameterizedTest
  @EnumSource(names = {"HUGE_EXPONENT", "DEEP", "ENDLESS"})
  void a_settlement_behind_such_an_answer_is_unknown_and_taken_back(Trouble trouble) {
    counter().insert();
    counter().tryBill("B1", "108.00");
    centre.meets("2207", trouble);
    CashierState ended = assertTimeout(SOON, () -> counter().settle());
    assertEquals(Stage.UNKNOWN_OUTCOME, ended.stage(), () -> told(ended));
    assertTrue(centre.takenWithoutEnd() < ENOUGH, () -> centre.takenWithoutEnd() + " bytes");
    counter().drain();
    assertEquals(List.of(), centre.books().standing());
    assertSquare();
  }
}
