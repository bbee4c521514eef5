package io.chuangkou.terminal.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.SimDisk;
import io.chuangkou.terminal.simulation.NetFault.Kind;
import io.chuangkou.terminal.simulation.Plan.DiskFault;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The canonical day, disturbed once at each message and each access to the disk, in every way that
 * there is. Usually one point of {@value #USUAL_STRIDE} is tried, {@code -Dsimulation.stride=1}
 * tries them all.
 */
class EveryPointTest {

  private static final int USUAL_STRIDE = 53;
  private static final int STRIDE = Integer.getInteger("simulation.stride", USUAL_STRIDE);

  @Test
  void canonicalDayEndsWellWhereverItIsDisturbed() throws SQLException {
    try (Runs runs = new Runs()) {
      Plan day = CanonicalDay.plan();
      assertEquals(List.of(), runs.wrong(day));
      List<Plan> points = points(day, runs.world(day));
      List<String> objections = new ArrayList<>();
      int tried = 0;
      for (int i = 0; i < points.size(); i += STRIDE) {
        List<String> wrong = runs.wrong(points.get(i));
        if (!wrong.isEmpty()) {
          objections.add(points.get(i) + "\n  " + wrong);
        }
        tried++;
      }
      assertEquals(List.of(), objections, tried + " of " + points.size() + " points");
      assertTrue(points.size() > 2_000, "a short day: " + points.size());
    }
  }

  private static List<Plan> points(Plan day, World quiet) {
    List<Plan> points = new ArrayList<>();
    for (int message = 1; message <= quiet.messages(); message++) {
      for (Kind kind : Kind.values()) {
        Map<Integer, NetFault> net = new HashMap<>(day.net());
        net.put(message, new NetFault(kind, 1_000));
        points.add(day.with(net, Map.of()));
      }
    }
    for (int access = 1; access <= quiet.accesses(); access++) {
      for (SimDisk.Fault fault : SimDisk.Fault.values()) {
        points.add(day.with(day.net(), Map.of(access, new DiskFault(fault, true))));
      }
    }
    return points;
  }
}
