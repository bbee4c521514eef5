package io.chuangkou.settlement.policy.document;

import io.chuangkou.settlement.policy.document.PolicyException.Fault;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Citation;
import io.chuangkou.settlement.policy.scheme.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * One reading of a document as it stands on one day. Notes the values read and the days on which
 * another dated value begins.
 */
final class DocumentReading {

  private final String file;
  private final String region;
  private final LocalDate day;
  private final Faults faults;
  private final Map<String, String> chosen;
  private Map<String, PolicyNode> assumed = Map.of();
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final SortedSet<LocalDate> changes = new TreeSet<>();
  private final Map<String, Citation> citations = new HashMap<>();

  /**
   * A reading.
   *
   * @param chosen readings to take instead of those that the document takes, by assumption
   */
  DocumentReading(
      String file, String region, LocalDate day, Faults faults, Map<String, String> chosen) {
    this.file = file;
    this.region = region;
    this.day = day;
    this.faults = faults;
    this.chosen = chosen;
  }

  /** Reads what is assumed; from then on it stands for its value. */
  Assumptions assume(@Nullable PolicyNode block) {
    Assumptions assumptions = new Assumptions(region, block, chosen);
    assumed = assumptions.values();
    return assumptions;
  }

  /** The node itself, or the value of the assumption that it names. */
  PolicyNode assumed(PolicyNode node) {
    if (!node.isMapping() || !node.has("assumed")) {
      return node;
    }
    PolicyNode named = node.get("assumed");
    PolicyNode value = assumed.get(named.scalar());
    if (value == null) {
      throw named.fault(
          Fault.NAME,
          BilingualText.of(
              "没有名为 " + named.scalar() + " 的假定", "no assumption is named " + named.scalar()),
          PolicyNode.oneOf(named.scalar(), assumed.keySet()));
    }
    node.end();
    return value.inPlaceOf(node);
  }

  /** How many faults the document has so far. */
  int faults() {
    return faults.size();
  }

  void report(PolicyException fault) {
    faults.add(fault);
  }

  /** A value without reading or clause. */
  void reportUncited(String path, String missing, Node at) {
    faults.addUncited(
        path,
        fault(
            Fault.CLAUSE,
            at,
            BilingualText.of("此值没有写明 " + missing, "this value has no " + missing),
            BilingualText.of(
                "在本段写上 " + missing + ": …，如 clause: §十五",
                "write " + missing + ": … in this block, as clause: §十五")));
  }

  /** Reads something; what is wrong with it is reported, and the reading goes on without it. */
  <T extends @Nullable Object> T attempt(Supplier<T> read, T otherwise) {
    try {
      return read.get();
    } catch (PolicyException e) {
      report(e);
      return otherwise;
    }
  }

  /** The same of what yields nothing. */
  void attempt(Runnable read) {
    attempt(
        () -> {
          read.run();
          return true;
        },
        false);
  }

  /** The values, each once however often it was read, in the order of the first reading. */
  List<Value> values() {
    return List.copyOf(values.values());
  }

  /** Days after the first on which some value changes. */
  SortedSet<LocalDate> changes() {
    return changes;
  }

  void note(
      String path,
      String text,
      Citation citation,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String assumption,
      Node at) {
    int column = at.getStartMark().map(Mark::getColumn).orElse(0) + 1;
    values.putIfAbsent(
        path,
        new Value(region, path, text, citation, from, to, assumption, file, line(at), column));
  }

  Citation citation(String reading, String document, String clause) {
    return citations.computeIfAbsent(
        reading + '|' + document + '|' + clause, key -> Citation.of(reading, document, clause));
  }

  PolicyException fault(Fault fault, Node at, BilingualText what, BilingualText instead) {
    return PolicyException.at(fault, file, line(at), what, instead);
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  /**
   * The node itself, or, of a list of entries with {@code from}, {@code to} and {@code is}, the
   * entry of the day. Refuses a list that leaves a gap or overlaps.
   */
  PolicyNode dated(PolicyNode node) {
    if (!node.isList()
        || node.elements().isEmpty()
        || !node.elements().stream().allMatch(this::isDated)) {
      return node;
    }
    PolicyNode chosen = null;
    LocalDate next = null;
    List<PolicyNode> entries = node.elements();
    for (int i = 0; i < entries.size(); i++) {
      PolicyNode entry = entries.get(i);
      LocalDate from = entry.get("from").bound();
      LocalDate to = entry.get("to").bound();
      checkBounds(entry, from, to, next, i == 0, i == entries.size() - 1);
      if (from != null) {
        changes.add(from);
      }
      if (from != null && !entry.has("clause")) {
        entry.report(
            entry.fault(
                Fault.CLAUSE,
                BilingualText.of("新的一段没有写明自己的 clause", "a later value has no clause of its own"),
                BilingualText.of(
                    "写上改变它的文件和条款，如 document: nanjing-2023, clause: §十五",
                    "write which document and clause changed it, as document: nanjing-2023, clause: §十五")));
      }
      if ((from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to))) {
        chosen = entry.valueFor(from, to, node);
      }
      entry.find("is");
      entry.end();
      next = to == null ? null : to.plusDays(1);
    }
    if (chosen == null) {
      throw new IllegalStateException("contiguous open dates hold every day");
    }
    return chosen;
  }

  private boolean isDated(PolicyNode entry) {
    return entry.isMapping() && entry.has("from") && entry.has("to") && entry.has("is");
  }

  private static void checkBounds(
      PolicyNode entry,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate next,
      boolean first,
      boolean last) {
    if ((first && from != null) || (last && to != null)) {
      throw dates(entry, "第一段 from: open，最后一段 to: open", "start from: open, end to: open");
    }
    if (!first && (from == null || !from.equals(next))) {
      throw dates(
          entry,
          "写 from: " + (next == null ? "上一段 to 的次日" : next),
          "write from: " + (next == null ? "the day after the entry before" : next));
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw dates(entry, "to 不早于 from", "write a to that is not before from");
    }
  }

  private static PolicyException dates(PolicyNode entry, String chinese, String english) {
    return entry.fault(
        Fault.DATES,
        BilingualText.of("日期有缺口或重叠", "dates leave a gap or overlap"),
        BilingualText.of(chinese, english));
  }
}
