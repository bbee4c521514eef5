package io.chuangkou.settlement.guide;

import io.chuangkou.settlement.policy.scheme.BilingualText;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One matter of the guide. Immutable.
 *
 * @param id stable, as {@code js-19}
 * @param source its document
 * @param clause where in it, as {@code §十九}
 * @param title what it is about
 * @param topic which part of the guide it stands in
 * @param words what else people call it
 * @param announced whether its document wants it to be seen at every counter
 * @param helps reasons that it helps with
 * @param parts sentences by part, in the order read
 * @param premiums what people pay; null: it is not about that
 * @param contacts numbers to ring
 * @param offices where to go
 */
public record Entry(
    String id,
    Source source,
    String clause,
    BilingualText title,
    Topic topic,
    List<String> words,
    boolean announced,
    List<Help> helps,
    Map<Part, List<String>> parts,
    @Nullable PremiumTable premiums,
    List<Contact> contacts,
    List<OfficeList> offices) {

  /** Copies everything. */
  public Entry {
    words = List.copyOf(words);
    helps = List.copyOf(helps);
    Map<Part, List<String>> ordered = new EnumMap<>(Part.class);
    ordered.putAll(parts);
    parts = Collections.unmodifiableMap(ordered);
    contacts = List.copyOf(contacts);
    offices = List.copyOf(offices);
  }

  /** Document and clause, as {@code jiangsu-2022 §十九}. */
  public String citation() {
    return source.document() + ' ' + clause;
  }
}
