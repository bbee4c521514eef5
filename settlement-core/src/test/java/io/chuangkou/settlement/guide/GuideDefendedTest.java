package io.chuangkou.settlement.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every figure of the guide is as its document has it: days, dates, numbers of copies, phones,
 * addresses. Whoever changes one differs from the text of the clause.
 */
class GuideDefendedTest {

  private static final LocalDate DAY = LocalDate.of(2022, 6, 1);
  private static final String UNITS = "(?:个工作日|个月|个百分点|周岁|世纪|万元|小时|年度|月份|[%元天日份张家种楼室号级年岁次月])?";

  /** With what stands beside a number where the number alone would be found elsewhere too. */
  private static final Pattern FIGURE =
      Pattern.compile(
          String.join(
              "|",
              "[0-9]+年[0-9]+月(?:[0-9]+日)?",
              "[0-9]+年底",
              "[0-9]+月[0-9]+日",
              "H[0-9]{4}\\p{IsHan}+",
              "\\p{IsHan}{7}\\(ICD-10:E[0-9.]+\\)",
              "[0-9.]+万(?:、[0-9.]+万)+",
              "[0-9]+(?:[.:—-][0-9]+)*" + UNITS,
              "[一二三四五六七八九十]+(?:个工作日|个月|年后|年级?|天|寸|楼)"));

  private static final Pattern NUMBER = Pattern.compile("[0-9]+|[一二三四五六七八九]");
  private static final String NUMERALS = "一二三四五六七八九十";

  private final Guide guide = Guide.shipped();

  @Test
  void noFigureCanChangeUnnoticed() {
    List<String> undefended = new ArrayList<>();
    for (Entry entry : guide.entries(null, DAY)) {
      String source = SourceText.of(entry.source().document()).clauses(entry.clause());
      for (String figure : figures(entry)) {
        if (!has(source, figure)) {
          undefended.add(entry.citation() + " has no " + figure);
        }
        others(figure)
            .filter(other -> has(source, other))
            .forEach(other -> undefended.add(entry.citation() + ": " + figure + " → " + other));
      }
    }
    assertEquals("", String.join("\n", undefended));
  }

  @Test
  void everyOfficeIsARowOfItsTable() {
    List<String> wrong = new ArrayList<>();
    int rows = 0;
    for (Entry entry : guide.entries(null, DAY)) {
      for (OfficeList list : entry.offices()) {
        String table =
            words(SourceText.of(entry.source().document()).clauses(list.clause()))
                .replace("地址", "")
                .replace("电话", "");
        for (Office office : list.offices()) {
          rows++;
          String row = row(office);
          boolean isAlone = list.offices().size() == 1 && isNamed(table, office);
          if (!table.contains(row) && !isAlone) {
            wrong.add(list.clause() + ": " + row);
          }
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
    assertTrue(rows > 120, "offices: " + rows);
  }

  /** Whether a sentence, which is no table, has an office. */
  private static boolean isNamed(String sentence, Office office) {
    String place = SourceText.plain(office.address() + String.join("", office.phones()));
    return sentence.contains(office.name()) && sentence.contains(words(place));
  }

  /** What a table has side by side: a district where it names no office, else the office. */
  private static String row(Office office) {
    String first = office.name().isEmpty() ? office.district() : office.name();
    return words(SourceText.plain(first + office.address() + String.join("", office.phones())));
  }

  @Test
  void allThirtyItemsOfTheProvinceHaveTheirLevelAndTheirTimeAsPublished() {
    SourceText source = SourceText.of("jiangsu-2022");
    List<Entry> items =
        guide.entries("320000", DAY).stream()
            .filter(entry -> entry.clause().startsWith("§"))
            .toList();
    assertEquals(30, items.size());
    for (Entry item : items) {
      String text = source.clauses(item.clause());
      assertTrue(text.contains("◆办理层级" + one(item, Part.LEVEL) + "◆"), item.citation());
      assertTrue(
          Pattern.compile("办理时限" + words(one(item, Part.TIME)) + "(?:是否收费|流程图)")
              .matcher(words(text))
              .find(),
          item.citation());
      assertTrue(text.contains("◆是否收费否"), item.citation());
      assertEquals("不收费", one(item, Part.FEE));
      for (Part part : List.of(Part.WHO, Part.WAYS, Part.MATERIALS, Part.STEPS)) {
        assertTrue(item.parts().containsKey(part), item.citation() + " " + part);
      }
    }
  }

  @Test
  void theItemsOfTheProvinceStandInTheOrderOfTheirClauses() {
    List<String> ids =
        guide.entries("320000", DAY).stream()
            .map(Entry::id)
            .filter(id -> id.matches(".*[0-9]"))
            .toList();
    assertEquals(IntStream.rangeClosed(1, 30).mapToObj("js-%02d"::formatted).toList(), ids);
  }

  @Test
  void aChangedPhoneDiffersFromItsSource() {
    Map<String, String> texts = Guide.bundledTexts();
    texts.computeIfPresent(
        "ningbo-2015.yaml", (file, text) -> text.replace("83865362", "83865363"));
    Entry fault = GuideTest.entry(Guide.ofTexts(texts), "nb-fault");
    String source = SourceText.of("ningbo-2015").clauses(fault.clause());
    assertFalse(figures(fault).stream().allMatch(figure -> has(source, figure)));
  }

  private static String one(Entry item, Part part) {
    return SourceText.plain(String.join("", item.parts().getOrDefault(part, List.of())));
  }

  private static String words(String text) {
    return text.replaceAll("[\\p{Punct}\\p{IsPunctuation}◆]", "");
  }

  /** Those of an entry's own sentences. */
  private static List<String> figures(Entry entry) {
    return Stream.of(
            Stream.of(entry.title().chinese()),
            entry.parts().values().stream().flatMap(List::stream),
            entry.contacts().stream().flatMap(contact -> Stream.of(contact.of(), contact.phone())))
        .flatMap(sentences -> sentences)
        .map(SourceText::plain)
        .flatMap(sentence -> FIGURE.matcher(sentence).results().map(MatchResult::group))
        .toList();
  }

  /** Whether a text has a figure, and not as a part of a longer one. */
  private static boolean has(String source, String figure) {
    boolean startsInDigit = Character.isDigit(figure.charAt(0));
    boolean endsInDigit = Character.isDigit(figure.charAt(figure.length() - 1));
    String before = startsInDigit ? "(?<![0-9.])" : "";
    String behind = endsInDigit ? "(?![0-9])" : "";
    return Pattern.compile(before + Pattern.quote(figure) + behind).matcher(source).find();
  }

  /** The same with one of its numbers one more or one less. */
  private static Stream<String> others(String figure) {
    List<String> others = new ArrayList<>();
    Matcher number = NUMBER.matcher(figure);
    while (number.find()) {
      for (int step : List.of(-1, 1)) {
        others.add(
            figure.substring(0, number.start())
                + next(number.group(), step)
                + figure.substring(number.end()));
      }
    }
    return others.stream().filter(other -> !other.equals(figure));
  }

  private static String next(String number, int step) {
    int numeral = NUMERALS.indexOf(number);
    return numeral < 0
        ? String.valueOf(Long.parseLong(number) + step)
        : NUMERALS.substring(Math.max(0, numeral + step)).substring(0, 1);
  }
}
