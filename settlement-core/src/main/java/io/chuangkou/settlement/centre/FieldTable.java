package io.chuangkou.settlement.centre;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The interface's tables of fields, read from {@code fields.csv}. Immutable. */
final class FieldTable {

  private static final String PERSON = "psn_no";
  private static final int COLUMNS = 7;
  private static final Pattern TYPE = Pattern.compile("([A-Z]+)(\\d*)(?:\\.(\\d+))?");

  private final Map<String, List<FieldRule>> rules;

  private FieldTable(List<FieldRule> all) {
    Map<String, List<FieldRule>> byTransaction = new HashMap<>();
    for (FieldRule rule : all) {
      for (String infno : rule.transactions()) {
        byTransaction.computeIfAbsent(infno, number -> new ArrayList<>()).add(rule);
      }
    }
    this.rules = byTransaction;
  }

  /** The tables. */
  static FieldTable load() {
    try (InputStream in = FieldTable.class.getResourceAsStream("fields.csv");
        BufferedReader csv =
            new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), UTF_8))) {
      return new FieldTable(
          csv.lines().filter(line -> !line.startsWith("#")).map(FieldTable::rule).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FieldRule rule(String line) {
    String[] cells = line.split(",", -1);
    Matcher type = TYPE.matcher(cells.length == COLUMNS ? cells[4] : "");
    if (!type.matches()) {
      throw new IllegalArgumentException("not a rule: " + line);
    }
    return new FieldRule(
        Set.of(cells[0].split(" ")),
        cells[1],
        cells[2],
        cells[3],
        FieldRule.Type.of(type.group(1)),
        number(type.group(2)),
        number(type.group(3)),
        cells[5],
        cells[6].isEmpty() ? Set.of() : Set.of(cells[6].split("\\|")));
  }

  private static int number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /** Refuses an input with a field that is missing, too long or not of its type. */
  void check(String infno, ObjectNode input) {
    for (FieldRule rule : rules.getOrDefault(infno, List.of())) {
      holders(input, rule.node()).forEach(holder -> rule.check(infno, holder));
    }
  }

  /** Refuses numbers with which nobody could compute. */
  void checkNumbers(String infno, ObjectNode input) {
    for (FieldRule rule : rules.getOrDefault(infno, List.of())) {
      if (rule.type() == FieldRule.Type.NUMBER) {
        holders(input, rule.node())
            .forEach(holder -> RequestLimits.checkNumber(holder.path(rule.field())));
      }
    }
  }

  /**
   * The person whom a transaction concerns, from its own field; empty: none.
   *
   * @throws Refusal if its rows name several
   */
  String person(String infno, ObjectNode input) {
    List<String> named =
        rules.getOrDefault(infno, List.of()).stream()
            .filter(rule -> rule.field().equals(PERSON))
            .flatMap(rule -> holders(input, rule.node()).stream())
            .map(holder -> holder.path(PERSON).asString("").strip())
            .distinct()
            .toList();
    if (named.size() > 1) {
      throw new Refusal("PERSON-SEVERAL", infno + " 的各行不是同一人员编号");
    }
    return named.isEmpty() ? "" : named.getFirst();
  }

  private static List<JsonNode> holders(ObjectNode input, String node) {
    if (node.isEmpty()) {
      return List.of(input);
    } else if (node.startsWith("*")) {
      return input.findValues(node.replaceAll("[*\\[\\]]", "")).stream()
          .flatMap(list -> rows(list).stream())
          .toList();
    } else if (node.endsWith("[]")) {
      return rows(input.path(node.substring(0, node.length() - 2)));
    }
    return input.path(node).isObject() ? List.of(input.path(node)) : List.of();
  }

  /** The rows of a list; one that came alone stands for a list of it. */
  private static List<JsonNode> rows(JsonNode list) {
    List<JsonNode> rows = new ArrayList<>();
    if (list instanceof ArrayNode array) {
      array.forEach(rows::add);
    } else if (list.isObject()) {
      rows.add(list);
    }
    return rows;
  }
}
