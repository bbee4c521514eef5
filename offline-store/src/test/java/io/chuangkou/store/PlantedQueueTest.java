package io.chuangkou.store;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.QueueFile;
import io.chuangkou.store.queue.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import org.h2.api.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An H2 file can hold code. One that somebody else put in the queue's place, even under the queue's
 * own password, is thrown away unopened.
 */
class PlantedQueueTest {

  private static final String TRACE = "chuangkou.test.planted";

  @TempDir private Path directory;
  private Path home = Path.of("");
  private Path trace = Path.of("");

  /** Leaves a trace if it is ever loaded or fired. */
  public static final class Spy implements Trigger {

    public Spy() {
      leaveTrace();
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) {
      leaveTrace();
    }

    /** To be called as an SQL alias. */
    public static int leaveTrace() {
      try {
        Files.writeString(Path.of(System.getProperty(TRACE)), "ran");
        return 1;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @BeforeEach
  void closeAStore() {
    home = directory.resolve("store");
    trace = directory.resolve("trace");
    System.setProperty(TRACE, trace.toString());
    try (OfflineStore store = open()) {
      store.add(new NewItem("a", "2207", "p", 1, Bytes.EMPTY, State.QUEUED));
      store.add(new NewItem("b", "2207", "p", 1, Bytes.EMPTY, State.INTENT));
      store.move("b", State.INTENT, State.DONE, Bytes.EMPTY);
    }
  }

  private OfflineStore open() {
    return OfflineStore.open(home, Boots.KEY, InstantSource.system());
  }

  @ParameterizedTest
  @ValueSource(strings = {"queue.mv.db", "queue.mv.db.newFile", "queue.mv.db.tempFile"})
  void nothingInAPlantedFileEverRuns(String name) throws SQLException, IOException {
    Files.move(plant(), home.resolve(name), REPLACE_EXISTING);
    Files.deleteIfExists(trace);
    try (OfflineStore store = open()) {
      assertEquals(StoreHealth.Queue.REBUILT, store.health().queue());
      store.move("a", State.QUEUED, State.DONE, Bytes.EMPTY);
      assertEquals(2, store.history("b").size());
    }
    try (OfflineStore store = open()) {
      assertEquals(StoreHealth.Queue.TAKEN_OVER, store.health().queue());
      assertEquals(2, store.history("a").size());
    }
    assertFalse(Files.exists(trace), "the planted file was opened");
  }

  @Test
  void theSpyItselfWorks() throws SQLException {
    plant();
    assertTrue(Files.exists(trace));
  }

  /** The queue's own file with a trigger, an alias, a view that calls it and a linked table. */
  private Path plant() throws SQLException {
    QueueFile file = Boots.KEY.queue(home.resolve("queue").toString());
    try (Connection connection = Boots.connect(file);
        Statement statement = connection.createStatement()) {
      String spy = Spy.class.getName();
      statement.execute("CREATE TRIGGER spy BEFORE UPDATE ON item FOR EACH ROW CALL '" + spy + "'");
      statement.execute("CREATE ALIAS leave_trace FOR '" + spy + ".leaveTrace'");
      statement.execute("CREATE VIEW spied AS SELECT leave_trace() AS t FROM item");
      statement.execute("CREATE TABLE there (x INT)");
      statement.execute(
          "CREATE LINKED TABLE linked ('', 'jdbc:h2:mem:elsewhere;INIT=CREATE TABLE IF NOT EXISTS"
              + " there (x INT)', '', '', 'THERE')");
    }
    return home.resolve("queue.mv.db");
  }
}
