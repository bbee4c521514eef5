package io.chuangkou.settlement.review;

import io.chuangkou.settlement.policy.scheme.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the places of values so that a row is the same row when others are written before it: by
 * its conditions and not by its number.
 */
final class ValuePlaces {

  private static final Pattern ROW = Pattern.compile("\\[[0-9]+]");
  private static final Pattern FIGURE = Pattern.compile("[0-9]+(\\.[0-9]+)?%?");

  /** Figures that say whom a row is for. */
  private static final Set<String> CONDITIONS = Set.of("level", "year");

  /** Words that follow from a row. */
  private static final Set<String> CONSEQUENCES = Set.of("is", "refuse", "as", "otherwise");

  private ValuePlaces() {}

  /** The values by place, in the order given. */
  static Map<String, Value> of(List<Value> values) {
    Map<String, List<String>> conditions = conditions(values);
    Map<String, Value> byPlace = new LinkedHashMap<>();
    for (Value value : values) {
      String place = place(value.path(), conditions);
      byPlace.put(byPlace.containsKey(place) ? value.path() : place, value);
    }
    return byPlace;
  }

  private static Map<String, List<String>> conditions(List<Value> values) {
    Map<String, List<String>> byRow = new LinkedHashMap<>();
    for (Value value : values) {
      int end = value.path().lastIndexOf(']');
      int dot = value.path().indexOf('.', end < 0 ? 0 : end);
      boolean isList = end == value.path().length() - 1;
      if (isList) {
        String list = value.path().substring(0, value.path().lastIndexOf('['));
        int row = list.lastIndexOf(']');
        if (row >= 0 && list.indexOf('.', row) == list.lastIndexOf('.')) {
          add(byRow, list.substring(0, row + 1), list.substring(row + 2), value.text());
        }
      } else if (end >= 0 && dot == value.path().lastIndexOf('.')) {
        add(
            byRow,
            value.path().substring(0, end + 1),
            value.path().substring(dot + 1),
            value.text());
      }
    }
    return byRow;
  }

  private static void add(Map<String, List<String>> byRow, String row, String key, String text) {
    boolean isFigure = FIGURE.matcher(text).matches();
    if (!CONSEQUENCES.contains(key) && (!isFigure || CONDITIONS.contains(key))) {
      byRow.computeIfAbsent(row, at -> new ArrayList<>()).add(key + '=' + text);
    }
  }

  private static String place(String path, Map<String, List<String>> conditions) {
    StringBuilder place = new StringBuilder();
    Matcher row = ROW.matcher(path);
    int at = 0;
    while (row.find()) {
      List<String> meant = conditions.get(path.substring(0, row.end()));
      place.append(path, at, row.start());
      place.append(meant == null ? row.group() : meant.toString());
      at = row.end();
    }
    return place.append(path.substring(at)).toString();
  }
}
