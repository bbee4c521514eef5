package io.chuangkou.settlement.policy.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values by condition: the first row that fits counts, and the last always fits. */
public final class Table<T> {

  private final Row<T>[] rows;

  /** By row: the bits of what must hold, side by side as most rows are passed over. */
  private final long[] bits;

  /**
   * A table.
   *
   * @param rows at least one
   */
  @SuppressWarnings("unchecked")
  public Table(List<Row<T>> rows) {
    this.rows = (Row<T>[]) rows.toArray(Row<?>[]::new);
    this.bits = rows.stream().mapToLong(row -> row.when.bits()).toArray();
  }

  /** The rows in order. */
  public List<Row<T>> rows() {
    return List.of(rows);
  }

  /**
   * A row: a value, or the reason for which nothing is paid.
   *
   * @param when what must hold
   * @param value the value; null where the row refuses, or where it means none
   * @param refuses reason; null where the row does not refuse
   * @param words the row in words, as {@code 起付线 1000 元（三级医院）}
   * @param citation where it comes from
   */
  public record Row<T>(
      Condition when,
      @Nullable T value,
      @Nullable String refuses,
      BilingualText words,
      Citation citation) {}

  /** Whether there is a row that refuses. */
  public boolean refusesSomeone() {
    return Arrays.stream(rows).anyMatch(row -> row.refuses != null);
  }

  /** What its rows ask. */
  Stream<Condition> conditions() {
    return Arrays.stream(rows).map(Row::when);
  }

  /** The row that counts. */
  public Row<T> row(Facts facts) {
    int last = rows.length - 1;
    for (int i = 0; i < last; i++) {
      if (!facts.oneFailed(bits[i]) && rows[i].when.holds(facts)) {
        return rows[i];
      }
    }
    return rows[last];
  }
}
