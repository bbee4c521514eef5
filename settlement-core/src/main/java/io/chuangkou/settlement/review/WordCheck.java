package io.chuangkou.settlement.review;

import io.chuangkou.settlement.NearestWord;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.policy.document.PolicyDocument;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Value;
import io.chuangkou.settlement.review.Finding.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Words that no document in force uses: one that is nearly a known word is a slip, one that is far
 * from all may be new. The format takes any word for a category, a disease, a purpose or an amount
 * of a premium, and what nobody is would quietly hold for nobody.
 */
final class WordCheck {

  private static final String CATEGORY = "category";
  private static final String PREMIUM = "premium";

  /** Which words a key takes. */
  private static final Map<String, String> SORTS =
      Map.ofEntries(
          Map.entry("category", CATEGORY),
          Map.entry("are", CATEGORY),
          Map.entry("disease", "disease"),
          Map.entry("registered", "disease"),
          Map.entry("designated", "disease"),
          Map.entry("registered_one_of", "disease"),
          Map.entry("registered_all_of", "disease"),
          Map.entry("purpose", "purpose"),
          Map.entry("drug", "drug"),
          Map.entry("severity", "severity"),
          Map.entry("refuse", "reason"),
          Map.entry("otherwise", "reason"));

  private final Map<String, Set<String>> known;

  private WordCheck(Policies inForce, String region) {
    known = words(inForce.documents().stream());
    Set<String> own =
        words(inForce.documents().stream().filter(document -> document.region().equals(region)))
            .get(CATEGORY);
    known.computeIfAbsent(PREMIUM, sort -> new TreeSet<>()).addAll(PremiumCheck.CONDITIONS);
    if (own != null) {
      // Whom a region insures is its own matter.
      known.put(CATEGORY, own);
    }
  }

  private static Map<String, Set<String>> words(Stream<PolicyDocument> documents) {
    Map<String, Set<String>> words = new HashMap<>();
    documents
        .flatMap(document -> document.editions().stream())
        .flatMap(edition -> edition.values().stream())
        .forEach(
            value ->
                words
                    .computeIfAbsent(sort(value.path()), sort -> new TreeSet<>())
                    .add(word(value, sort(value.path()))));
    return words;
  }

  /** Looks at the words of a document. */
  static void of(Policies inForce, PolicyDocument document, Consumer<Finding> found) {
    WordCheck check = new WordCheck(inForce, document.region());
    Set<String> told = new HashSet<>();
    document.editions().stream()
        .flatMap(edition -> edition.values().stream())
        .filter(value -> !sort(value.path()).isEmpty())
        .filter(value -> told.add(value.line() + " " + word(value, sort(value.path()))))
        .forEach(value -> check.look(value, found));
  }

  private void look(Value value, Consumer<Finding> found) {
    String sort = sort(value.path());
    String word = word(value, sort);
    Set<String> words = known.getOrDefault(sort, Set.of());
    if (words.contains(word)) {
      return;
    }
    String all = String.join(", ", List.copyOf(words));
    found.accept(
        NearestWord.of(word, words)
            .map(
                near ->
                    finding(
                        Kind.FAULT,
                        value,
                        BilingualText.of(
                            "不认识的词 " + word + "；应为 " + near,
                            "unknown word " + word + "; rather " + near)))
            .orElseGet(
                () ->
                    finding(
                        Kind.QUESTION,
                        value,
                        BilingualText.of(
                            "新词 " + word + "，现行政策里没有；是新增的吗？已有：" + all,
                            "the word " + word + " is new; is it meant? known: " + all))));
  }

  private static Finding finding(Kind kind, Value value, BilingualText words) {
    return new Finding(kind, Finding.WORD, value.file(), value.line(), words);
  }

  /** The last name in a path, without the number of an element. */
  private static String key(String path) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    int list = name.indexOf('[');
    return list < 0 ? name : name.substring(0, list);
  }

  /** The sort of a value's words; the names of premiums are words themselves. */
  private static String sort(String path) {
    String key = key(path);
    boolean isPremium =
        path.startsWith("premiums[")
            && path.contains("].rows[")
            && !PremiumCheck.CONDITIONS.contains(key);
    return isPremium ? PREMIUM : SORTS.getOrDefault(key, "");
  }

  private static String word(Value value, String sort) {
    return sort.equals(PREMIUM) ? key(value.path()) : value.text();
  }
}
