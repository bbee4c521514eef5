package io.chuangkou.terminal.policies;

import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.policies.PolicyEntry.Deed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The signed policy documents of a terminal, each whole: what becomes of a file afterwards changes
 * nothing. Stands in the journal's chain like every other record. Thread-safe.
 */
public final class PolicyRegister {

  private final StoredFacts facts;

  /** Kept among these facts. */
  public PolicyRegister(StoredFacts facts) {
    this.facts = facts;
  }

  /** Everything that was signed and withdrawn, oldest first. */
  public List<PolicyEntry> history() {
    List<PolicyEntry> entries = new ArrayList<>();
    Optional<PolicyEntry> next = recall(0);
    while (next.isPresent()) {
      entries.add(next.get());
      next = recall(entries.size());
    }
    return entries;
  }

  /** What is signed and not withdrawn, the latest of each document, in the order of signing. */
  public List<PolicyEntry> standing() {
    Map<String, PolicyEntry> byDocument = new LinkedHashMap<>();
    for (PolicyEntry entry : history()) {
      byDocument.remove(entry.document());
      if (entry.deed() == Deed.SIGNED) {
        byDocument.put(entry.document(), entry);
      }
    }
    return List.copyOf(byDocument.values());
  }

  /** Adds an entry; it is on disk when this returns. */
  synchronized void add(PolicyEntry entry) {
    facts.remember(key(history().size()), entry);
  }

  private Optional<PolicyEntry> recall(int number) {
    return facts.recall(key(number), PolicyEntry.class);
  }

  private static String key(int number) {
    return "policy " + number;
  }
}
