package io.chuangkou.terminal.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Day;
import io.chuangkou.terminal.workflow.CashierState.Task;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of a day's rows is read whatever it leaves out. */
class StatementRowsTest extends AtForeignCentre {

  @ParameterizedTest
  @CsvSource({"false, false", "true, false", "false, true", "true, true"})
  void a_row_that_the_centre_lacks_is_shown(boolean amountsNull, boolean blankEnd) {
    centre.writesFiles(amountsNull, blankEnd);
    counter().settled("B1", "108.00");
    centre.loses(centre.books().standing().getFirst());
    counter().after(counter().desk()::lookAtDay);
    CashierState compared =
        counter().after(() -> counter().desk().choose("RECONCILE", "RECONCILE"));
    assertNotEquals("INTERNAL", ForeignCounter.code(compared));
    Day day = Objects.requireNonNull(compared.post().day());
    List<Task> rows =
        day.tasks().stream().filter(task -> task.detail().contains("400000001")).toList();
    assertEquals(1, rows.size(), () -> day + " " + told(compared));
    assertTrue(
        rows.getFirst().options().stream().anyMatch(option -> option.id().equals("SETTLE_AGAIN")),
        rows::toString);
  }
}
