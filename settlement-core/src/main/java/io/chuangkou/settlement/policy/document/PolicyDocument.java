package io.chuangkou.settlement.policy.document;

import io.chuangkou.settlement.policy.document.PolicyNode.Cited;
import io.chuangkou.settlement.policy.scheme.Assumption;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Cards;
import io.chuangkou.settlement.policy.scheme.Premiums;
import io.chuangkou.settlement.policy.scheme.Scheme;
import io.chuangkou.settlement.policy.scheme.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A document, read: its editions one after the other, a new one on each day on which a value
 * changes.
 *
 * @param id what the document calls itself, as {@code nanjing-2022}
 * @param region division code
 * @param name what the region is called
 * @param editions in order of time, without gap
 * @param at the root, for faults that show only beside other documents
 */
public record PolicyDocument(
    String id, String region, BilingualText name, List<Edition> editions, PolicyNode at) {

  /**
   * A document as it stands for a while.
   *
   * @param from first day; null: from ever
   * @param to last day; null: until further notice
   * @param categories insured groups that the region has; none where the document has no persons
   * @param scheme benefits; null where the document has none
   * @param premiums premiums by year
   * @param cards card rules; null where the document has none
   * @param values all values in the order written
   */
  public record Edition(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      List<String> categories,
      @Nullable Scheme scheme,
      List<Premiums> premiums,
      @Nullable Cards cards,
      List<Value> values) {

    private Edition lasting(@Nullable LocalDate first, @Nullable LocalDate last) {
      return new Edition(first, last, categories, scheme, premiums, cards, values);
    }

    /** What it assumes where the text leaves something open. */
    public List<Assumption> assumptions() {
      return scheme == null ? List.of() : scheme.assumptions();
    }

    public boolean holdsOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }

  /** Whether it has benefits. */
  public boolean hasBenefits() {
    return editions.getFirst().scheme() != null;
  }

  /** Whether it says which cards are accepted. */
  public boolean hasCards() {
    return editions.getFirst().cards() != null;
  }

  public @Nullable LocalDate from() {
    return editions.getFirst().from();
  }

  public @Nullable LocalDate to() {
    return editions.getLast().to();
  }

  /**
   * Reads a document.
   *
   * @param file file name
   * @throws PolicyException the first fault, if it has any
   */
  public static PolicyDocument read(String file, String yaml) {
    Faults faults = new Faults();
    PolicyDocument read = read(file, yaml, faults);
    faults.refuse();
    return Objects.requireNonNull(read);
  }

  /**
   * A document as far as it can be read.
   *
   * @param document what was read, to be looked at alone while there are faults; null: nothing
   * @param faults everything that keeps it from being used, in the order of its lines
   */
  public record Draft(@Nullable PolicyDocument document, List<PolicyException> faults) {}

  /** Reads what may be faulty. */
  public static Draft draft(String file, String yaml) {
    Faults faults = new Faults();
    PolicyDocument read = read(file, yaml, faults);
    if (read != null && faults.size() == 0) {
      read.otherReadings().forEach(faults::add);
    }
    return new Draft(
        read,
        faults.all().stream().sorted(Comparator.comparingInt(PolicyException::line)).toList());
  }

  /** What keeps a document from being read by another reading of what it assumes. */
  private List<PolicyException> otherReadings() {
    List<PolicyException> faults = new ArrayList<>();
    for (Edition edition : editions) {
      for (Assumption assumption : edition.assumptions()) {
        for (Assumption.Other other : assumption.others()) {
          try {
            other.scheme();
          } catch (PolicyException e) {
            faults.add(e);
          }
        }
      }
    }
    return faults;
  }

  private static @Nullable PolicyDocument read(String file, String yaml, Faults faults) {
    Spelling spelling = Spelling.of(file, yaml);
    spelling.faults().forEach(faults::add);
    try {
      return read(file, PolicyYaml.compose(file, spelling.text()), faults);
    } catch (PolicyException e) {
      faults.add(e);
    } catch (RuntimeException e) {
      // What stands in the place of something faulty may not fit what is around it.
      if (faults.size() == 0) {
        throw e;
      }
    }
    return null;
  }

  private static PolicyDocument read(String file, Node root, Faults faults) {
    PolicyNode top =
        top(new DocumentReading(file, "", LocalDate.EPOCH, faults, Map.of()), root, null, null);
    String region = top.get("region").scalar();
    LocalDate from = top.get("from").bound();
    LocalDate to = top.get("to").bound();
    if (from != null && to != null && to.isBefore(from)) {
      throw top.get("to").value("to 不早于 from", "write a to that is not before from");
    }
    List<Edition> editions = new ArrayList<>();
    SortedSet<LocalDate> starts = new TreeSet<>();
    LocalDate day = from == null ? LocalDate.MIN : from;
    LocalDate next = day;
    while (next != null) {
      day = next;
      LocalDate first = day;
      DocumentReading reading = new DocumentReading(file, region, day, faults, Map.of());
      Edition edition =
          edition(
              reading,
              top(reading, root, from, to),
              (id, name) -> otherwise(file, region, first, root, Map.of(id, name)));
      starts.addAll(reading.changes());
      next = after(starts, day, to);
      editions.add(
          new Edition(
              day.equals(LocalDate.MIN) ? null : day,
              next == null ? to : next.minusDays(1),
              edition.categories(),
              edition.scheme(),
              edition.premiums(),
              edition.cards(),
              reading.values()));
    }
    return new PolicyDocument(
        top.get("document").scalar(), region, top.get("name").name(), editions, top);
  }

  /** The same until a day, included, on which it holds. */
  public PolicyDocument until(LocalDate last) {
    List<Edition> kept = new ArrayList<>();
    for (Edition edition : editions) {
      LocalDate from = edition.from();
      if (from == null || !from.isAfter(last)) {
        boolean ends = edition.to() == null || edition.to().isAfter(last);
        kept.add(ends ? edition.lasting(from, last) : edition);
      }
    }
    return new PolicyDocument(id, region, name, List.copyOf(kept), at);
  }

  /** As it stands on a day, for every day; empty where it does not hold on that day. */
  public Optional<PolicyDocument> asOn(LocalDate day) {
    return editions.stream()
        .filter(edition -> edition.holdsOn(day))
        .findFirst()
        .map(edition -> edition.lasting(null, null))
        .map(edition -> new PolicyDocument(id, region, name, List.of(edition), at));
  }

  private static @Nullable LocalDate after(
      SortedSet<LocalDate> starts, LocalDate day, @Nullable LocalDate last) {
    SortedSet<LocalDate> later = starts.tailSet(day.plusDays(1));
    return later.isEmpty() || (last != null && later.getFirst().isAfter(last))
        ? null
        : later.getFirst();
  }

  /** The scheme of a day by other readings than those that the document takes. */
  private static Scheme otherwise(
      String file, String region, LocalDate day, Node root, Map<String, String> chosen) {
    Faults faults = new Faults();
    DocumentReading reading = new DocumentReading(file, region, day, faults, chosen);
    Edition edition =
        edition(
            reading,
            top(reading, root, null, null),
            (id, name) -> otherwise(file, region, day, root, Map.of(id, name)));
    faults.refuse();
    return Objects.requireNonNull(edition.scheme());
  }

  private static Edition edition(
      DocumentReading in, PolicyNode top, BiFunction<String, String, Scheme> otherwise) {
    top.get("region").scalar();
    top.get("document").scalar();
    top.get("name").name();
    top.get("from").bound();
    top.get("to").bound();
    boolean hasBenefits = top.has("benefits");
    List<String> categories =
        hasBenefits || top.has("categories") ? categories(top.get("categories")) : List.of();
    Assumptions assumptions = in.assume(top.find("assumptions"));
    Scheme scheme =
        hasBenefits ? new SchemeReader(top, categories).read(assumptions, otherwise) : null;
    List<Premiums> premiums = new ArrayList<>();
    PolicyNode years = top.find("premiums");
    if (years != null) {
      years.forEach(year -> add(premiums, year));
    }
    Cards read = top.optional("cards", CardsReader::read, null);
    top.end();
    return new Edition(null, null, categories, scheme, premiums, read, List.of());
  }

  private static List<String> categories(PolicyNode node) {
    List<String> categories = node.get("are").texts();
    node.end();
    return categories;
  }

  private static void add(List<Premiums> premiums, PolicyNode node) {
    Premiums read = PremiumsReader.read(node);
    if (premiums.stream().anyMatch(other -> other.year() == read.year())) {
      throw node.fault(
          PolicyException.Fault.KEY,
          BilingualText.of(
              read.year() + " 年的缴费标准写了两处", "the premiums of " + read.year() + " stand twice"),
          BilingualText.of("每年只写一处", "keep one block for each year"));
    }
    premiums.add(read);
  }

  private static PolicyNode top(
      DocumentReading reading, Node root, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new PolicyNode(reading, "", root, new Cited(null, "", null, from, to, null));
  }
}
