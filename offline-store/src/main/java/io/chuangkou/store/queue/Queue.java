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
import org.jspecify.annotations.Nullable;

/**
 * The items, their histories, the facts and the reserved serials, as the journal's entries told
 * them. H2 is asked because it answers well, not because it is believed: who opens an existing file
 * vouches for it.
 *
 * <p>After an {@link SQLException} the queue may lack an entry and must be told anew. Not
 * thread-safe: one thread owns it.
 */
public final class Queue implements AutoCloseable {

  private static final String ITEM =
      "SELECT id, kind, person, amount_fen, payload, state, attempts, next_attempt, added_at,"
          + " changed_at FROM item i ";

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  private Queue(Connection connection) {
    this.connection = connection;
  }

  /** Opens a database that exists, has the tables of {@link Schema} and is up to date. */
  public static Queue open(QueueFile file) throws SQLException {
    return new Queue(connect(file.url(true), file.password()));
  }

  /** Makes an empty queue in a file that does not exist. */
  public static Queue create(QueueFile file) throws SQLException {
    return create(connect(file.url(false), file.password()));
  }

  /** Makes an empty queue in memory. */
  public static Queue inMemory() throws SQLException {
    return create(connect("jdbc:h2:mem:;" + QueueFile.SETTINGS, ""));
  }

  private static Queue create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : Schema.TABLES) {
        statement.execute(table);
      }
    }
    return new Queue(connection);
  }

  private static Connection connect(String url, String password) throws SQLException {
    Connection connection = DriverManager.getConnection(url, "store", password);
    connection.setAutoCommit(false);
    return connection;
  }

  /**
   * Takes an entry of the journal. It is seen at once, and kept with the next {@link #commit}.
   *
   * @param number the number of its record
   */
  public void apply(long number, Entry entry) throws SQLException {
    switch (entry) {
      case Entry.Added added -> add(number, added);
      case Entry.Moved moved -> move(number, moved);
      case Entry.Postponed postponed -> postpone(number, postponed);
      case Entry.Remembered remembered ->
          update(
              "MERGE INTO fact KEY (name) VALUES (?, ?, ?)",
              remembered.key(),
              remembered.facts().toArray(),
              remembered.at().toEpochMilli());
      case Entry.Reserved reserved -> update("UPDATE serial SET reserved = ?", reserved.limit());
    }
  }

  private void add(long number, Entry.Added added) throws SQLException {
    NewItem item = added.item();
    insert(number, added.at(), item);
    tell(number, added.at(), item.id(), null, item.state(), Bytes.EMPTY);
  }

  private void insert(long number, Instant at, NewItem item) throws SQLException {
    long millis = at.toEpochMilli();
    update(
        "INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?, TRUE, 0, ?, ?, ?)",
        number,
        item.id(),
        item.kind(),
        item.person(),
        item.amountFen(),
        item.payload().toArray(),
        item.state().name(),
        millis,
        millis,
        millis);
  }

  private void move(long number, Entry.Moved moved) throws SQLException {
    State to = moved.to();
    if (setState(moved.id(), to, moved.at()) == 0) {
      to = salvage(number, moved.at(), moved.id(), to);
    }
    tell(number, moved.at(), moved.id(), moved.from(), to, moved.note());
  }

  private void postpone(long number, Entry.Postponed postponed) throws SQLException {
    State to = State.QUEUED;
    if (setState(postponed.id(), to, postponed.at()) == 0) {
      to = salvage(number, postponed.at(), postponed.id(), to);
    }
    update(
        "UPDATE item SET attempts = attempts + 1, next_attempt = ? WHERE id = ?",
        postponed.nextAttempt().toEpochMilli(),
        postponed.id());
    tell(number, postponed.at(), postponed.id(), postponed.from(), to, postponed.note());
  }

  private int setState(String id, State state, Instant at) throws SQLException {
    return update(
        "UPDATE item SET state = ?, is_open = ?, changed_at = ? WHERE id = ?",
        state.name(),
        state != State.DONE,
        at.toEpochMilli(),
        id);
  }

  /**
   * Makes an item whose adding was lost. It can be followed but not sent, because nobody knows what
   * it was: short of done it is parked.
   */
  private State salvage(long number, Instant at, String id, State to) throws SQLException {
    insert(number, at, new NewItem(id, Item.LOST_KIND, "", 0, Bytes.EMPTY, State.PARKED));
    State salvaged = to == State.DONE ? State.DONE : State.PARKED;
    setState(id, salvaged, at);
    return salvaged;
  }

  private void tell(long number, Instant at, String id, @Nullable State from, State to, Bytes note)
      throws SQLException {
    update(
        "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)",
        id,
        number,
        at.toEpochMilli(),
        from == null ? null : from.name(),
        to.name(),
        note.toArray());
  }

  /**
   * Takes note that records of the journal are lost at this point. One of them may have told that a
   * queued item was sent, so all queued items are parked.
   *
   * @param number the first lost record
   * @param serials how many serials the lost records may have reserved
   */
  public void lose(long number, String note, long serials) throws SQLException {
    for (Item item : items(ITEM + "WHERE is_open AND state = 'QUEUED' ORDER BY is_open, seq")) {
      move(
          number,
          new Entry.Moved(
              item.changedAt(), item.id(), State.QUEUED, State.PARKED, Bytes.utf8(note)));
    }
    update("UPDATE serial SET reserved = reserved + ?", serials);
  }

  /** Makes what was applied visible to a later opening of the file. */
  public void commit() throws SQLException {
    connection.commit();
  }

  /** The item with this id. */
  public Optional<Item> find(String id) throws SQLException {
    return items(ITEM + "WHERE id = ?", id).stream().findFirst();
  }

  /** All items that are not done, in the order of adding. */
  public List<Item> open() throws SQLException {
    return items(ITEM + "WHERE is_open ORDER BY is_open, seq");
  }

  /** How many items are not done. */
  public int countOpen() throws SQLException {
    return query(
        "SELECT COUNT(*) FROM item WHERE is_open",
        rows -> {
          rows.next();
          return rows.getInt(1);
        });
  }

  /**
   * The first queued item whose time has come and that no earlier open item of its person holds.
   */
  public Optional<Item> next(Instant now) throws SQLException {
    return items(
            ITEM
                + "WHERE is_open AND state = 'QUEUED' AND next_attempt <= ? AND NOT EXISTS (SELECT"
                + " 1 FROM item e WHERE e.is_open AND e.person = i.person AND e.seq < i.seq)"
                + " ORDER BY is_open, seq LIMIT 1",
            now.toEpochMilli())
        .stream()
        .findFirst();
  }

  /** What happened to an item, in order. */
  public List<Event> history(String id) throws SQLException {
    return query(
        "SELECT number, at, from_state, to_state, note FROM event WHERE id = ? ORDER BY number",
        rows -> {
          List<Event> events = new ArrayList<>();
          while (rows.next()) {
            String from = rows.getString(3);
            events.add(
                new Event(
                    rows.getLong(1),
                    Instant.ofEpochMilli(rows.getLong(2)),
                    from == null ? null : State.valueOf(from),
                    State.valueOf(rows.getString(4)),
                    Bytes.of(rows.getBytes(5))));
          }
          return List.copyOf(events);
        },
        id);
  }

  /** The facts under a key. */
  public Optional<Fact> recall(String key) throws SQLException {
    return query(
        "SELECT facts, recorded_at FROM fact WHERE name = ?",
        rows ->
            rows.next()
                ? Optional.of(
                    new Fact(Bytes.of(rows.getBytes(1)), Instant.ofEpochMilli(rows.getLong(2))))
                : Optional.empty(),
        key);
  }

  /** Serials up to and including this one may have been handed out. */
  public long reservedSerials() throws SQLException {
    return query(
        "SELECT reserved FROM serial",
        rows -> {
          rows.next();
          return rows.getLong(1);
        });
  }

  private List<Item> items(String sql, Object... parameters) throws SQLException {
    return query(
        sql,
        rows -> {
          List<Item> items = new ArrayList<>();
          while (rows.next()) {
            items.add(
                new Item(
                    rows.getString(1),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getLong(4),
                    Bytes.of(rows.getBytes(5)),
                    State.valueOf(rows.getString(6)),
                    rows.getInt(7),
                    Instant.ofEpochMilli(rows.getLong(8)),
                    Instant.ofEpochMilli(rows.getLong(9)),
                    Instant.ofEpochMilli(rows.getLong(10))));
          }
          return List.copyOf(items);
        },
        parameters);
  }

  private interface Reader<T> {
    T read(ResultSet rows) throws SQLException;
  }

  private <T> T query(String sql, Reader<T> reader, Object... parameters) throws SQLException {
    try (ResultSet rows = prepare(sql, parameters).executeQuery()) {
      return reader.read(rows);
    }
  }

  private int update(String sql, @Nullable Object... parameters) throws SQLException {
    return prepare(sql, parameters).executeUpdate();
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
