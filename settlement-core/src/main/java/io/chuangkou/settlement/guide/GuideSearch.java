package io.chuangkou.settlement.guide;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds entries by words: Chinese or English, or the initials of their pinyin. An entry answers if
 * every word is found in it; those that name it come first. Immutable and thread-safe.
 */
public final class GuideSearch {

  private static final int IN_TITLE = 8;
  private static final int IN_WORDS = 6;
  private static final int IN_REGION = 4;
  private static final int IN_ADDRESSES = 2;
  private static final int IN_TEXT = 1;

  /** Fewer letters are the initials of too much. */
  private static final int SHORTEST_INITIALS = 2;

  private final List<Indexed> entries;

  /**
   * Over these entries.
   *
   * @param entries in the order in which equal ones are answered
   * @param initials the ways to type a name by the initials of its pinyin, in upper case
   */
  public GuideSearch(List<Entry> entries, Function<String, List<String>> initials) {
    this.entries = entries.stream().map(entry -> Indexed.of(entry, initials)).toList();
  }

  /** What a person typed, word by word. */
  public static List<String> words(String typed) {
    return Stream.of(normal(typed).split("[\\s,，、;；]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** The entries that answer to what was typed, the best first; an entry's id is that entry. */
  public List<Entry> search(String typed) {
    List<String> words = words(typed);
    if (words.size() == 1) {
      List<Entry> named =
          entries.stream()
              .map(Indexed::entry)
              .filter(entry -> entry.id().equals(words.getFirst()))
              .toList();
      if (!named.isEmpty()) {
        return named;
      }
    }
    return entries.stream()
        .map(indexed -> new Found(indexed.entry, indexed.score(words)))
        .filter(found -> found.score > 0)
        .sorted(Comparator.comparingInt(found -> -found.score))
        .map(Found::entry)
        .toList();
  }

  /** As texts are compared: one width, one case. */
  static String normal(String text) {
    return Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private record Found(Entry entry, int score) {}

  /** Names, found by any part of them or by the initials that they begin with. */
  private record Typable(List<String> names, List<String> initials) {

    static Typable of(List<String> names, Function<String, List<String>> initials) {
      return new Typable(
          names.stream().map(GuideSearch::normal).toList(),
          names.stream()
              .flatMap(name -> initials.apply(name).stream())
              .map(GuideSearch::normal)
              .toList());
    }

    boolean has(String word) {
      return names.stream().anyMatch(name -> name.contains(word))
          || (word.length() >= SHORTEST_INITIALS
              && initials.stream().anyMatch(way -> way.startsWith(word)));
    }
  }

  private record Indexed(Entry entry, Typable title, Typable words, Typable region, String text) {

    static Indexed of(Entry entry, Function<String, List<String>> initials) {
      Source source = entry.source();
      return new Indexed(
          entry,
          Typable.of(List.of(entry.title().chinese(), entry.title().english()), initials),
          Typable.of(
              Stream.concat(
                      entry.words().stream(),
                      Stream.of(entry.topic().words().chinese(), entry.topic().words().english()))
                  .toList(),
              initials),
          Typable.of(
              List.of(
                  source.regionName().chinese(), source.regionName().english(), source.region()),
              initials),
          normal(text(entry)));
    }

    private static String text(Entry entry) {
      StringBuilder text = new StringBuilder(entry.citation());
      entry
          .parts()
          .values()
          .forEach(lines -> lines.forEach(line -> text.append('\n').append(line)));
      entry.contacts().forEach(each -> text.append('\n').append(each.of()).append(each.phone()));
      entry
          .offices()
          .forEach(list -> list.offices().forEach(office -> text.append('\n').append(office)));
      return text.toString();
    }

    /** 0: a word is not found in it. */
    int score(List<String> sought) {
      int sum = 0;
      for (String word : sought) {
        int score = score(word);
        if (score == 0) {
          return 0;
        }
        sum += score;
      }
      return sum;
    }

    private int score(String word) {
      if (title.has(word)) {
        return IN_TITLE;
      }
      if (words.has(word)) {
        return IN_WORDS;
      }
      if (region.has(word)) {
        return IN_REGION;
      }
      if (!text.contains(word)) {
        return 0;
      }
      return entry.topic() == Topic.CONTACT ? IN_ADDRESSES : IN_TEXT;
    }
  }
}
