package io.chuangkou.terminal.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/**
 * Runs of plans, each in a town that no other uses meanwhile: as many towns are made as threads ask
 * at once. Nothing is logged: trouble is what runs are made of. Thread-safe but for closing.
 */
final class Runs implements AutoCloseable {

  private final Logger log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level before = log.getLevel();
  private final Queue<Town> idle = new ConcurrentLinkedQueue<>();

  Runs() {
    log.setLevel(Level.OFF);
  }

  /** What is wrong after a run; empty if nothing is. */
  List<String> wrong(Plan plan) {
    return world(plan).wrong();
  }

  /** The same with a defect. */
  List<String> wrong(Plan plan, Planted planted) {
    return world(plan, planted.make()).wrong();
  }

  /** A day on which nothing else goes wrong than planned, after it was run. */
  World world(Plan plan) {
    return world(plan, town -> Defect.NONE);
  }

  private World world(Plan plan, Function<Town, Defect> defect) {
    Town free = idle.poll();
    Town town = free == null ? new Town() : free;
    try {
      World world = new World(town, plan, defect.apply(town));
      world.run();
      return world;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      idle.add(town);
    }
  }

  @Override
  public void close() throws SQLException {
    for (Town town : idle) {
      town.close();
    }
    log.setLevel(before);
  }
}
