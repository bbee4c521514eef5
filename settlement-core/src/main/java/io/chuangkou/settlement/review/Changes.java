package io.chuangkou.settlement.review;

import io.chuangkou.settlement.policy.scheme.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a document changes from a day on.
 *
 * @param day the first day on which it is so
 * @param values values that are other, new or gone, in the order of the document
 * @param restated how many say the same under another clause
 * @param money what becomes of the worked cases
 */
public record Changes(LocalDate day, List<ValueChange> values, int restated, MoneyChanges money) {

  /** All values that differ in what they say or where that stands. */
  static List<ValueChange> between(List<Value> before, List<Value> after) {
    Map<String, Value> old = ValuePlaces.of(before);
    Map<String, Value> next = ValuePlaces.of(after);
    List<ValueChange> changes = new ArrayList<>();
    next.forEach(
        (place, value) -> {
          Value other = old.get(place);
          if (other == null
              || !other.text().equals(value.text())
              || !other.citation().equals(value.citation())) {
            changes.add(new ValueChange(place, other, value));
          }
        });
    old.forEach(
        (place, value) -> {
          if (!next.containsKey(place)) {
            changes.add(new ValueChange(place, value, null));
          }
        });
    changes.sort(Comparator.comparingInt(Changes::line));
    return changes;
  }

  /** Where a change stands in the document; what is gone comes last. */
  private static int line(ValueChange change) {
    Value after = change.after();
    return after == null ? Integer.MAX_VALUE : after.line();
  }
}
