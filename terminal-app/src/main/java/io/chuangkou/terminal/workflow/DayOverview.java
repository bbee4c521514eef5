package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.message.statement.StatementRow;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.day.Compared;
import io.chuangkou.terminal.day.StatementDifference;
import io.chuangkou.terminal.day.StatementDifference.Standing;
import io.chuangkou.terminal.day.TillCount;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.waiting.WaitingBills.Held;
import io.chuangkou.terminal.workflow.CashierState.Day;
import io.chuangkou.terminal.workflow.CashierState.Option;
import io.chuangkou.terminal.workflow.CashierState.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The day at the desk: what can be done at its end, and what was found.
 *
 * @param day which
 * @param compared how the day compares with the centre; none: not compared yet
 */
record DayOverview(LocalDate day, @Nullable List<Compared> compared) {

  /** Rows with which nothing is the matter here. */
  private static final Set<Standing> NOTHING =
      EnumSet.of(Standing.ELSEWHERE, Standing.NETTED, Standing.OTHER_DAY, Standing.CANCELLED);

  /** What can be done at any time. */
  enum Act {
    RECONCILE,
    OPENING_FLOAT,
    REPORT,
    LAST_REPORT,
    /** What a supervisor may do: its options are the acts below. */
    SUPERVISOR,
    LOG_OUT,
    /** Charts of the open shift. */
    FIGURES,
    /** Charts of the day before the one shown. */
    EARLIER_FIGURES,
    /** Charts of the day after the one shown; after today, of the open shift. */
    LATER_FIGURES,
    /** The charts are put away. */
    CLOSE_FIGURES,
    /** Somebody comes; it is typed. */
    ADD_OPERATOR,
    /** Somebody leaves; it is typed. */
    REMOVE_OPERATOR,
    /** Somebody gets another password; it is typed. */
    RESET_PASSWORD,
    /** Who is on duty takes another password; it is typed. */
    OWN_PASSWORD
  }

  private static final List<Act> SUPERVISED =
      List.of(
          Act.FIGURES, Act.ADD_OPERATOR, Act.REMOVE_OPERATOR, Act.RESET_PASSWORD, Act.OWN_PASSWORD);

  /**
   * What the screen shows.
   *
   * @param unproven reversals that were accepted and are not proven
   * @param till what the shift has taken so far
   * @param held bills that are held
   */
  Day shown(Words words, List<Task> unproven, TillCount.Till till, Held held) {
    List<Task> tasks = new ArrayList<>();
    tasks.add(task(Act.RECONCILE, words));
    rows().stream().map(row -> task(row, words)).forEach(tasks::add);
    tasks.addAll(unproven);
    tasks.add(task(Act.OPENING_FLOAT, words, till.openingFloat().toYuan()));
    tasks.add(task(Act.REPORT, words));
    tasks.add(task(Act.LAST_REPORT, words));
    tasks.add(supervisor(words));
    tasks.add(held.count() == 0 ? task(Act.LOG_OUT, words) : logOut(words, held));
    return new Day(headline(words), level(), tasks);
  }

  private String headline(Words words) {
    if (compared == null) {
      return words.of("day.open");
    }
    return isFlat() ? words.of("day.flat") : words.of("day.differs", rows().size());
  }

  private Level level() {
    if (compared == null) {
      return Level.BUSY;
    }
    return isFlat() ? Level.OK : Level.WARNING;
  }

  private boolean isFlat() {
    return compared != null && compared.stream().allMatch(Compared::isFlat);
  }

  private List<StatementDifference> rows() {
    return compared == null
        ? List.of()
        : compared.stream().flatMap(group -> group.differences().stream()).toList();
  }

  /** The row that a task is about. */
  Optional<StatementDifference> row(String id) {
    return rows().stream().filter(row -> row.id().equals(id)).findFirst();
  }

  /** Who leaves is asked with what is held in view: the next one has to know of it. */
  private static Task logOut(Words words, Held held) {
    String what = words.of("day." + Act.LOG_OUT);
    return new Task(
        Act.LOG_OUT.name(),
        what,
        words.of("day.held", held.count(), held.total().toYuan()),
        held.total().toYuan(),
        Level.WARNING,
        List.of(new Option(Act.LOG_OUT.name(), what)));
  }

  private static Task supervisor(Words words) {
    return new Task(
        Act.SUPERVISOR.name(),
        words.of("day.SUPERVISOR"),
        words.of("day.SUPERVISOR.detail"),
        "",
        Level.OK,
        SUPERVISED.stream().map(act -> new Option(act.name(), words.of("day." + act))).toList());
  }

  private static Task task(Act act, Words words) {
    return task(act, words, "");
  }

  private static Task task(Act act, Words words, String value) {
    return new Task(
        act.name(),
        words.of("day." + act),
        words.of("day." + act + ".detail"),
        value,
        Level.OK,
        List.of(new Option(act.name(), words.of("day." + act))));
  }

  private static Task task(StatementDifference row, Words words) {
    StatementRow.Result result = row.result();
    return new Task(
        row.id(),
        words.of("day." + result.verdict()),
        words.of("day.row", row.id(), result.msgid(), words.of("day.row." + row.standing())),
        result.total().map(Fen::toYuan).orElse("—"),
        NOTHING.contains(row.standing()) ? Level.OK : Level.WARNING,
        row.remedies().stream()
            .sorted()
            .map(remedy -> new Option(remedy.name(), words.of("day.remedy." + remedy)))
            .toList());
  }
}
