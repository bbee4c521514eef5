package io.chuangkou.settlement.policy;

import io.chuangkou.settlement.policy.Condition.Test;
import io.chuangkou.settlement.policy.PolicyException.Fault;
import io.chuangkou.settlement.story.Encounter.Kind;
import io.chuangkou.settlement.story.Encounter.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that a row of a policy can have, each with its key: one table of keys for all rows
 * of all documents. A condition that no key can say yet is one line here.
 */
final class Conditions {

  private static final List<String> LEVELS = List.of("一级", "二级", "三级");

  private final Map<String, Function<PolicyNode, Test>> byKey =
      Map.ofEntries(
          Map.entry("group", this::groups),
          Map.entry("level", Conditions::levels),
          Map.entry("setting", Conditions::settings),
          Map.entry(
              "treated_as", node -> texts(node, facts -> facts.encounter().provider().treatedAs())),
          Map.entry("kind", Conditions::kinds),
          Map.entry("disease", node -> texts(node, facts -> facts.encounter().disease())),
          Map.entry("severity", node -> texts(node, Facts::severity)),
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
          Map.entry(
              "years_since_operation",
              node -> range(node, "术后第", "年", "years since operation ", Facts::sinceOperation)));

  private final List<String> groupNames;
  private final List<Group> groups;

  Conditions(Map<String, Group> groups) {
    this.groupNames = List.copyOf(groups.keySet());
    this.groups =
        groupNames.stream().map(name -> Objects.requireNonNull(groups.get(name))).toList();
  }

  /** The groups; a bit of a {@link Facts} is a place in this list. */
  List<Group> groups() {
    return groups;
  }

  /** All keys of a row are its condition, save those that say what follows from it. */
  Condition read(PolicyNode row, Set<String> consequences) {
    List<Test> tests = new ArrayList<>();
    for (String key : row.keys()) {
      if (consequences.contains(key)) {
        continue;
      }
      Function<PolicyNode, Test> reader = byKey.get(key);
      if (reader == null) {
        Set<String> known = new TreeSet<>(byKey.keySet());
        known.addAll(consequences);
        throw row.unknownKey(key, known);
      }
      tests.add(reader.apply(row.get(key)));
    }
    return new Condition(tests);
  }

  /** The group with the name that stands here, as a bit. */
  long group(PolicyNode node) {
    int index = groupNames.indexOf(node.text());
    if (index < 0) {
      throw node.fault(
          Fault.NAME,
          Words.of("没有名为 " + node.scalar() + " 的人群", "no group is named " + node.scalar()),
          Words.of(
              "在 groups 中写明，或写其中之一：" + groupNames,
              "declare it under groups, or write one of " + groupNames));
    }
    return 1L << index;
  }

  private Test groups(PolicyNode node) {
    long mask = 0;
    Words words = Words.NONE;
    for (PolicyNode element : node.elements()) {
      long bit = group(element);
      mask |= bit;
      words = words.and(groups.get(Long.numberOfTrailingZeros(bit)).name());
    }
    long all = mask;
    return test(node, words, facts -> facts.inAll(all));
  }

  private static Test levels(PolicyNode node) {
    int mask = 0;
    Words words = Words.NONE;
    for (PolicyNode element : node.elements()) {
      int level = element.count();
      if (level < 1 || level > 3) {
        throw element.value("写 1、2 或 3", "write 1, 2 or 3");
      }
      mask |= 1 << level;
      words = words.and(Words.of(LEVELS.get(level - 1) + "医院", "level " + level));
    }
    int levels = mask;
    return test(node, words, f -> (levels & 1 << f.encounter().provider().level()) != 0);
  }

  private static Test settings(PolicyNode node) {
    Set<Setting> settings = new HashSet<>();
    Words words = Words.NONE;
    for (PolicyNode element : node.elements()) {
      Setting setting = element.choice(Setting.class);
      settings.add(setting);
      words = words.and(words(setting));
    }
    return test(node, words, f -> settings.contains(f.encounter().provider().setting()));
  }

  private static Words words(Setting setting) {
    return switch (setting) {
      case COMMUNITY -> Words.of("社区医疗机构", "community provider");
      case GENERAL -> Words.of("综合医院", "general hospital");
      case SPECIALIST -> Words.of("专科医院", "specialist hospital");
      case PHARMACY -> Words.of("药店", "pharmacy");
    };
  }

  private static Test kinds(PolicyNode node) {
    Set<Kind> kinds = new HashSet<>();
    node.elements().forEach(element -> kinds.add(element.choice(Kind.class)));
    return test(node, written(node), facts -> kinds.contains(facts.encounter().kind()));
  }

  private static Test texts(PolicyNode node, Function<Facts, @Nullable String> fact) {
    List<String> texts = node.texts();
    Words words = written(node);
    if (texts.size() == 1) {
      String only = texts.getFirst();
      return test(node, words, facts -> only.equals(fact.apply(facts)));
    }
    return test(
        node,
        words,
        facts -> {
          String text = fact.apply(facts);
          return text != null && texts.contains(text);
        });
  }

  private static Test yes(
      PolicyNode node, String chinese, String english, Predicate<Facts> predicate) {
    node.yes();
    return test(node, Words.of(chinese, english), predicate);
  }

  private static Test range(
      PolicyNode node, String before, String after, String english, ToIntFunction<Facts> number) {
    Range range = node.range();
    Words words = Words.of(before + range + after, english + range);
    return test(node, words, facts -> range.holds(number.applyAsInt(facts)));
  }

  private static Words written(PolicyNode node) {
    String texts = String.join(", ", node.elements().stream().map(PolicyNode::scalar).toList());
    return Words.of(texts, texts);
  }

  private static Test test(PolicyNode node, Words words, Predicate<Facts> predicate) {
    List<String> values = node.elements().stream().map(PolicyNode::scalar).sorted().toList();
    String key = node.path().substring(node.path().lastIndexOf('.') + 1);
    return new Test(key, values, words, predicate);
  }
}
