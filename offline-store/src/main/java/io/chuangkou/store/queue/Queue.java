package io.chuangkou.store.queue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The queue's file: all items as they stand, their histories and the facts, told change by change.
 * H2 is asked because it answers well, not because it is believed: who opens an existing file
 * vouches for it.
 *
 * <p>After an {@link SQLException} the file may lack a change and must be told anew. Not
 * thread-safe: one thread owns it.
 */
public final class Queue implements AutoCloseable {

  private static final String ITEM =
      "id, kind, person, amount_fen, payload, state, attempts, next_attempt, added_at, changed_at";

  /** Items with their places and what was last written to them. */
  private static final String NOTED =
      "SELECT "
          + ITEM
          + ", place, (SELECT note FROM event WHERE event.place = item.place"
          + " ORDER BY number DESC LIMIT 1),"
          + " (SELECT MAX(number) FROM event WHERE event.place = item.place) FROM item WHERE ";

  private static final String FACT = "SELECT facts, recorded_at, number, name FROM fact WHERE ";

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  private Queue(Connection connection) {
    this.connection = connection;
  }

  /** Opens a database that exists, has the tables of {@link Schema} and is up to date. */
  public static Queue open(QueueFile file) throws SQLException {
    return new Queue(connect(file, true));
  }

  /** Makes an empty queue in a file that does not exist. */
  public static Queue create(QueueFile file) throws SQLException {
    Connection connection = connect(file, false);
    try (Statement statement = connection.createStatement()) {
      for (String table : Schema.TABLES) {
        statement.execute(table);
      }
    }
    return new Queue(connection);
  }

  private static Connection connect(QueueFile file, boolean exists) throws SQLException {
    Connection connection = DriverManager.getConnection(file.url(exists), "store", file.password());
    connection.setAutoCommit(false);
    return connection;
  }

  /** Takes a change. It is kept with the next {@link #commit}. */
  public void apply(Change change) throws SQLException {
    switch (change) {
      case Change.Step step -> {
        if (step.isNew()) {
          insert(step.place(), step.item());
        } else {
          update(step.place(), step.item());
        }
        insert(step.place(), step.event());
      }
      case Change.Known known ->
          execute(
              "MERGE INTO fact KEY (name) VALUES (?, ?, ?, ?)",
              known.key(),
              known.fact().facts().toArray(),
              known.fact().recordedAt().toEpochMilli(),
              known.fact().number());
    }
  }

  private void insert(long place, Item item) throws SQLException {
    execute(
        "INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        place,
        item.id(),
        item.kind(),
        item.person(),
        item.amountFen(),
        item.payload().toArray(),
        item.state().name(),
        item.attempts(),
        item.nextAttempt().toEpochMilli(),
        item.addedAt().toEpochMilli(),
        item.changedAt().toEpochMilli());
  }

  private void update(long place, Item item) throws SQLException {
    execute(
        "UPDATE item SET state = ?, attempts = ?, next_attempt = ?, changed_at = ? WHERE place = ?",
        item.state().name(),
        item.attempts(),
        item.nextAttempt().toEpochMilli(),
        item.changedAt().toEpochMilli(),
        place);
  }

  private void insert(long place, Event event) throws SQLException {
    execute(
        "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)",
        place,
        event.number(),
        event.at().toEpochMilli(),
        event.from() == null ? null : event.from().name(),
        event.to().name(),
        event.note().toArray());
  }

  /** Makes what was applied visible to a later opening of the file. */
  public void commit() throws SQLException {
    connection.commit();
  }

  /** The item with this id. */
  public Optional<Item> find(String id) throws SQLException {
    return query(
        "SELECT " + ITEM + " FROM item WHERE id = ?",
        rows -> rows.next() ? Optional.of(item(rows)) : Optional.empty(),
        id);
  }

  /** What was added in a span, by its place in the order of adding. */
  public SortedMap<Long, Noted> added(Span span) throws SQLException {
    return query(
        NOTED + "added_at >= ? AND added_at < ? AND kind = ANY (?)",
        Queue::noted,
        span.from().toEpochMilli(),
        span.to().toEpochMilli(),
        span.kinds().toArray());
  }

  /**
   * Items of some kinds to which something happened by some records, by their place in the order of
   * adding. The events are asked first and the items by their places: asked together, H2 reads
   * every item that there is as soon as there are more than a few.
   */
  public SortedMap<Long, Noted> touched(Set<String> kinds, Records records) throws SQLException {
    Long[] places =
        query(
            "SELECT DISTINCT place FROM event USE INDEX (event_number)"
                + " WHERE number > ? AND number <= ?",
            Queue::places,
            records.after(),
            records.upTo());
    return query(
        NOTED + "place = ANY (?) AND kind = ANY (?)", Queue::noted, places, kinds.toArray());
  }

  private static Long[] places(ResultSet rows) throws SQLException {
    List<Long> places = new ArrayList<>();
    while (rows.next()) {
      places.add(rows.getLong(1));
    }
    return places.toArray(Long[]::new);
  }

  private static SortedMap<Long, Noted> noted(ResultSet rows) throws SQLException {
    SortedMap<Long, Noted> some = new TreeMap<>();
    while (rows.next()) {
      long place = rows.getLong(11);
      some.put(place, new Noted(item(rows), Bytes.of(rows.getBytes(12)), place, rows.getLong(13)));
    }
    return some;
  }

  private static Item item(ResultSet rows) throws SQLException {
    return new Item(
        rows.getString(1),
        rows.getString(2),
        rows.getString(3),
        rows.getLong(4),
        Bytes.of(rows.getBytes(5)),
        State.valueOf(rows.getString(6)),
        rows.getInt(7),
        Instant.ofEpochMilli(rows.getLong(8)),
        Instant.ofEpochMilli(rows.getLong(9)),
        Instant.ofEpochMilli(rows.getLong(10)));
  }

  /** What happened to an item, in order. */
  public List<Event> history(String id) throws SQLException {
    return query(
        "SELECT number, at, from_state, to_state, note FROM event"
            + " WHERE place = (SELECT place FROM item WHERE id = ?) ORDER BY number",
        rows -> {
          List<Event> events = new ArrayList<>();
          while (rows.next()) {
            events.add(event(rows));
          }
          return List.copyOf(events);
        },
        id);
  }

  private static Event event(ResultSet rows) throws SQLException {
    String from = rows.getString(3);
    return new Event(
        rows.getLong(1),
        Instant.ofEpochMilli(rows.getLong(2)),
        from == null ? null : State.valueOf(from),
        State.valueOf(rows.getString(4)),
        Bytes.of(rows.getBytes(5)));
  }

  /** The facts under a key. */
  public Optional<Fact> recall(String key) throws SQLException {
    return query(
        FACT + "name = ?", rows -> rows.next() ? Optional.of(fact(rows)) : Optional.empty(), key);
  }

  /** The facts under all keys that begin so. */
  public Map<String, Fact> recallAll(String beginning) throws SQLException {
    return query(
        FACT + "name >= ? AND name < ?",
        rows -> {
          Map<String, Fact> some = new HashMap<>();
          while (rows.next()) {
            some.put(rows.getString(4), fact(rows));
          }
          return some;
        },
        beginning,
        beginning + Character.MAX_VALUE);
  }

  private static Fact fact(ResultSet rows) throws SQLException {
    return new Fact(
        Bytes.of(rows.getBytes(1)), Instant.ofEpochMilli(rows.getLong(2)), rows.getLong(3));
  }

  private interface Reader<T> {
    T read(ResultSet rows) throws SQLException;
  }

  private <T> T query(String sql, Reader<T> reader, Object... parameters) throws SQLException {
    try (ResultSet rows = prepare(sql, parameters).executeQuery()) {
      return reader.read(rows);
    }
  }

  private void execute(String sql, @Nullable Object... parameters) throws SQLException {
    prepare(sql, parameters).executeUpdate();
  }

  private PreparedStatement prepare(String sql, @Nullable Object... parameters)
      throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
