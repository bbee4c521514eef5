package io.chuangkou.terminal.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which function key, and which letter with Ctrl, does what at this counter. Every sentence of ours
 * names keys as they are delivered; here they become those of the counter. Immutable and
 * thread-safe.
 *
 * @param caps the counter's key by the key as delivered, as {@code F12}, for those that differ
 */
public record KeyCaps(Map<String, String> caps) {

  /** As delivered. */
  public static final KeyCaps STANDARD = new KeyCaps(Map.of());

  /** What can have another key, by the key as delivered. */
  private static final List<String> ACTIONS =
      List.of(
          "help", "next", "import", "visit", "read", "entry", "delete", "queue", "cancel", "day",
          "slip", "settle");

  /** The same that has a letter with Ctrl, by its key as delivered. */
  private static final Map<String, String> SHORTCUTS =
      Map.ofEntries(
          Map.entry("undo", "Ctrl+Z"),
          Map.entry("account", "Ctrl+G"),
          Map.entry("diagnoses", "Ctrl+B"),
          Map.entry("boxes", "Ctrl+T"),
          Map.entry("prescription", "Ctrl+R"),
          Map.entry("print", "Ctrl+P"),
          Map.entry("hold", "Ctrl+H"),
          Map.entry("waiting", "Ctrl+L"),
          Map.entry("guide", "Ctrl+N"),
          Map.entry("bedside", "Ctrl+W"),
          Map.entry("deposits", "Ctrl+Y"),
          Map.entry("lock", "Ctrl+K"));

  /** All but those that copy and paste, and those that change what is looked at (O, D). */
  private static final Pattern SHORTCUT = Pattern.compile("Ctrl\\+[BE-NP-UWYZ]");

  /** A key in a sentence, and not a part of a code such as F10.200. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![A-Za-z0-9.])(?:F(?:1[0-2]|[1-9])(?!\\.?[0-9A-Za-z])|Ctrl\\+[A-Z](?![0-9A-Za-z]))");

  /** Copies the map. */
  public KeyCaps {
    caps = Map.copyOf(caps);
  }

  /**
   * Of a configuration.
   *
   * @param keys key by action, as {@code settle: F9}; an action that is not named keeps its own
   * @throws IllegalArgumentException that lists every unknown action and key and every key that
   *     would do two things
   */
  public static KeyCaps of(Map<String, String> keys) {
    List<String> wrong = new ArrayList<>();
    Map<String, String> byAction = new LinkedHashMap<>();
    ACTIONS.forEach(action -> byAction.put(action, standard(action)));
    SHORTCUTS.keySet().stream().sorted().forEach(action -> byAction.put(action, standard(action)));
    keys.forEach(
        (action, key) -> {
          String cap = cap(key);
          if (!byAction.containsKey(action)) {
            wrong.add(action + "：没有这个动作 / no such action");
          } else if (SHORTCUTS.containsKey(action) && !SHORTCUT.matcher(cap).matches()) {
            wrong.add(
                action
                    + ": "
                    + key
                    + "：不是 Ctrl 加字母（A、C、D、O、V、X 除外）"
                    + " / not Ctrl and a letter other than A, C, D, O, V, X");
          } else if (ACTIONS.contains(action) && !delivered().contains(cap)) {
            wrong.add(action + ": " + key + "：不是 F1–F12 / not one of F1 to F12");
          } else {
            byAction.put(action, cap);
          }
        });
    Map<String, List<String>> byCap = new TreeMap<>();
    byAction.forEach(
        (action, cap) -> byCap.computeIfAbsent(cap, any -> new ArrayList<>()).add(action));
    byCap.forEach(
        (cap, actions) -> {
          if (actions.size() > 1) {
            wrong.add(cap + "：" + String.join("、", actions) + " 重复 / has two actions");
          }
        });
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          "keys: "
              + String.join("；", wrong)
              + "；动作 / actions: "
              + String.join(" ", byAction.keySet()));
    }
    return new KeyCaps(
        byAction.entrySet().stream()
            .filter(entry -> !standard(entry.getKey()).equals(entry.getValue()))
            .collect(Collectors.toMap(entry -> standard(entry.getKey()), Map.Entry::getValue)));
  }

  /** The function keys as delivered, in the order of the actions. */
  public static Collection<String> delivered() {
    return ACTIONS.stream().map(KeyCaps::standard).toList();
  }

  private static String standard(String action) {
    return SHORTCUTS.getOrDefault(action, "F" + (ACTIONS.indexOf(action) + 1));
  }

  /** As it is printed: in whatever case it was written, and with whatever blanks. */
  private static String cap(String key) {
    String plain = key.replace(" ", "").toUpperCase(Locale.ROOT);
    return plain.startsWith("CTRL+") ? "Ctrl+" + plain.substring("CTRL+".length()) : plain;
  }

  /** The counter's key for one as delivered; any other key is itself. */
  public String of(String delivered) {
    return caps.getOrDefault(delivered, delivered);
  }

  /** A sentence of ours with the counter's keys in it. */
  public String in(String sentence) {
    return caps.isEmpty() ? sentence : NAMED.matcher(sentence).replaceAll(key -> of(key.group()));
  }
}
