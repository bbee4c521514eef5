package io.chuangkou.settlement.calculator;

import io.chuangkou.settlement.policy.Period;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Counters by name and period, immutable. A few parallel arrays instead of a hash table: a person
 * has about ten counters, and each settlement makes a new set of them. As a map its keys are {@code
 * name@period}.
 */
final class Counters extends AbstractMap<String, Long> {

  private static final Counters NONE = new Counters(new String[0], new int[0], new long[0], 0);

  private final String[] names;
  private final int[] periods;
  private final long[] values;
  private final int size;

  private Counters(String[] names, int[] periods, long[] values, int size) {
    this.names = names;
    this.periods = periods;
    this.values = values;
    this.size = size;
  }

  static Counters copyOf(Map<String, Long> map) {
    if (map instanceof Counters counters) {
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
      entries.put(names[i] + '@' + Period.text(periods[i]), values[i]);
    }
    return entries.entrySet();
  }

  private static int find(String[] names, int[] periods, int size, String name, int period) {
    for (int i = 0; i < size; i++) {
      if (periods[i] == period && names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Counters that are about to move. Confined to one settlement. */
  static final class Draft {

    private static final int ROOM = 4;

    private final Counters from;
    private final LocalDate day;
    private String[] names;
    private int[] periods;
    private long[] values;
    private int size;
    private boolean moved;

    Draft(Counters from, LocalDate day) {
      this.from = from;
      this.day = day;
      this.names = from.names;
      this.periods = from.periods;
      this.values = from.values;
      this.size = from.size;
    }

    /** What a counter has in the period of the day; nothing where it runs for one visit alone. */
    long get(String name, Period period) {
      if (period == Period.VISIT) {
        return 0;
      }
      int index = find(names, periods, size, name, period.of(day));
      return index < 0 ? 0 : values[index];
    }

    /** Moves a counter in the period of the day. */
    void add(String name, Period period, long amount) {
      if (period != Period.VISIT) {
        add(name, period.of(day), amount);
      }
    }

    private void add(String name, int period, long amount) {
      if (amount == 0) {
        return;
      }
      if (!moved) {
        names = Arrays.copyOf(names, size + ROOM);
        periods = Arrays.copyOf(periods, size + ROOM);
        values = Arrays.copyOf(values, size + ROOM);
        moved = true;
      }
      int index = find(names, periods, size, name, period);
      if (index < 0) {
        index = append(name, period);
      }
      values[index] = Math.addExact(values[index], amount);
    }

    private int append(String name, int period) {
      if (size == names.length) {
        names = Arrays.copyOf(names, size + ROOM);
        periods = Arrays.copyOf(periods, size + ROOM);
        values = Arrays.copyOf(values, size + ROOM);
      }
      names[size] = name;
      periods[size] = period;
      return size++;
    }

    Counters done() {
      return moved ? new Counters(names, periods, values, size) : from;
    }
  }
}
