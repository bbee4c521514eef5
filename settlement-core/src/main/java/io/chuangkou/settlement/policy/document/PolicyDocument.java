package io.chuangkou.settlement.policy.document;

import io.chuangkou.settlement.policy.document.PolicyNode.Cited;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Cards;
import io.chuangkou.settlement.policy.scheme.Premiums;
import io.chuangkou.settlement.policy.scheme.Scheme;
import io.chuangkou.settlement.policy.scheme.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A document, read: its editions one after the other, a new one on each day on which a value
 * changes.
 *
 * @param region division code
 * @param name what the region is called
 * @param editions in order of time, without gap
 * @param at the root, for faults that show only beside other documents
 */
public record PolicyDocument(
    String region, BilingualText name, List<Edition> editions, PolicyNode at) {

  /**
   * A document as it stands for a while.
   *
   * @param from first day; null: from ever
   * @param to last day; null: until further notice
   * @param scheme benefits; null where the document has none
   * @param premiums premiums by year
   * @param cards card rules; null where the document has none
   * @param values all values in the order written
   */
  public record Edition(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Scheme scheme,
      List<Premiums> premiums,
      @Nullable Cards cards,
      List<Value> values) {

    public boolean holdsOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }

  public @Nullable LocalDate from() {
    return editions.getFirst().from();
  }

  public @Nullable LocalDate to() {
    return editions.getLast().to();
  }

  public static PolicyDocument read(String file, String yaml) {
    Node root = PolicyYaml.compose(file, yaml);
    PolicyNode top = top(new DocumentReading(file, "", LocalDate.EPOCH), root, null, null);
    String region = top.get("region").scalar();
    LocalDate from = top.get("from").bound();
    LocalDate to = top.get("to").bound();
    List<Edition> editions = new ArrayList<>();
    SortedSet<LocalDate> starts = new TreeSet<>();
    LocalDate day = from == null ? LocalDate.MIN : from;
    LocalDate next = day;
    while (next != null) {
      day = next;
      DocumentReading reading = new DocumentReading(file, region, day);
      Edition edition = edition(top(reading, root, from, to));
      starts.addAll(reading.changes());
      next = after(starts, day, to);
      editions.add(
          new Edition(
              day.equals(LocalDate.MIN) ? null : day,
              next == null ? to : next.minusDays(1),
              edition.scheme(),
              edition.premiums(),
              edition.cards(),
              reading.values()));
    }
    return new PolicyDocument(region, top.get("name").name(), editions, top);
  }

  private static @Nullable LocalDate after(
      SortedSet<LocalDate> starts, LocalDate day, @Nullable LocalDate last) {
    SortedSet<LocalDate> later = starts.tailSet(day.plusDays(1));
    return later.isEmpty() || (last != null && later.getFirst().isAfter(last))
        ? null
        : later.getFirst();
  }

  private static Edition edition(PolicyNode top) {
    top.get("region").scalar();
    top.get("document").scalar();
    top.get("name").name();
    top.get("from").bound();
    top.get("to").bound();
    Scheme scheme = top.has("benefits") ? new SchemeReader(top).read() : null;
    List<Premiums> premiums = new ArrayList<>();
    PolicyNode years = top.find("premiums");
    if (years != null) {
      years.elements().forEach(year -> premiums.add(PremiumsReader.read(year)));
    }
    PolicyNode cards = top.find("cards");
    Cards read = cards == null ? null : CardsReader.read(cards);
    top.end();
    return new Edition(null, null, scheme, premiums, read, List.of());
  }

  private static PolicyNode top(
      DocumentReading reading, Node root, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new PolicyNode(reading, "", root, new Cited(null, "", null, from, to));
  }
}
