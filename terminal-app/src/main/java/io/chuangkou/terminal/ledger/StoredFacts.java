package io.chuangkou.terminal.ledger;

import io.chuangkou.store.Loss;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the counter keeps under keys of its own, as JSON: names of what is kept are for ever. On
 * disk when a method returns; thread-safe, as the store is.
 */
public final class StoredFacts {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final OfflineStore store;

  /** In an open store. */
  public StoredFacts(OfflineStore store) {
    this.store = store;
  }

  /** What is kept under a key; empty: nothing, or it was forgotten. */
  public <T> Optional<T> recall(String key, Class<T> type) {
    return store
        .recall(key)
        .map(Fact::facts)
        .filter(facts -> facts.size() > 0)
        .map(facts -> read(facts, type));
  }

  /**
   * Something that is kept.
   *
   * @param value what
   * @param number the number of the journal's record that tells it
   */
  record Kept<T>(T value, long number) {}

  /** What is kept under all keys that begin so, and was not forgotten, by key. */
  <T> Map<String, Kept<T>> recallAll(String beginning, Class<T> type) {
    return store.recallAll(beginning).entrySet().stream()
        .filter(fact -> fact.getValue().facts().size() > 0)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                fact -> new Kept<>(read(fact.getValue().facts(), type), fact.getValue().number())));
  }

  /** What the store has lost. */
  List<Loss> losses() {
    return store.health().losses();
  }

  /** When something was kept under a key, or forgotten, for the last time. */
  Optional<Instant> changedAt(String key) {
    return store.recall(key).map(Fact::recordedAt);
  }

  /** Keeps something under a key, in place of what was there. */
  public void remember(String key, Object value) {
    store.remember(key, bytes(value));
  }

  /** Keeps nothing under a key any more but the moment. */
  public void forget(String key) {
    store.remember(key, Bytes.EMPTY);
  }

  static <T> T read(Bytes json, Class<T> type) {
    return JSON.readValue(json.toArray(), type);
  }

  static Bytes bytes(Object value) {
    return Bytes.of(JSON.writeValueAsBytes(value));
  }
}
