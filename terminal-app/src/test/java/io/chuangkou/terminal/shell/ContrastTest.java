package io.chuangkou.terminal.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Every text of the stylesheet on every ground it stands on, by WCAG 2.2 §1.4.3. */
class ContrastTest {

  private static final double ENOUGH = 4.5;
  private static final Pattern TOKEN = Pattern.compile("-ck-([a-z-]+): #([0-9a-f]{6});");

  private final Map<String, Integer> tokens = tokens();

  @Test
  void wordsAreReadableOnTheirGrounds() {
    assertAll(
        pairs("ink", "card", "paper", "accent-wash", "paper-slip"),
        pairs("ink", "ok-wash", "busy-wash", "warning-wash", "down-wash"),
        pairs("ink-soft", "card", "paper", "accent-wash", "paper-slip"),
        pairs("ink-soft", "ok-wash", "busy-wash", "warning-wash", "down-wash"),
        pairs("accent", "card", "paper"),
        pairs("on-navy", "navy"),
        pairs("on-navy-soft", "navy"),
        pairs("on-accent", "accent", "ok", "busy", "down-strong"),
        pairs("ok", "ok-wash", "card"),
        pairs("busy", "busy-wash", "card"),
        pairs("warning", "warning-wash", "card"),
        pairs("down", "down-wash", "card"),
        pairs("on-training", "training"),
        pairs("on-seg-dark", "warning-strong"));
  }

  @Test
  void whatCannotBeUsedNowIsStillReadable() {
    assertAll(pairs("ink-off", "card", "paper"));
  }

  @Test
  void everyShareIsLabelledReadably() {
    assertAll(
        pairs("on-seg-light", "seg-basic", "seg-own-pay"),
        pairs("on-seg-dark", "seg-critical", "seg-assistance", "seg-hospital"),
        pairs("on-seg-dark", "seg-deductible", "seg-person-share", "seg-pre-self-pay"),
        pairs("on-seg-dark", "seg-over-limit"));
  }

  private Executable pairs(String text, String... grounds) {
    return () ->
        assertAll(
            Stream.of(grounds)
                .map(
                    ground ->
                        () -> {
                          double contrast = contrast(colour(text), colour(ground));
                          assertTrue(contrast >= ENOUGH, text + " on " + ground + ": " + contrast);
                        }));
  }

  private int colour(String token) {
    return Objects.requireNonNull(tokens.get(token), token);
  }

  private static double contrast(int one, int other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xff)
        + 0.7152 * linear(rgb >> 8 & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int channel) {
    double share = channel / 255d;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static Map<String, Integer> tokens() {
    try (InputStream css =
        Objects.requireNonNull(
            ContrastTest.class.getResourceAsStream("/io/chuangkou/terminal/terminal.css"))) {
      Map<String, Integer> tokens = new HashMap<>();
      Matcher matcher = TOKEN.matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8));
      while (matcher.find()) {
        tokens.put(matcher.group(1), Integer.valueOf(matcher.group(2), 16));
      }
      return tokens;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
