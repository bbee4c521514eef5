package io.chuangkou.settlement.policy.document;

import io.chuangkou.settlement.policy.document.PolicyException.Fault;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a policy document is typed: full-width colons, commas and digits of a Chinese keyboard, a
 * colon without a blank and separators of thousands are not what the format knows, and YAML would
 * read some of them as something else. Names and clauses may be in any characters, as may remarks.
 *
 * @param text the document as it was meant; every line is where it was
 * @param faults what was put right in it, a line at a time
 */
record Spelling(String text, List<PolicyException> faults) {

  private static final char FULL_WIDTH_FIRST = '！';
  private static final char FULL_WIDTH_LAST = '～';
  private static final int FULL_WIDTH = FULL_WIDTH_FIRST - '!';
  private static final String OTHERS = "　“”、。";
  private static final String OTHERS_PLAIN = " \"\",.";

  /** Where words begin that are for people. */
  private static final Pattern WORDS =
      Pattern.compile("(?:^|[\\s{,，])(?:name|says|clause|document|reading)\\s*[:：]");

  /** Where they end within braces. */
  private static final Pattern WORDS_END = Pattern.compile("[,，]\\s*[a-z_]+\\s*[:：]|[}｝\\]］]");

  private static final Pattern REMARK = Pattern.compile("(?:^|\\s)#");
  private static final Pattern NO_BLANK = Pattern.compile("([a-z_]+):(?=[0-9])");
  private static final Pattern THOUSANDS =
      Pattern.compile("(?<=:\\s{0,9})[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])");

  static Spelling of(String file, String text) {
    List<PolicyException> faults = new ArrayList<>();
    StringBuilder meant = new StringBuilder();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      meant.append(number == 0 ? "" : "\n");
      number++;
      meant.append(new Line(file, number, faults).meant(line));
    }
    return new Spelling(meant.toString(), List.copyOf(faults));
  }

  private record Line(String file, int number, List<PolicyException> faults) {

    String meant(String line) {
      Matcher remark = REMARK.matcher(line);
      int end = remark.find() ? remark.start() : line.length();
      StringBuilder meant = new StringBuilder();
      int at = 0;
      Matcher words = WORDS.matcher(line);
      while (words.region(at, end).find()) {
        meant.append(plain(line.substring(at, words.end())));
        meant.append(blank(line, words.end()));
        Matcher wordsEnd = WORDS_END.matcher(line).region(words.end(), end);
        at = wordsEnd.find() ? wordsEnd.start() : end;
        meant.append(line, words.end(), at);
      }
      return meant.append(plain(line.substring(at, end))).append(line.substring(end)).toString();
    }

    /** The blank that is lacking between a key and its words. */
    private String blank(String line, int at) {
      if (at == line.length() || line.charAt(at) == ' ') {
        return "";
      }
      if (line.charAt(at - 1) == ':') {
        refuseTight(line.substring(0, at - 1).replaceAll(".*[\\s{,，-]", ""));
      }
      return " ";
    }

    private String plain(String typed) {
      return ungrouped(spaced(halfWidth(typed)));
    }

    private String halfWidth(String typed) {
      StringBuilder plain = new StringBuilder();
      StringBuilder odd = new StringBuilder();
      for (int i = 0; i < typed.length(); i++) {
        char character = typed.charAt(i);
        char meant = meant(character);
        plain.append(meant);
        if (meant != character) {
          odd.append(character);
          boolean blankFollows = i + 1 == typed.length() || typed.charAt(i + 1) == ' ';
          boolean isGrouping = meant == ',' && isBetweenDigits(typed, i);
          if ((meant == ':' || meant == ',') && !blankFollows && !isGrouping) {
            plain.append(' ');
          }
        }
      }
      if (!odd.isEmpty()) {
        String meant = plain.toString().strip();
        refuse(
            BilingualText.of("全角字符 " + odd, "full-width characters " + odd),
            BilingualText.of("改成半角：" + meant, "write " + meant));
      }
      return plain.toString();
    }

    private static char meant(char character) {
      if (character >= FULL_WIDTH_FIRST && character <= FULL_WIDTH_LAST) {
        return (char) (character - FULL_WIDTH);
      }
      int other = OTHERS.indexOf(character);
      return other < 0 ? character : OTHERS_PLAIN.charAt(other);
    }

    private static boolean isBetweenDigits(String typed, int at) {
      return at > 0
          && at + 1 < typed.length()
          && Character.isDigit(typed.charAt(at - 1))
          && Character.isDigit(typed.charAt(at + 1));
    }

    private String spaced(String typed) {
      Matcher tight = NO_BLANK.matcher(typed);
      if (!tight.find()) {
        return typed;
      }
      refuseTight(tight.group(1));
      return tight.replaceAll("$1: ");
    }

    private void refuseTight(String key) {
      refuse(
          BilingualText.of("冒号后没有空格", "no blank after the colon"),
          BilingualText.of("写作 " + key + ": …", "write " + key + ": …"));
    }

    private String ungrouped(String typed) {
      return THOUSANDS
          .matcher(typed)
          .replaceAll(
              grouped -> {
                refuseGrouping(grouped);
                return grouped.group().replace(",", "");
              });
    }

    private void refuseGrouping(MatchResult grouped) {
      String plain = grouped.group().replace(",", "");
      refuse(
          BilingualText.of(
              "千分位逗号 " + grouped.group(), "a separator of thousands in " + grouped.group()),
          BilingualText.of("写 " + plain, "write " + plain));
    }

    private void refuse(BilingualText what, BilingualText instead) {
      faults.add(PolicyException.at(Fault.VALUE, file, number, what, instead));
    }
  }
}
