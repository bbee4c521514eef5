package io.chuangkou.settlement.policy.document;

import io.chuangkou.settlement.policy.document.PolicyException.Fault;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Condition;
import io.chuangkou.settlement.policy.scheme.Table;
import io.chuangkou.settlement.policy.scheme.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables: a single value, or rows with conditions. {@code is: none} means no value, {@code
 * refuse} names a reason, and a last row {@code as: benefit} goes on with another benefit's rows.
 * {@code name} says for whom a row is meant where its condition does not.
 */
final class TableReader {

  private static final Set<String> CONSEQUENCES = Set.of("is", "refuse", "as", "name");

  private final Conditions conditions;

  TableReader(Conditions conditions) {
    this.conditions = conditions;
  }

  /**
   * Reads a table that borrows from no other.
   *
   * @param value reads a value
   * @param words says a value
   */
  <T> Table<T> read(
      PolicyNode node, Function<PolicyNode, T> value, Function<T, BilingualText> words) {
    return read(node, value, words, as -> null);
  }

  /**
   * Reads a table.
   *
   * @param value reads a value
   * @param words says a value
   * @param borrowed the same table of the benefit that {@code as} names; null where there is none
   */
  <T> Table<T> read(
      PolicyNode node,
      Function<PolicyNode, T> value,
      Function<T, BilingualText> words,
      Function<PolicyNode, @Nullable PolicyNode> borrowed) {
    int mark = node.mark();
    List<Row<T>> rows = new ArrayList<>();
    add(node, value, words, borrowed, rows);
    if (node.isFaultySince(mark)) {
      // What is said of the order of rows holds of whole rows alone.
      return new Table<>(rows);
    }
    Row<T> last = rows.getLast();
    if (!last.when().holdsAlways()) {
      throw node.fault(
          Fault.ORDER,
          BilingualText.of("表格没有兜底的行", "the table has no last row for all others"),
          BilingualText.of(
              "最后写一行没有条件的：- {is: …} 或 - {refuse: …}",
              "end with a row without condition: - {is: …} or - {refuse: …}"));
    }
    return new Table<>(rows);
  }

  private <T> void add(
      PolicyNode node,
      Function<PolicyNode, T> value,
      Function<T, BilingualText> words,
      Function<PolicyNode, @Nullable PolicyNode> borrowed,
      List<Row<T>> rows) {
    if (!node.isList() && !(node.isMapping() && node.has("as"))) {
      T only = value.apply(node);
      rows.add(new Row<>(Condition.ALWAYS, only, null, words.apply(only), node.citation()));
      return;
    }
    node.forEach(element -> addElement(element, value, words, borrowed, rows));
  }

  private <T> void addElement(
      PolicyNode element,
      Function<PolicyNode, T> value,
      Function<T, BilingualText> words,
      Function<PolicyNode, @Nullable PolicyNode> borrowed,
      List<Row<T>> rows) {
    if (element.has("as")) {
      PolicyNode from = borrowed.apply(element.get("as"));
      if (from == null) {
        throw element.value("此处不能写 as，写出各行", "as cannot stand here, write the rows");
      }
      element.end();
      read(from, value, words, borrowed).rows().stream()
          .filter(row -> !isHidden(row.when(), rows))
          .forEach(rows::add);
      return;
    }
    int mark = element.mark();
    Row<T> row = row(element, value, words);
    if (element.isFaultySince(mark)) {
      return;
    } else if (isHidden(row.when(), rows)) {
      throw element.fault(
          Fault.ORDER,
          BilingualText.of("这一行永远轮不到，前面已有条件更宽的行", "an earlier, wider row hides this one"),
          BilingualText.of("把条件多的行写在前面", "put the row with more conditions first"));
    }
    rows.add(row);
  }

  private <T> Row<T> row(
      PolicyNode node, Function<PolicyNode, T> value, Function<T, BilingualText> words) {
    Condition when = conditions.read(node, CONSEQUENCES);
    if (node.has("refuse")) {
      String reason = node.get("refuse").text();
      return new Row<>(when, null, reason, BilingualText.NONE, node.citation());
    }
    PolicyNode is = node.get("is");
    if (!is.isMapping() && !is.isList() && is.scalar().equals("none")) {
      is.text();
      return new Row<>(when, null, null, BilingualText.NONE, node.citation());
    }
    T read = value.apply(is);
    BilingualText meant = node.has("name") ? node.get("name").name() : when.words();
    return new Row<>(when, read, null, words.apply(read).in(meant), is.citation());
  }

  private static <T> boolean isHidden(Condition when, List<Row<T>> earlier) {
    return earlier.stream().anyMatch(row -> row.when().coversAllOf(when));
  }
}
