package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.message.StatementRow;
import io.chuangkou.terminal.workflow.CashierState.Day;
import io.chuangkou.terminal.workflow.CashierState.Level;
import io.chuangkou.terminal.workflow.CashierState.Option;
import io.chuangkou.terminal.workflow.CashierState.Task;
import io.chuangkou.terminal.workflow.Reconciliation.Compared;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day at the desk: what can be done at its end, and what was found.
 *
 * @param compared how the day compares with the centre; none: not compared yet
 */
record DayBook(@Nullable List<Compared> compared) {

  /** What can be done at any time. */
  enum Act {
    RECONCILE,
    LOG_OUT
  }

  Day shown(Words words) {
    List<StatementRow.Result> differences = differences();
    List<Task> tasks = new ArrayList<>();
    tasks.add(task(Act.RECONCILE, words));
    differences.forEach(row -> tasks.add(task(row, words)));
    tasks.add(task(Act.LOG_OUT, words));
    if (compared == null) {
      return new Day(words.of("day.open"), Level.BUSY, tasks);
    }
    return differences.isEmpty()
        ? new Day(words.of("day.flat"), Level.OK, tasks)
        : new Day(words.of("day.differs", differences.size()), Level.WARNING, tasks);
  }

  private List<StatementRow.Result> differences() {
    return compared == null
        ? List.of()
        : compared.stream().flatMap(group -> group.differences().stream()).toList();
  }

  private static Task task(Act act, Words words) {
    return new Task(
        act.name(),
        words.of("day." + act),
        words.of("day." + act + ".detail"),
        "",
        Level.OK,
        List.of(new Option(act.name(), words.of("day." + act))));
  }

  private static Task task(StatementRow.Result result, Words words) {
    String number = result.row().setlId();
    return new Task(
        number,
        words.of("day." + result.verdict()),
        words.of(
            "day.row", number, result.msgid(), words.of("day." + result.verdict() + ".advice")),
        result.row().total().toYuan(),
        Level.WARNING,
        List.of());
  }
}
