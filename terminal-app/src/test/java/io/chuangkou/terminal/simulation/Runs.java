package io.chuangkou.terminal.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Runs of plans in one town. Nothing is logged: trouble is what runs are made of. */
final class Runs implements AutoCloseable {

  private final Logger log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level before = log.getLevel();
  private final Town town;

  Runs() throws SQLException {
    log.setLevel(Level.OFF);
    town = new Town();
  }

  /** What is wrong after a run; empty if nothing is. */
  List<String> wrong(Plan plan) {
    return run(new World(town, plan, Defect.NONE));
  }

  /** The same with a defect. */
  List<String> wrong(Plan plan, Planted planted) {
    return run(new World(town, plan, planted.make().apply(town)));
  }

  /** A day on which nothing else goes wrong than planned, after it was run. */
  World world(Plan plan) {
    World world = new World(town, plan, Defect.NONE);
    run(world);
    return world;
  }

  private static List<String> run(World world) {
    try {
      return world.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    town.close();
    log.setLevel(before);
  }
}
