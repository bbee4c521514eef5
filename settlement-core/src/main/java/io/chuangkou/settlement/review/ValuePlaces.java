package io.chuangkou.settlement.review;

import io.chuangkou.settlement.policy.scheme.Value;
import java.util.HashSet;
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
  private static final Pattern LEAF = Pattern.compile("(.*])\\.([a-zA-Z_]+)(\\[[0-9]+])?");
  private static final Pattern FIGURE = Pattern.compile("[0-9]+(\\.[0-9]+)?%?");
  private static final String LEVEL = "level";
  private static final String IS = "is";

  /** Words that follow from a row. */
  private static final Set<String> CONSEQUENCES = Set.of(IS, "refuse", "as", "otherwise");

  private final Map<String, Map<String, String>> conditions = new LinkedHashMap<>();
  private final Set<String> tables = new HashSet<>();

  private ValuePlaces(List<Value> values) {
    for (Value value : values) {
      Matcher leaf = LEAF.matcher(value.path());
      if (leaf.matches()) {
        note(leaf.group(1), leaf.group(2), value.text());
      }
    }
  }

  private void note(String row, String key, String text) {
    if (key.equals(IS)) {
      tables.add(row);
    }
    boolean isFigure = FIGURE.matcher(text).matches();
    if (!CONSEQUENCES.contains(key) && (!isFigure || key.equals(LEVEL))) {
      conditions
          .computeIfAbsent(row, at -> new LinkedHashMap<>())
          .merge(key, text, (one, other) -> one + '+' + other);
    }
  }

  /** The values by place, in the order given. */
  static Map<String, Value> of(List<Value> values) {
    ValuePlaces places = new ValuePlaces(values);
    Map<String, Value> byPlace = new LinkedHashMap<>();
    for (Value value : values) {
      String place = places.place(value.path());
      byPlace.put(byPlace.containsKey(place) ? value.path() : place, value);
    }
    return byPlace;
  }

  private String place(String path) {
    StringBuilder place = new StringBuilder();
    Matcher row = ROW.matcher(path);
    int at = 0;
    while (row.find()) {
      place.append(path, at, row.start());
      place.append(name(path.substring(0, row.end()), row.group()));
      at = row.end();
    }
    return place.append(path.substring(at)).toString();
  }

  private String name(String row, String number) {
    Map<String, String> meant = conditions.get(row);
    if (meant == null) {
      return tables.contains(row) ? "[else]" : number;
    }
    StringBuilder name = new StringBuilder("[");
    meant.forEach(
        (key, text) ->
            name.append(name.length() == 1 ? "" : ", ").append(key).append('=').append(text));
    return name.append(']').toString();
  }
}
