package io.chuangkou.settlement.centre;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SQL within one transaction. For one thread. */
final class Session {

  private final Connection connection;

  private @Nullable Record locked;

  Session(Connection connection) {
    this.connection = connection;
  }

  /** Keeps what was read of a row that nobody changes before this transaction ends. */
  void keep(Record row) {
    locked = row;
  }

  /** What was kept, if it is of this kind. */
  <T extends Record> Optional<T> kept(Class<T> kind) {
    return Optional.ofNullable(locked).filter(kind::isInstance).map(kind::cast);
  }

  /** Reads one row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Runs a statement and says how many rows it changed. */
  int update(String sql, @Nullable Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new LedgerException(e);
    }
  }

  /** Inserts a row and returns the number ({@code id}) that the database gave it. */
  long insert(String sql, @Nullable Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {"id"})) {
      fill(statement, values);
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    } catch (SQLException e) {
      throw new LedgerException(e);
    }
  }

  /** All rows of a query, in order. */
  <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> list = new ArrayList<>();
        while (rows.next()) {
          list.add(row.read(rows));
        }
        return list;
      }
    } catch (SQLException e) {
      throw new LedgerException(e);
    }
  }

  /** The first row of a query. */
  <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
    return list(sql, row, values).stream().findFirst();
  }

  private static void fill(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
