package io.chuangkou.settlement.calculator;

import io.chuangkou.settlement.policy.scheme.Period;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Counters by name and period, immutable. A few parallel arrays instead of a hash table: a person
 * has about ten counters, and each settlement makes a new set of them, which shares the names with
 * the one before where no counter is new. A mark of name and period tells most counters apart at a
 * glance. As a map its keys are {@code name@period}.
 */
final class Accumulations extends AbstractMap<String, Long> {

  private static final Accumulations NONE =
      new Accumulations(new String[0], new long[0], new long[0], 0);

  private final String[] names;
  private final long[] marks;
  private final long[] values;
  private final int size;

  private Accumulations(String[] names, long[] marks, long[] values, int size) {
    this.names = names;
    this.marks = marks;
    this.values = values;
    this.size = size;
  }

  static Accumulations copyOf(Map<String, Long> map) {
    if (map instanceof Accumulations counters) {
      return counters;
    }
    Draft draft = new Draft(NONE, LocalDate.EPOCH);
    map.forEach(
        (key, value) -> {
          int at = key.lastIndexOf('@');
          if (at < 0) {
            throw new IllegalArgumentException("no counter like name@2022: " + key);
          }
          draft.add(key.substring(0, at), Period.number(key.substring(at + 1)), value);
        });
    return draft.done();
  }

  @Override
  public Set<Map.Entry<String, Long>> entrySet() {
    Map<String, Long> entries = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      entries.put(names[i] + '@' + Period.text((int) marks[i]), values[i]);
    }
    return entries.entrySet();
  }

  /** The period in the lower half, the name's hash in the upper. */
  private static long mark(String name, int period) {
    return (long) name.hashCode() << Integer.SIZE | period;
  }

  /** Counters that are about to move. Confined to one settlement. */
  static final class Draft {

    private static final int ROOM = 4;

    private final Accumulations from;
    private final LocalDate day;
    private String[] names;
    private long[] marks;
    private long[] values;
    private int size;
    private boolean hasOwnNames;
    private boolean hasOwnValues;

    Draft(Accumulations from, LocalDate day) {
      this.from = from;
      this.day = day;
      this.names = from.names;
      this.marks = from.marks;
      this.values = from.values;
      this.size = from.size;
    }

    /** What a counter has in the period of the day; nothing where it runs for one visit alone. */
    long get(String name, Period period) {
      if (period == Period.VISIT) {
        return 0;
      }
      int index = find(name, mark(name, period.of(day)));
      return index < 0 ? 0 : values[index];
    }

    /** Moves a counter in the period of the day. Returns what it had before. */
    long add(String name, Period period, long amount) {
      return period == Period.VISIT ? 0 : add(name, period.of(day), amount);
    }

    private long add(String name, int period, long amount) {
      long mark = mark(name, period);
      int index = find(name, mark);
      long before = index < 0 ? 0 : values[index];
      if (amount != 0) {
        set(index < 0 ? append(name, mark) : index, Math.addExact(before, amount));
      }
      return before;
    }

    private void set(int index, long value) {
      if (!hasOwnValues) {
        values = Arrays.copyOf(values, size);
        hasOwnValues = true;
      }
      values[index] = value;
    }

    private int find(String name, long mark) {
      for (int i = 0; i < size; i++) {
        if (marks[i] == mark && names[i].equals(name)) {
          return i;
        }
      }
      return -1;
    }

    private int append(String name, long mark) {
      if (!hasOwnNames || size == names.length) {
        names = Arrays.copyOf(names, size + ROOM);
        marks = Arrays.copyOf(marks, size + ROOM);
        hasOwnNames = true;
      }
      if (!hasOwnValues || size == values.length) {
        values = Arrays.copyOf(values, names.length);
        hasOwnValues = true;
      }
      names[size] = name;
      marks[size] = mark;
      return size++;
    }

    Accumulations done() {
      return hasOwnValues ? new Accumulations(names, marks, values, size) : from;
    }
  }
}
