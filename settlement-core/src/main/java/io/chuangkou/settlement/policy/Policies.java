package io.chuangkou.settlement.policy;

import io.chuangkou.settlement.casefile.Case.CardQuery;
import io.chuangkou.settlement.casefile.Case.CoverageQuery;
import io.chuangkou.settlement.casefile.Case.PremiumQuery;
import io.chuangkou.settlement.policy.document.PolicyDocument;
import io.chuangkou.settlement.policy.document.PolicyDocument.Edition;
import io.chuangkou.settlement.policy.document.PolicyException;
import io.chuangkou.settlement.policy.scheme.Assumption;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.CardDecision;
import io.chuangkou.settlement.policy.scheme.Scheme;
import io.chuangkou.settlement.policy.scheme.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All policy documents, checked and resolved. Immutable and thread-safe; made once at start.
 *
 * <p>Which document holds is decided by its dates ({@code from}, {@code to}; {@code open} is
 * unbounded). Documents of one region with the same sections must follow each other without gap or
 * overlap; one whose end is open gives way to the next from its first day on.
 */
public final class Policies {

  private static final List<String> BUNDLED =
      List.of("nanjing-2022.yaml", "wujin-2020.yaml", "nantong-2021.yaml", "ningbo-2015.yaml");

  /** No document at all. */
  public static final Policies NONE = new Policies(List.of());

  private final List<PolicyDocument> written;
  private final List<PolicyDocument> documents;
  private final Map<String, Region> regions = new LinkedHashMap<>();

  private Policies(List<PolicyDocument> documents) {
    this.written = List.copyOf(documents);
    Map<String, List<PolicyDocument>> byRegion = new LinkedHashMap<>();
    for (PolicyDocument document : documents) {
      byRegion.computeIfAbsent(document.region(), code -> new ArrayList<>()).add(document);
    }
    this.documents =
        byRegion.values().stream().flatMap(each -> Succession.of(each).stream()).toList();
    byRegion.keySet().forEach(this::addRegion);
  }

  /** The documents that the product ships. */
  public static Policies load() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String file : BUNDLED) {
      texts.put(file, bundled(file));
    }
    return ofTexts(texts);
  }

  /**
   * Documents from files.
   *
   * @throws PolicyException if one of them cannot be used
   * @throws IOException if one of them cannot be read
   */
  public static Policies load(List<Path> files) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Path file : files) {
      texts.put(String.valueOf(file.getFileName()), Files.readString(file));
    }
    return ofTexts(texts);
  }

  /**
   * Documents from texts.
   *
   * @param texts YAML by file name
   * @throws PolicyException if one of them cannot be used
   */
  public static Policies ofTexts(Map<String, String> texts) {
    // By all processors: a command that is over soon has nothing else to do meanwhile.
    return new Policies(
        texts.entrySet().parallelStream()
            .map(text -> PolicyDocument.read(text.getKey(), text.getValue()))
            .toList());
  }

  /**
   * These and another document, in the place of the one that calls itself the same, if there is
   * one.
   *
   * @throws PolicyException if it cannot be used beside the others
   */
  public Policies with(PolicyDocument document) {
    return new Policies(with(written, document));
  }

  private static List<PolicyDocument> with(List<PolicyDocument> others, PolicyDocument document) {
    List<PolicyDocument> all = new ArrayList<>(others);
    all.removeIf(other -> other.id().equals(document.id()));
    all.add(document);
    return all;
  }

  /** As they stand on a day, for every day: to see what another day's policies would do. */
  public Policies asOn(LocalDate day) {
    return new Policies(
        documents.stream().flatMap(document -> document.asOn(day).stream()).toList());
  }

  /** The documents, each as long as it holds. */
  public List<PolicyDocument> documents() {
    return documents;
  }

  /** The shipped documents as written, by file name. */
  public static Map<String, String> bundledTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    BUNDLED.forEach(file -> texts.put(file, bundled(file)));
    return texts;
  }

  /**
   * A region's schemes.
   *
   * @throws PolicyException if no document has benefits of that region
   */
  public Region region(String code) {
    Region region = regions.get(code);
    if (region == null) {
      throw PolicyException.region(
          BilingualText.of("没有统筹区 " + code + " 的待遇政策", "no policy has benefits of region " + code));
    }
    return region;
  }

  /** Whether a region has benefits here on a day. */
  public boolean knows(String code, LocalDate day) {
    Region region = regions.get(code);
    return region != null && region.knows(day);
  }

  /**
   * What a person pays for a year, in fen by name; empty where no standard is known.
   *
   * @throws PolicyException if the region does not have the category
   */
  public Optional<Map<String, Long>> premium(PremiumQuery query) {
    LocalDate day = LocalDate.of(query.year(), 1, 1);
    List<Edition> editions =
        documents.stream()
            .filter(document -> document.region().equals(query.region()))
            .flatMap(document -> document.editions().stream())
            .filter(edition -> edition.holdsOn(day))
            .toList();
    Set<String> categories =
        editions.stream().flatMap(e -> e.categories().stream()).collect(Collectors.toSet());
    if (!categories.isEmpty() && !categories.contains(query.category())) {
      throw PolicyException.category(query.category(), categories);
    }
    return editions.stream()
        .flatMap(edition -> edition.premiums().stream())
        .filter(premiums -> premiums.year() == query.year())
        .findFirst()
        .flatMap(premiums -> premiums.answer(query));
  }

  /**
   * The first day on which an enrolment covers a person, under the policy of the day of payment;
   * null where that kind of enrolment is unknown there.
   *
   * @throws PolicyException if no policy holds for region and day, or it does not have the category
   */
  public @Nullable LocalDate coverageStart(CoverageQuery query) {
    Scheme scheme = region(query.region()).on(query.enrolment().paidOn());
    String category = query.person().category();
    if (scheme.insured(category) == null) {
      throw PolicyException.category(category, scheme.categories());
    }
    return scheme.coverage().start(query.person(), query.enrolment());
  }

  /**
   * Whether a card is accepted.
   *
   * @throws PolicyException if no document has card rules on that day
   */
  public CardDecision card(CardQuery query) {
    return documents.stream()
        .flatMap(document -> document.editions().stream())
        .filter(edition -> edition.cards() != null && edition.holdsOn(query.date()))
        .findFirst()
        .map(edition -> Objects.requireNonNull(edition.cards()).decide(query))
        .orElseThrow(
            () ->
                PolicyException.region(
                    BilingualText.of(
                        query.date() + " 没有用卡规定", "no card rules on " + query.date())));
  }

  /** Whether a region has card rules on a day. */
  public boolean hasCards(String region, LocalDate day) {
    return documents.stream()
        .filter(document -> document.region().equals(region))
        .flatMap(document -> document.editions().stream())
        .anyMatch(edition -> edition.cards() != null && edition.holdsOn(day));
  }

  /** Every value in force on a day, in the order written. */
  public List<Value> values(LocalDate day) {
    return values(documents, day);
  }

  /**
   * The same for one region.
   *
   * @throws PolicyException if no document is of that region; names those that there are
   */
  public List<Value> values(String region, LocalDate day) {
    List<PolicyDocument> ofRegion =
        documents.stream().filter(document -> document.region().equals(region)).toList();
    if (ofRegion.isEmpty()) {
      BilingualText known =
          documents.stream()
              .map(Policies::named)
              .distinct()
              .reduce(BilingualText.NONE, BilingualText::and);
      throw PolicyException.region(
          BilingualText.of(
              "没有统筹区 " + region + " 的政策；现有 " + known.chinese(),
              "no policy is of region " + region + "; there are " + known.english()));
    }
    return values(ofRegion, day);
  }

  /**
   * What is assumed on a day where a text leaves something open (READINGS §7), in the order
   * written.
   *
   * @param region division code; null: all regions
   */
  public List<Assumption> assumptions(@Nullable String region, LocalDate day) {
    return documents.stream()
        .filter(document -> region == null || document.region().equals(region))
        .flatMap(document -> document.editions().stream())
        .filter(edition -> edition.holdsOn(day))
        .flatMap(edition -> edition.assumptions().stream())
        .toList();
  }

  private static BilingualText named(PolicyDocument document) {
    return BilingualText.of(
        document.region() + " " + document.name().chinese(),
        document.region() + " " + document.name().english());
  }

  private static List<Value> values(List<PolicyDocument> documents, LocalDate day) {
    return documents.stream()
        .flatMap(document -> document.editions().stream())
        .filter(edition -> edition.holdsOn(day))
        .flatMap(edition -> edition.values().stream())
        .toList();
  }

  private void addRegion(String code) {
    List<Region.Dated> schemes = new ArrayList<>();
    BilingualText name = BilingualText.NONE;
    for (PolicyDocument document : documents) {
      if (document.region().equals(code) && document.hasBenefits()) {
        name = document.name();
        for (Edition edition : document.editions()) {
          schemes.add(
              new Region.Dated(
                  edition.from(), edition.to(), Objects.requireNonNull(edition.scheme())));
        }
      }
    }
    if (!schemes.isEmpty()) {
      regions.put(code, new Region(code, name, schemes));
    }
  }

  private static String bundled(String file) {
    try (InputStream in = Policies.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
