package io.chuangkou.settlement.guide;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document as it was published, and the text of its clauses without blanks. */
final class SourceText {

  private static final String NUMERALS = "[一二三四五六七八九十]+";
  private static final Pattern CLAUSE =
      Pattern.compile("§(" + NUMERALS + "|[0-9]+)(?:（(.)）)?([0-9]+)?");
  private static final Pattern ANNOUNCEMENT = Pattern.compile("^附件$", Pattern.MULTILINE);
  private static final String DIGITS = "一二三四五六七八九";

  private final String document;
  private final String text;

  private SourceText(String document, String text) {
    this.document = document;
    this.text = text;
  }

  static SourceText of(String document) {
    String start = document + "-";
    List<String> files =
        List.of(
            "jiangsu-2022-service-guide.txt",
            "nanjing-2022-resident-insurance-qa.txt",
            "nantong-2021-resident-enrolment-notice.txt",
            "ningbo-2015-card-switch-notice.txt",
            "wujin-2020-resident-insurance-outline.txt");
    String file = files.stream().filter(each -> each.startsWith(start)).findFirst().orElseThrow();
    try (InputStream in = SourceText.class.getResourceAsStream("/sources/" + file)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return new SourceText(document, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One width, no blanks. */
  static String plain(String text) {
    return Normalizer.normalize(text, Form.NFKC).replaceAll("[\\s*]", "");
  }

  /** The text of clauses, as {@code §十 §十一} or {@code 公告 §六}. */
  String clauses(String cited) {
    StringBuilder found = new StringBuilder();
    String within = text;
    for (String word : cited.split(" ", -1)) {
      Matcher clause = CLAUSE.matcher(word);
      if (clause.matches()) {
        found.append(clause(within, clause));
      } else {
        within = part(word);
        found.append(cited.contains("§") ? "" : within);
      }
    }
    assertFalse(found.isEmpty(), document + " " + cited);
    return plain(found.toString());
  }

  /** A part of the document that is no clause; a table is the text behind the last of its name. */
  private String part(String name) {
    return switch (name) {
      case "通知" -> text.substring(0, announcement());
      case "公告" -> text.substring(announcement());
      case "附" -> "";
      default ->
          text.substring(text.lastIndexOf(name.replace("附表", "附表 "))).split("\n(?=## |附表)", 2)[0];
    };
  }

  private int announcement() {
    Matcher start = ANNOUNCEMENT.matcher(text);
    return start.find() ? start.start() : text.length();
  }

  private String clause(String within, Matcher clause) {
    String found = numbered(within, clause.group(1));
    if (clause.group(2) != null) {
      int second = value(clause.group(2));
      found = cut(found, "（" + clause.group(2) + "）", "（" + numeral(second + 1) + "）");
    }
    if (clause.group(3) != null) {
      int third = Integer.parseInt(clause.group(3));
      found = cut(found, third + "[.、]", (third + 1) + "[.、]");
    }
    return found;
  }

  private String numbered(String within, String number) {
    if (number.matches("[0-9]+")) {
      return cut(within, number + "\\.", (Integer.parseInt(number) + 1) + "\\.");
    }
    if (document.startsWith("jiangsu")) {
      String[] items = within.split("(?m)^(?=" + NUMERALS + "、[^◆]*◆事项名称)", -1);
      return items[value(number)];
    }
    String next = numeral(value(number) + 1);
    return cut(within, number + "、", "(?:" + next + "、|附表|附:)");
  }

  /** From a heading to the next of its kind. */
  private static String cut(String within, String start, String next) {
    Matcher found =
        Pattern.compile("(?ms)^\\s*" + start + ".*?(?=^\\s*" + next + "|\\z)").matcher(within);
    return found.find() ? found.group() : "";
  }

  /** A number as clauses are counted. */
  static String numeral(int value) {
    int tens = value / 10;
    String unit = value % 10 == 0 ? "" : DIGITS.substring(value % 10 - 1, value % 10);
    return (tens > 1 ? DIGITS.substring(tens - 1, tens) : "") + (tens > 0 ? "十" : "") + unit;
  }

  private static int value(String numeral) {
    int ten = numeral.indexOf('十');
    if (ten < 0) {
      return DIGITS.indexOf(numeral) + 1;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(numeral.charAt(0)) + 1;
    boolean isRound = ten + 1 == numeral.length();
    return tens * 10 + (isRound ? 0 : DIGITS.indexOf(numeral.charAt(ten + 1)) + 1);
  }
}
