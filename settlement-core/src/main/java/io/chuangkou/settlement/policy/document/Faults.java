package io.chuangkou.settlement.policy.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The faults of a document, each once however often the document is read. */
final class Faults {

  private final Map<String, PolicyException> found = new LinkedHashMap<>();
  private final Set<String> uncited = new HashSet<>();

  void add(PolicyException fault) {
    found.putIfAbsent(fault.english(), fault);
  }

  /** A block without a citation is one fault, whatever it holds. */
  void addUncited(String path, PolicyException fault) {
    String[] names = path.split("[.\\[]", -1);
    if (uncited.add(names[0] + '.' + (names.length > 1 ? names[1] : ""))) {
      add(fault);
    }
  }

  /** How many there are, in the order in which they were found. */
  int size() {
    return found.size();
  }

  List<PolicyException> all() {
    return new ArrayList<>(found.values());
  }

  /** Whether a document may be used. */
  void refuse() {
    if (!found.isEmpty()) {
      throw found.values().iterator().next();
    }
  }
}
