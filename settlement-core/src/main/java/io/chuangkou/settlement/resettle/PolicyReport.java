package io.chuangkou.settlement.resettle;

import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.policy.scheme.Assumption;
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

  /**
   * What is assumed on a day where a text leaves something open.
   *
   * @param region division code; null: all regions
   */
  public List<Assumed> assumptions(@Nullable String region, LocalDate day) {
    return policies.assumptions(region, day).stream().map(Assumed::of).toList();
  }

  /** The same, an assumption a line and what else the text could mean below it. */
  public static String text(List<Assumed> assumptions) {
    StringBuilder text = new StringBuilder();
    for (Assumed each : assumptions) {
      text.append(String.join(" ", each.region, each.id, "=", each.taken))
          .append(" · ")
          .append(String.join(" · ", each.chinese, each.english, each.reading, each.clause))
          .append(" · ")
          .append(each.from)
          .append(" – ")
          .append(each.to)
          .append('\n');
      for (Reading other : each.couldMean) {
        text.append("  也可指 could also mean ")
            .append(other.name)
            .append(" · ")
            .append(String.join(" · ", other.chinese, other.english))
            .append('\n');
      }
    }
    return text.toString();
  }

  /**
   * An assumption as it is told.
   *
   * @param region division code
   * @param id as {@code A-UNIVERSITY}
   * @param reading id of the reading
   * @param clause document and clause that leave it open
   * @param taken name of what is taken
   * @param chinese the same in a sentence
   * @param english the same in English
   * @param from first day; {@code open}: from ever
   * @param to last day; {@code open}: until further notice
   * @param couldMean what else the text could mean
   */
  public record Assumed(
      String region,
      String id,
      String reading,
      String clause,
      String taken,
      String chinese,
      String english,
      String from,
      String to,
      List<Reading> couldMean) {

    private static Assumed of(Assumption assumption) {
      return new Assumed(
          assumption.region(),
          assumption.id(),
          assumption.citation().reading(),
          assumption.citation().source(),
          assumption.taken(),
          assumption.says().chinese(),
          assumption.says().english(),
          bound(assumption.from()),
          bound(assumption.to()),
          assumption.others().stream()
              .map(
                  other ->
                      new Reading(other.name(), other.says().chinese(), other.says().english()))
              .toList());
    }
  }

  /**
   * What a text could also mean.
   *
   * @param name what to write for it under {@code taken}
   * @param chinese the same in a sentence
   * @param english the same in English
   */
  public record Reading(String name, String chinese, String english) {}

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
        + bound(value.to())
        + (value.assumption() == null ? "" : " · 假定 assumed " + value.assumption());
  }

  private static String bound(@Nullable LocalDate day) {
    return day == null ? "open" : day.toString();
  }
}
