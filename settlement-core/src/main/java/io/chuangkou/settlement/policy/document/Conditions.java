package io.chuangkou.settlement.policy.document;

import io.chuangkou.settlement.NearestWord;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Clinic;
import io.chuangkou.settlement.encounter.Encounter.Kind;
import io.chuangkou.settlement.encounter.Encounter.Setting;
import io.chuangkou.settlement.policy.document.PolicyException.Fault;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Condition;
import io.chuangkou.settlement.policy.scheme.Condition.Outcome;
import io.chuangkou.settlement.policy.scheme.Condition.Test;
import io.chuangkou.settlement.policy.scheme.Facts;
import io.chuangkou.settlement.policy.scheme.Group;
import io.chuangkou.settlement.policy.scheme.Places;
import io.chuangkou.settlement.policy.scheme.Range;
import io.chuangkou.settlement.policy.scheme.Trait;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that a row of a policy can have, each with its key: one table of keys for all rows
 * of all documents. A condition that no key can say yet is one line here.
 */
final class Conditions {

  private static final String GROUP = "group";
  private static final String IS = "is";
  private static final String YEARS = "years";

  /** Any disease, or none: as if nothing had been asked. */
  private static final String ANY = "any";

  private static final List<String> LEVELS = List.of("一级", "二级", "三级");

  private final Map<String, Function<PolicyNode, Test>> byKey =
      Map.ofEntries(
          Map.entry("level", this::levels),
          Map.entry("setting", this::settings),
          Map.entry("clinic", this::clinics),
          Map.entry("place", node -> places(node, Places::holds)),
          Map.entry("named", node -> places(node, Places::holdsNameOf)),
          Map.entry("public", this::isPublic),
          Map.entry("in_region", node -> yes(node, "本地", "in the region", Facts::isInRegion)),
          Map.entry("category", this::categories),
          Map.entry("kind", this::kinds),
          Map.entry(Condition.DISEASE, node -> texts(node, facts -> facts.encounter().disease())),
          Map.entry(Condition.SEVERITY, node -> texts(node, Facts::severity)),
          Map.entry("drug", node -> texts(node, Facts::drug)),
          Map.entry(
              "emergency", node -> yes(node, "急诊", "emergency", f -> f.encounter().emergency())),
          Map.entry("special_drug", node -> yes(node, "特药", "special drug", Facts::hasSpecialDrug)),
          Map.entry("age", node -> range(node, "年龄", "岁", "age ", Facts::age)),
          Map.entry(
              "completed_years",
              node ->
                  range(
                      node, "连续缴费", "年", "contribution years ", f -> f.person().completedYears())),
          Map.entry(
              "years_since_diagnosis",
              node -> range(node, "确诊后第", "年", "years since diagnosis ", Facts::sinceDiagnosis)),
          Map.entry("out_of_region", node -> yes(node, "异地", "out of area", f -> !f.isInRegion())));

  private final Map<String, Group> groups;
  private final Map<String, Places> places;
  private final Map<List<String>, Test> tests = new HashMap<>();

  Conditions(Map<String, Group> groups, Map<String, Places> places) {
    this.groups = groups;
    this.places = places;
  }

  /** All keys of a row are its condition, save those that say what follows from it. */
  Condition read(PolicyNode row, Set<String> consequences) {
    List<Test> all = new ArrayList<>();
    for (String key : row.keys()) {
      if (consequences.contains(key)) {
        continue;
      }
      if (key.equals(GROUP)) {
        row.get(key).forEach(element -> all.add(inGroup(element)));
        continue;
      }
      if (key.equals(Condition.SINCE_OPERATION)) {
        row.optional(key, node -> all.add(sinceOperation(row, node)), false);
        continue;
      }
      boolean isCountOfYears = key.equals(YEARS) && row.has(Condition.SINCE_OPERATION);
      if (isCountOfYears || (key.equals(Condition.DISEASE) && isAny(row.get(key)))) {
        continue;
      }
      Function<PolicyNode, Test> reader = byKey.get(key);
      if (reader == null) {
        Set<String> known = new TreeSet<>(byKey.keySet());
        known.addAll(consequences);
        known.addAll(List.of(GROUP, Condition.SINCE_OPERATION));
        if (!isMeantAs(IS, key, row, known)) {
          row.report(row.unknownKey(key, known));
        }
        continue;
      }
      row.optional(key, node -> all.add(reader.apply(node)), false);
    }
    return new Condition(all);
  }

  private static boolean isAny(PolicyNode node) {
    return node.texts().equals(List.of(ANY));
  }

  /** Whether a key is a slip of another that the row lacks; who asks for that one names it. */
  private static boolean isMeantAs(String meant, String key, PolicyNode row, Set<String> known) {
    return !row.has(meant) && NearestWord.of(key, known).filter(meant::equals).isPresent();
  }

  /** The group with the name that stands here. */
  Group group(PolicyNode node) {
    Group group = groups.get(node.text());
    if (group == null) {
      throw node.fault(
          Fault.NAME,
          BilingualText.of("没有名为 " + node.scalar() + " 的人群", "no group is named " + node.scalar()),
          BilingualText.of("在 groups 中写明，或", "declare it under groups, or ")
              .then(PolicyNode.oneOf(node.scalar(), groups.keySet())));
    }
    return group;
  }

  /** The list of providers with the name that stands here. */
  Places places(PolicyNode node) {
    Places found = places.get(node.text());
    if (found == null) {
      throw node.fault(
          Fault.NAME,
          BilingualText.of(
              "没有名为 " + node.scalar() + " 的机构名单", "no list of places is named " + node.scalar()),
          BilingualText.of("在 places 中写明，或", "declare it under places, or ")
              .then(PolicyNode.oneOf(node.scalar(), places.keySet())));
    }
    return found;
  }

  private Test places(PolicyNode node, BiPredicate<Places, Encounter.Provider> holds) {
    Places list = places(node);
    return test(node, list.words(), facts -> holds.test(list, facts.encounter().provider()));
  }

  private Test clinics(PolicyNode node) {
    Clinic clinic = node.choice(Clinic.class);
    BilingualText words =
        switch (clinic) {
          case INFECTIOUS -> BilingualText.of("传染科", "infectious diseases");
          case PSYCHIATRIC -> BilingualText.of("精神科", "psychiatry");
        };
    return test(node, words, facts -> facts.encounter().clinic() == clinic);
  }

  private Test categories(PolicyNode node) {
    Set<String> categories = Set.copyOf(node.texts());
    return ofTrait(
        node,
        written(node),
        Trait.Category.class,
        facts -> new Trait.Category(facts.person().category()),
        category -> categories.contains(category.name()));
  }

  /** Whether a person is in the group with the name that stands here. */
  Test inGroup(PolicyNode node) {
    Group group = group(node);
    return test(
        List.of(GROUP, node.scalar()),
        group.name(),
        group::foreseen,
        facts -> group.holds(facts.person(), facts.encounter().settled()));
  }

  /** How years after an operation are counted. */
  private enum Years {
    CALENDAR_YEARS,
    TWELVE_MONTHS
  }

  private Test sinceOperation(PolicyNode row, PolicyNode node) {
    Years years = row.optional(YEARS, n -> n.choice(Years.class), Years.CALENDAR_YEARS);
    Range range = node.range();
    BilingualText words = BilingualText.of("术后第" + range + "年", "years since operation " + range);
    return test(
        List.of(Condition.SINCE_OPERATION, years.name(), range.toString()),
        words,
        Conditions::unforeseen,
        switch (years) {
          case CALENDAR_YEARS -> facts -> range.holds(facts.sinceOperation());
          case TWELVE_MONTHS -> facts -> range.holds(facts.fullYearsSinceOperation());
        });
  }

  private Test levels(PolicyNode node) {
    int mask = 0;
    BilingualText words = BilingualText.NONE;
    for (PolicyNode element : node.elements()) {
      int level = element.count();
      if (level < 1 || level > LEVELS.size()) {
        throw element.value("写 1、2 或 3", "write 1, 2 or 3");
      }
      mask |= 1 << level;
      words = words.and(BilingualText.of(LEVELS.get(level - 1) + "医院", "level " + level));
    }
    int levels = mask;
    return ofTrait(
        node,
        words,
        Trait.Level.class,
        facts -> new Trait.Level(facts.encounter().provider().level()),
        of -> (levels & 1 << of.level()) != 0);
  }

  private Test settings(PolicyNode node) {
    Set<Setting> settings = EnumSet.noneOf(Setting.class);
    BilingualText words = BilingualText.NONE;
    for (PolicyNode element : node.elements()) {
      Setting setting = element.choice(Setting.class);
      settings.add(setting);
      words = words.and(words(setting));
    }
    return ofTrait(
        node,
        words,
        Trait.Setting.class,
        facts -> new Trait.Setting(facts.encounter().provider().setting()),
        of -> settings.contains(of.setting()));
  }

  private Test isPublic(PolicyNode node) {
    node.yes();
    return ofTrait(
        node,
        BilingualText.of("公立", "public"),
        Trait.Ownership.class,
        facts -> new Trait.Ownership(facts.encounter().provider().isPrivate()),
        of -> !of.isPrivate());
  }

  private static BilingualText words(Setting setting) {
    return switch (setting) {
      case COMMUNITY -> BilingualText.of("社区医疗机构", "community provider");
      case GENERAL -> BilingualText.of("综合医院", "general hospital");
      case SPECIALIST -> BilingualText.of("专科医院", "specialist hospital");
      case PHARMACY -> BilingualText.of("药店", "pharmacy");
    };
  }

  private Test kinds(PolicyNode node) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    node.elements().forEach(element -> kinds.add(element.choice(Kind.class)));
    return ofTrait(
        node,
        written(node),
        Trait.Kind.class,
        facts -> new Trait.Kind(facts.encounter().kind()),
        of -> kinds.contains(of.kind()));
  }

  private Test texts(PolicyNode node, Function<Facts, @Nullable String> fact) {
    List<String> texts = node.texts();
    BilingualText words = written(node);
    if (texts.size() == 1) {
      String only = texts.getFirst();
      return test(node, words, facts -> only.equals(fact.apply(facts)));
    }
    Set<String> all = Set.copyOf(texts);
    return test(
        node,
        words,
        facts -> {
          String text = fact.apply(facts);
          return text != null && all.contains(text);
        });
  }

  private Test yes(PolicyNode node, String chinese, String english, Predicate<Facts> predicate) {
    node.yes();
    return test(node, BilingualText.of(chinese, english), predicate);
  }

  private Test range(
      PolicyNode node, String before, String after, String english, ToIntFunction<Facts> number) {
    Range range = node.range();
    BilingualText words = BilingualText.of(before + range + after, english + range);
    return test(node, words, facts -> range.holds(number.applyAsInt(facts)));
  }

  private static BilingualText written(PolicyNode node) {
    String texts = String.join(", ", node.each(PolicyNode::scalar));
    return BilingualText.of(texts, texts);
  }

  private Test test(PolicyNode node, BilingualText words, Predicate<Facts> predicate) {
    return test(asked(node), words, Conditions::unforeseen, predicate);
  }

  /** A test that asks for one trait alone. */
  private <T extends Trait> Test ofTrait(
      PolicyNode node,
      BilingualText words,
      Class<T> type,
      Function<Facts, T> trait,
      Predicate<T> fits) {
    return test(
        asked(node),
        words,
        given -> type.isInstance(given) ? Outcome.of(fits.test(type.cast(given))) : Outcome.OPEN,
        facts -> fits.test(trait.apply(facts)));
  }

  private static List<String> asked(PolicyNode node) {
    List<String> asked = new ArrayList<>();
    asked.add(node.path().substring(node.path().lastIndexOf('.') + 1));
    node.elements().stream().map(PolicyNode::scalar).sorted().forEach(asked::add);
    return asked;
  }

  private Test test(
      List<String> asked,
      BilingualText words,
      Function<Trait, Outcome> foreseen,
      Predicate<Facts> predicate) {
    long bit = tests.size() < Long.SIZE ? 1L << tests.size() : 0;
    return tests.computeIfAbsent(asked, key -> new Test(bit, key, words, foreseen, predicate));
  }

  /** What any trait says of a test that asks for none. */
  private static Outcome unforeseen(Trait trait) {
    return Outcome.OPEN;
  }

  /** The tests that were read. */
  Collection<Test> tests() {
    return tests.values();
  }
}
