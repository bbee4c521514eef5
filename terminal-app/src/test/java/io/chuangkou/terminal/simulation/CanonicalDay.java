package io.chuangkou.terminal.simulation;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.simulation.Errand.Habit;
import io.chuangkou.terminal.simulation.Plan.Span;
import io.chuangkou.terminal.visit.VisitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Twelve settlements with everything that a day holds: cancellations, provisional settlements with
 * a difference, one that is withdrawn, a lost answer and its reversal.
 */
final class CanonicalDay {

  private static final String TABLETS = "XJ01CAA040E001020100001";
  private static final int LOST_ANSWER = 13;

  private CanonicalDay() {}

  static Plan plan() {
    List<Errand> errands = new ArrayList<>();
    add(errands, "li-si", 120_00);
    add(errands, "zhang-san", 380_00);
    add(errands, "li-si", 60_00, Habit.CANCELS);
    add(errands, "wang-xiaoming", 45_00, Habit.SETTLES_TWICE);
    add(errands, "zhang-san", 90_00, Habit.STEPS_BACK);
    add(errands, "zhao-min", 200_00, Habit.TRIES_TWICE, Habit.PAYS_WITH_NOTES);
    add(errands, "zhao-min", 150_00);
    add(errands, "zhang-san", 110_00);
    add(errands, "zhang-san", 70_00, Habit.CANCELS);
    add(errands, "li-si", 85_00);
    add(errands, "wang-xiaoming", 300_00, Habit.CANCELS_EARLIER);
    add(errands, "zhang-san", 55_00, Habit.DRAINS, Habit.CANCELS_MEANWHILE);
    return Plan.quiet(errands)
        .with(Map.of(LOST_ANSWER, new NetFault(NetFault.Kind.ANSWER_LOST, 0)), Map.of())
        .withOutages(new Span(62_000, 95_000));
  }

  private static void add(List<Errand> errands, String card, long fen, Habit... habits) {
    Errand.Line line = new Errand.Line(TABLETS, Fen.of(fen + errands.size()));
    errands.add(new Errand(card, VisitKind.OUTPATIENT, List.of(line), Set.of(habits)));
  }
}
