package io.chuangkou.settlement.guide;

import io.chuangkou.settlement.guide.Page.Section;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the pages of a guide. Immutable and thread-safe. */
public final class Pages {

  private static final String NOTHING = "个人不缴费";
  private static final String PERSONAL = "personal";
  private static final Map<String, String> AMOUNTS =
      Map.of(
          "total",
          "筹资标准",
          PERSONAL,
          "个人缴费",
          "subsidy",
          "财政补助",
          "ofWhichCritical",
          "其中大病保险",
          "ofWhichLongTermCare",
          "其中照护保险",
          "longTermCare",
          "另缴长期护理保险");

  private final Policies policies;

  /** With the policies that know what people pay. */
  public Pages(Policies policies) {
    this.policies = policies;
  }

  /**
   * The page of an entry.
   *
   * @param sought the offices that any of these words fits are shown alone; none fits: all
   */
  public Page of(Entry entry, List<String> sought) {
    List<Section> sections = new ArrayList<>();
    entry.parts().forEach((part, lines) -> sections.add(new Section(part.words(), lines)));
    PremiumTable premiums = entry.premiums();
    if (premiums != null) {
      sections.add(
          new Section(
              BilingualText.of(premiums.year() + "年度缴费", "premiums " + premiums.year()),
              premiums.rows().stream().map(this::premium).toList()));
    }
    if (!entry.contacts().isEmpty()) {
      sections.add(
          new Section(
              BilingualText.of("电话", "phones"),
              entry.contacts().stream()
                  .map(contact -> contact.of() + "：" + contact.phone())
                  .toList()));
    }
    for (OfficeList list : entry.offices()) {
      sections.add(new Section(list.title(), offices(list, sought)));
    }
    BilingualText region = entry.source().regionName();
    return new Page(
        entry.title(),
        BilingualText.of(
            region.chinese() + " · " + entry.citation(),
            region.english() + " · " + entry.citation()),
        sections);
  }

  private static List<String> offices(OfficeList list, List<String> sought) {
    List<String> all = list.offices().stream().map(Pages::line).toList();
    List<String> fitting =
        all.stream()
            .filter(line -> sought.stream().anyMatch(GuideSearch.normal(line)::contains))
            .toList();
    return fitting.isEmpty() ? all : fitting;
  }

  private static String line(Office office) {
    String name =
        office.name().contains(office.district())
            ? office.name()
            : (office.district() + " " + office.name()).strip();
    return (name + "：" + office.address() + " " + String.join("、", office.phones())).strip();
  }

  private String premium(PremiumTable.Row row) {
    return row.of() + "：" + amounts(policies.premium(row.question()).orElse(Map.of()));
  }

  /**
   * What somebody pays, in words.
   *
   * @param amounts fen by name, as policies answer
   */
  static String amounts(Map<String, Long> amounts) {
    String text =
        amounts.entrySet().stream()
            .filter(amount -> amount.getValue() > 0)
            .map(amount -> words(amount.getKey()) + Fen.of(amount.getValue()).toYuan() + "元")
            .collect(Collectors.joining("，"));
    Long personal = amounts.get(PERSONAL);
    boolean isFree = personal != null && personal == 0;
    return isFree ? NOTHING + (text.isEmpty() ? "" : "，" + text) : text;
  }

  private static String words(String amount) {
    return AMOUNTS.getOrDefault(amount, amount);
  }
}
