package io.chuangkou.terminal.guide;

import io.chuangkou.settlement.encounter.Encounter.Kind;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.guide.Entitlement;
import io.chuangkou.settlement.guide.Entry;
import io.chuangkou.settlement.guide.Guide;
import io.chuangkou.settlement.guide.GuideSearch;
import io.chuangkou.settlement.guide.Page;
import io.chuangkou.settlement.guide.Pages;
import io.chuangkou.settlement.guide.Part;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.PinyinInitials;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The guide of a counter's region on the day. Answers at once; immutable but for the day, and
 * thread-safe.
 */
public final class CounterGuide {

  private final Pages pages;
  private final Entitlement entitlement;
  private final String region;
  private final Words words;
  private final Supplier<LocalDate> today;

  /**
   * Of a counter.
   *
   * @param policies which know what people pay
   * @param region division of the counter
   * @param words of the screen
   * @param today the day in the region
   */
  public CounterGuide(Policies policies, String region, Words words, Supplier<LocalDate> today) {
    this.pages = new Pages(policies);
    this.entitlement = new Entitlement(policies);
    this.region = region;
    this.words = words;
    this.today = today;
  }

  /** The entries that answer to what was typed; where nothing was, all of them. */
  public List<Entry> search(String typed) {
    List<Entry> entries = Guide.shipped().entries(region, today.get());
    return typed.isBlank()
        ? entries
        : new GuideSearch(entries, PinyinInitials.shipped()::of).search(typed);
  }

  /**
   * The entries that help where a bill is not paid or a card not taken, the best first.
   *
   * @param reasons why, as {@code offsite_unfiled}
   * @param kind what is billed
   */
  public List<Entry> helping(List<String> reasons, Kind kind) {
    return reasons.stream()
        .flatMap(reason -> Guide.shipped().helping(region, today.get(), reason, kind).stream())
        .distinct()
        .toList();
  }

  /** What the region's documents want to be seen at every counter, a line each. */
  public List<String> announcements() {
    return Guide.shipped().entries(region, today.get()).stream()
        .filter(Entry::announced)
        .map(CounterGuide::announcement)
        .toList();
  }

  private static String announcement(Entry entry) {
    String phones =
        entry.contacts().stream()
            .map(contact -> " " + contact.phone())
            .collect(Collectors.joining());
    List<String> steps = entry.parts().getOrDefault(Part.STEPS, List.of());
    return String.join("", steps.stream().limit(1).toList()) + phones;
  }

  /**
   * An entry on paper.
   *
   * @param typed what was looked for: of offices, those that it names are listed alone
   */
  public SlipLayout paper(Entry entry, String typed) {
    return Leaflet.of(pages.of(entry, GuideSearch.words(typed)), today.get());
  }

  /** What a person pays, and from when they are covered, on paper; the name masked. */
  public SlipLayout paper(InsuredPerson person) {
    Person benefit = person.benefit();
    String category = benefit == null ? "" : benefit.category();
    String who = person.maskedName() + " · " + words.choice("category", category);
    BilingualText whose = BilingualText.of(who, who);
    Page page =
        benefit == null
            ? Entitlement.unknown(whose)
            : entitlement.of(whose, person.insuredAt(), benefit, today.get());
    return Leaflet.of(page, today.get());
  }
}
