package io.chuangkou.settlement.resettle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.Step;
import io.chuangkou.settlement.casefile.Case;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.policy.document.PolicyDocument;
import io.chuangkou.settlement.policy.document.PolicyException;
import io.chuangkou.settlement.policy.scheme.Assumption;
import io.chuangkou.settlement.policy.scheme.Assumption.Other;
import io.chuangkou.settlement.policy.scheme.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every number is defended: whoever changes one value of a policy changes the answer of a case. */
class DefendedTest {

  private static final Pattern NUMBER = Pattern.compile("([0-9]+)(\\+?)");
  private static final Pattern RATE = Pattern.compile("([0-9]+)%");
  private static final Pattern RANGE = Pattern.compile("([0-9]+)-([0-9]+)");

  /** What a word can be changed to without the loader noticing. */
  private static final Map<String, String> OTHER_WORDS =
      Map.ofEntries(
          Map.entry("year", "month"),
          Map.entry("quarter", "year"),
          Map.entry("month", "year"),
          Map.entry("visit", "year"),
          Map.entry("fund", "expense"),
          Map.entry("expense", "fund"),
          Map.entry("scope", "compliant"),
          Map.entry("compliant", "scope"),
          Map.entry("community", "pharmacy"),
          Map.entry("specialist", "pharmacy"),
          Map.entry("next_month", "next_new_year"),
          Map.entry("next_new_year", "next_month"),
          Map.entry("birth", "next_month"));

  /** Instead of a flag: nothing. */
  private static final String GONE = "";

  /** Changes that change nothing: at a rate of 100 % the fund pays what the expense is. */
  private static final Set<String> SAME = Set.of("benefits.aids.pays[0].limits[0].on");

  private final Map<String, String> texts = Policies.bundledTexts();
  private final List<Case> cases = Decks.cases();
  private final Policies bundled = Policies.load();
  private final List<Assumption> assumptions = bundled.assumptions(null, LocalDate.of(2022, 1, 1));

  @Test
  void noValueCanChangeUnnoticed() {
    List<JsonNode> answers = answers(bundled);
    List<List<String>> told = told(bundled);
    List<String> undefended = new ArrayList<>();
    for (Value value : bundled.values(LocalDate.of(2022, 1, 1))) {
      for (String other : others(value)) {
        if (!SAME.contains(value.path()) && !isNoticed(value, other, answers, told)) {
          undefended.add(
              value.file()
                  + ":"
                  + value.line()
                  + " "
                  + value.path()
                  + " = "
                  + value.text()
                  + " → "
                  + other);
        }
      }
    }
    assertEquals("", String.join("\n", undefended));
  }

  private List<String> others(Value value) {
    String id = value.path().replaceFirst("^assumptions\\.([^.]+)\\.taken$", "$1");
    List<String> otherReadings =
        assumptions.stream()
            .filter(assumption -> assumption.id().equals(id))
            .flatMap(assumption -> assumption.others().stream())
            .map(Other::name)
            .toList();
    List<String> others = otherReadings.isEmpty() ? others(value.text()) : otherReadings;
    // Whom an assumption concerns only saves work: told of more persons, it says the same.
    return isOfExplanation(value)
        ? others.stream().filter(other -> !other.equals(GONE)).toList()
        : others;
  }

  private static boolean isOfExplanation(Value value) {
    return value.path().matches("assumptions\\..*\\.(concerns\\..*|seen_in)");
  }

  private static List<String> others(String text) {
    Matcher rate = RATE.matcher(text);
    if (rate.matches()) {
      int percent = Integer.parseInt(rate.group(1));
      return List.of((percent == 100 ? 99 : percent + 1) + "%");
    }
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      int from = Integer.parseInt(range.group(1));
      int to = Integer.parseInt(range.group(2));
      return List.of((from + 1) + "-" + to, from + "-" + (to - 1), from + "-" + (to + 1));
    }
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      return List.of((Long.parseLong(number.group(1)) + 1) + number.group(2));
    }
    if (text.matches("[0-9]{4}-.*")) {
      LocalDate day = LocalDate.parse(text);
      return List.of(day.plusDays(1).toString(), day.minusDays(1).toString());
    }
    return List.of(text.equals("yes") ? GONE : OTHER_WORDS.getOrDefault(text, text + "x"));
  }

  private boolean isNoticed(
      Value value, String other, List<JsonNode> answers, List<List<String>> told) {
    try {
      if (isOfExplanation(value)) {
        return !told.equals(told(changed(bundled, texts, value, other)));
      }
      return !answers.equals(answersUntilOther(changed(bundled, texts, value, other), answers))
          || isNoticedByOtherReadings(value, other);
    } catch (PolicyException e) {
      return true;
    }
  }

  /** What only another reading of an assumption asks for. */
  private boolean isNoticedByOtherReadings(Value value, String other) {
    Map<String, String> otherwise = new LinkedHashMap<>(texts);
    for (Assumption assumption : assumptions) {
      otherwise.replaceAll(
          (file, text) ->
              text.replace(
                  "    taken: " + assumption.taken() + '\n',
                  "    taken: " + assumption.others().getFirst().name() + '\n'));
    }
    Policies policies = Policies.ofTexts(otherwise);
    List<JsonNode> answers = answers(policies);
    return !value.path().endsWith(".taken")
        && !answers.equals(answersUntilOther(changed(policies, otherwise, value, other), answers));
  }

  private static Policies changed(
      Policies policies, Map<String, String> texts, Value value, String other) {
    String text = Objects.requireNonNull(texts.get(value.file()));
    return policies.with(PolicyDocument.read(value.file(), changed(text, value, other)));
  }

  private static String changed(String text, Value value, String other) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    String line = lines.get(value.line() - 1);
    int from = value.column() - 1;
    if (line.charAt(from) == '"') {
      from++;
    }
    assertEquals(value.text(), line.substring(from, from + value.text().length()));
    if (other.equals(GONE)) {
      String key = value.path().substring(value.path().lastIndexOf('.') + 1);
      lines.set(value.line() - 1, line.replaceFirst(key + ": yes(, )?", ""));
      return String.join("\n", lines);
    }
    lines.set(
        value.line() - 1,
        line.substring(0, from) + other + line.substring(from + value.text().length()));
    return String.join("\n", lines);
  }

  /** The assumptions that the explanations of all stories name, by encounter. */
  private List<List<String>> told(Policies policies) {
    CaseAnswers answers = new CaseAnswers(policies);
    return Decks.stories().stream()
        .flatMap(story -> answers.explain(story).stream())
        .map(DefendedTest::told)
        .toList();
  }

  private static List<String> told(Settlement settlement) {
    return settlement.steps().stream()
        .map(Step::ruleEnglish)
        .filter(rule -> rule.startsWith("assumption "))
        .toList();
  }

  private List<JsonNode> answers(Policies policies) {
    CaseAnswers answers = new CaseAnswers(policies);
    return cases.stream().map(answers::result).toList();
  }

  /** Answers up to the first that differs. */
  private List<JsonNode> answersUntilOther(Policies policies, List<JsonNode> expected) {
    CaseAnswers answers = new CaseAnswers(policies);
    List<JsonNode> found = new ArrayList<>();
    for (Case each : cases) {
      JsonNode answer = answers.result(each);
      found.add(answer);
      if (!Objects.equals(answer, expected.get(found.size() - 1))) {
        return found;
      }
    }
    return found;
  }
}
