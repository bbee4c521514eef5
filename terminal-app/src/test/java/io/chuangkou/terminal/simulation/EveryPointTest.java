package io.chuangkou.terminal.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.SimDisk;
import io.chuangkou.terminal.simulation.NetFault.Kind;
import io.chuangkou.terminal.simulation.Plan.DiskFault;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The canonical day, disturbed once at each message and each access to the disk, in every way that
 * there is. Usually one point of {@value #USUAL_STRIDE} is tried, another one each day, so that as
 * many days try them all; {@code -Dsimulation.stride=1} does at once, and {@code
 * -Dsimulation.offset=O} takes those of the day that is told.
 */
class EveryPointTest {

  private static final int USUAL_STRIDE = 71;
  private static final int STRIDE = Integer.getInteger("simulation.stride", USUAL_STRIDE);

  /** The first point that is tried on a day. */
  private static int offset(long epochDay, int stride) {
    return Math.floorMod(epochDay, stride);
  }

  @Test
  void asManyDaysAsTheStrideTryEveryPoint() {
    Set<Integer> offsets =
        LongStream.range(20_000, 20_000 + USUAL_STRIDE)
            .mapToObj(day -> offset(day, USUAL_STRIDE))
            .collect(Collectors.toSet());
    assertEquals(USUAL_STRIDE, offsets.size());
  }

  @Test
  void canonicalDayEndsWellWhereverItIsDisturbed() throws SQLException {
    long today = LocalDate.now(Clock.systemUTC()).toEpochDay();
    int offset = Integer.getInteger("simulation.offset", offset(today, STRIDE));
    System.out.println("simulation of every point: -Dsimulation.offset=" + offset);
    try (Runs runs = new Runs()) {
      Plan day = CanonicalDay.plan();
      assertEquals(List.of(), runs.wrong(day));
      List<Plan> points = points(day, runs.world(day));
      List<String> objections = new ArrayList<>();
      int tried = 0;
      for (int i = offset; i < points.size(); i += STRIDE) {
        List<String> wrong = runs.wrong(points.get(i));
        if (!wrong.isEmpty()) {
          objections.add(points.get(i) + "\n  " + wrong);
        }
        tried++;
      }
      assertEquals(
          List.of(),
          objections,
          tried + " of " + points.size() + " points, -Dsimulation.offset=" + offset);
      assertTrue(points.size() > 2_000, "a short day: " + points.size());
    }
  }

  private static List<Plan> points(Plan day, World quiet) {
    List<Plan> points = new ArrayList<>();
    int message = 0;
    for (String infno : quiet.messages()) {
      message++;
      for (Kind kind : Kind.values()) {
        for (long delay : kind.concerns(infno) ? kind.delays() : List.<Long>of()) {
          Map<Integer, NetFault> net = new HashMap<>(day.net());
          net.put(message, new NetFault(kind, delay));
          points.add(day.with(net, Map.of()));
        }
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
