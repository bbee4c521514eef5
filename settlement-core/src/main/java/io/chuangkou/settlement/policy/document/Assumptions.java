package io.chuangkou.settlement.policy.document;

import io.chuangkou.settlement.policy.document.PolicyException.Fault;
import io.chuangkou.settlement.policy.scheme.Assumption;
import io.chuangkou.settlement.policy.scheme.Assumption.Other;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Condition;
import io.chuangkou.settlement.policy.scheme.Scheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the block {@code assumptions}: for each the readings that a text allows, each with its
 * sentence and its value, and which of them is {@code taken}. Anywhere else {@code {assumed: id}}
 * stands for the value of that reading.
 */
final class Assumptions {

  private final String region;
  private final List<Open> all = new ArrayList<>();

  /** One of them as it stands on the day. */
  private record Open(
      String id,
      PolicyNode block,
      PolicyNode taken,
      String name,
      Map<String, PolicyNode> readings) {

    private PolicyNode reading() {
      PolicyNode reading = readings.get(name);
      return reading == null ? readings.values().iterator().next() : reading;
    }
  }

  /**
   * Reads them.
   *
   * @param chosen readings to take instead, by id
   */
  Assumptions(String region, @Nullable PolicyNode node, Map<String, String> chosen) {
    this.region = region;
    if (node != null) {
      node.forEachKey((id, block) -> all.add(open(id, block, chosen.get(id))));
    }
  }

  private static Open open(String id, PolicyNode block, @Nullable String chosen) {
    Map<String, PolicyNode> readings = new LinkedHashMap<>();
    block.get("readings").forEachKey(readings::put);
    PolicyNode taken = block.get("taken");
    String name = taken.text();
    if (!readings.containsKey(name)) {
      throw taken.fault(
          Fault.NAME,
          BilingualText.of("没有名为 " + name + " 的读法", "no reading is named " + name),
          PolicyNode.oneOf(name, readings.keySet()));
    }
    return new Open(id, block, taken, chosen == null ? name : chosen, readings);
  }

  /** What stands for each in the document. */
  Map<String, PolicyNode> values() {
    Map<String, PolicyNode> values = new LinkedHashMap<>();
    all.forEach(open -> values.put(open.id, open.reading().get("is").datedAs(open.taken, open.id)));
    return values;
  }

  /**
   * What is assumed.
   *
   * @param otherwise the scheme by another reading, by id and its name
   */
  List<Assumption> read(Conditions conditions, BiFunction<String, String, Scheme> otherwise) {
    return all.stream().map(open -> read(open, conditions, otherwise)).toList();
  }

  private Assumption read(
      Open open, Conditions conditions, BiFunction<String, String, Scheme> otherwise) {
    Condition concerns =
        open.block.optional("concerns", node -> conditions.read(node, Set.of()), Condition.ALWAYS);
    open.block.end();
    List<Other> others = new ArrayList<>();
    open.readings.forEach(
        (name, reading) -> {
          BilingualText says = reading.get("says").name();
          reading.find("is");
          reading.find("seen_in");
          reading.end();
          if (!name.equals(open.name)) {
            others.add(new Other(name, says, () -> otherwise.apply(open.id, name)));
          }
        });
    PolicyNode taken = open.reading();
    return new Assumption(
        region,
        open.id,
        open.taken.citation(),
        open.name,
        taken.get("says").name(),
        open.taken.from(),
        open.taken.to(),
        concerns,
        taken.optional("seen_in", PolicyNode::text, null),
        others);
  }
}
