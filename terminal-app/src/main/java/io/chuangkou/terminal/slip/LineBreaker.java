package io.chuangkou.terminal.slip;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Breaks text into lines that fit: anywhere between Chinese characters, between words of Latin
 * letters and digits, and never before closing punctuation.
 */
final class LineBreaker {

  private static final String NEVER_FIRST = "，。；：、）”！？,.;:)!?%";

  private LineBreaker() {}

  static List<String> lines(String text, double width, ToDoubleFunction<String> widthOf) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (widthOf.applyAsDouble(rest) > width) {
      int cut = breakAt(rest, longestFit(rest, width, widthOf));
      lines.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  private static int longestFit(String text, double width, ToDoubleFunction<String> widthOf) {
    int first = text.offsetByCodePoints(0, 1);
    int fit = first;
    for (int end = first; end <= text.length(); end = next(text, end)) {
      if (widthOf.applyAsDouble(text.substring(0, end)) > width) {
        break;
      }
      fit = end;
    }
    return fit;
  }

  private static int next(String text, int index) {
    return index == text.length() ? index + 1 : text.offsetByCodePoints(index, 1);
  }

  private static int breakAt(String text, int fit) {
    int cut = fit;
    while (cut > 1 && !allowed(text, cut)) {
      cut--;
    }
    return allowed(text, cut) ? cut : fit;
  }

  private static boolean allowed(String text, int cut) {
    if (cut == text.length()) {
      return true;
    }
    char before = text.charAt(cut - 1);
    char after = text.charAt(cut);
    return NEVER_FIRST.indexOf(after) < 0
        && !Character.isLowSurrogate(after)
        && !(wordy(before) && wordy(after));
  }

  private static boolean wordy(char c) {
    return c < 0x80 && c != ' ';
  }
}
