package io.chuangkou.settlement.policy.document;

import io.chuangkou.settlement.policy.scheme.Premiums;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what persons pay for one year. */
final class PremiumsReader {

  private static final Set<String> CONDITIONS =
      Set.of("category", "exempt", "residence_years", "nonlocal_pupil");

  private PremiumsReader() {}

  static Premiums read(PolicyNode node) {
    int year = node.get("year").count();
    List<Premiums.Row> rows = node.get("rows").each(PremiumsReader::row);
    node.end();
    return new Premiums(year, rows);
  }

  private static Premiums.Row row(PolicyNode node) {
    Map<String, Long> amounts = new LinkedHashMap<>();
    for (String key : node.keys()) {
      if (!CONDITIONS.contains(key)) {
        amounts.put(key, node.get(key).fen());
      }
    }
    return new Premiums.Row(
        node.optional("category", list -> Set.copyOf(list.texts()), null),
        node.optional("exempt", PolicyNode::yes, false),
        node.optional("residence_years", PolicyNode::range, null),
        node.optional("nonlocal_pupil", PolicyNode::yes, false),
        amounts);
  }
}
