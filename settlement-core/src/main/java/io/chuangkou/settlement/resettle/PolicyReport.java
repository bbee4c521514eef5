package io.chuangkou.settlement.resettle;

import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.policy.scheme.Value;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Policies as text that people read: every value with its clause, and what changes. */
public final class PolicyReport {

  private final Policies policies;

  /** Reports on these policies. */
  public PolicyReport(Policies policies) {
    this.policies = policies;
  }

  /**
   * What is in force on a day, a value a line.
   *
   * @param region division code; null: all regions
   */
  public String inForce(@Nullable String region, LocalDate day) {
    StringBuilder text = new StringBuilder();
    values(region, day).forEach(value -> text.append(line(value)).append('\n'));
    return text.toString();
  }

  /**
   * What differs between two days: a line with {@code -} for what held on the first, one with
   * {@code +} for what holds on the second. Empty where nothing changes.
   *
   * @param region division code; null: all regions
   */
  public String changes(@Nullable String region, LocalDate first, LocalDate second) {
    Map<String, Value> before = byPath(values(region, first));
    Map<String, Value> after = byPath(values(region, second));
    StringBuilder text = new StringBuilder();
    before.forEach(
        (path, value) -> {
          if (!isSame(value, after.get(path))) {
            text.append("- ").append(line(value)).append('\n');
          }
        });
    after.forEach(
        (path, value) -> {
          if (!isSame(value, before.get(path))) {
            text.append("+ ").append(line(value)).append('\n');
          }
        });
    return text.toString();
  }

  private List<Value> values(@Nullable String region, LocalDate day) {
    return region == null ? policies.values(day) : policies.values(region, day);
  }

  private static Map<String, Value> byPath(List<Value> values) {
    Map<String, Value> byPath = new LinkedHashMap<>();
    values.forEach(value -> byPath.put(value.region() + ' ' + value.path(), value));
    return byPath;
  }

  private static boolean isSame(Value value, @Nullable Value other) {
    return other != null
        && value.text().equals(other.text())
        && value.citation().equals(other.citation());
  }

  private static String line(Value value) {
    return value.region()
        + ' '
        + value.path()
        + " = "
        + value.text()
        + " · "
        + value.citation().reading()
        + " · "
        + value.citation().source()
        + " · "
        + bound(value.from())
        + " – "
        + bound(value.to());
  }

  private static String bound(@Nullable LocalDate day) {
    return day == null ? "open" : day.toString();
  }
}
