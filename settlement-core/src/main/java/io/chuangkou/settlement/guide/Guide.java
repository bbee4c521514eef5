package io.chuangkou.settlement.guide;

import io.chuangkou.settlement.encounter.Encounter.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the documents tell people to bring, where to go and by when. Immutable and thread-safe. */
public final class Guide {

  private static final List<String> BUNDLED =
      List.of(
          "jiangsu-2022.yaml",
          "nanjing-2022.yaml",
          "wujin-2020.yaml",
          "nantong-2021.yaml",
          "ningbo-2015.yaml");

  private static final Comparator<Entry> NEAREST =
      Comparator.comparingInt(entry -> -entry.source().nearness());

  private final List<Entry> entries;

  /** Read once in a process, when it is first asked for. */
  private static final class Shipped {
    private static final Guide GUIDE = ofTexts(bundledTexts());
  }

  private Guide(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** The guide that the product ships; the first call reads it. */
  public static Guide shipped() {
    return Shipped.GUIDE;
  }

  /**
   * A guide from texts.
   *
   * @param texts YAML by file name
   * @throws GuideException if one of them cannot be used, or two entries have one id
   */
  public static Guide ofTexts(Map<String, String> texts) {
    List<Entry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    texts.forEach(
        (file, text) -> {
          for (Entry entry : GuideDocument.read(file, text)) {
            if (!ids.add(entry.id())) {
              throw GuideException.of(file, "编号重复 / the same id twice: " + entry.id());
            }
            entries.add(entry);
          }
        });
    return new Guide(entries);
  }

  /** The shipped documents as written, by file name. */
  public static Map<String, String> bundledTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    BUNDLED.forEach(file -> texts.put(file, bundled(file)));
    return texts;
  }

  /** The regions that a document is of, by code, with what they are called. */
  public Map<String, String> regions() {
    Map<String, String> regions = new TreeMap<>();
    entries.forEach(
        entry -> regions.put(entry.source().region(), entry.source().regionName().chinese()));
    return regions;
  }

  /**
   * The entries in force on a day, those of the region itself before those of its province.
   *
   * @param region division code; null: all regions, in the order of the documents
   */
  public List<Entry> entries(@Nullable String region, LocalDate day) {
    Stream<Entry> inForce = entries.stream().filter(entry -> entry.source().holdsOn(day));
    return region == null
        ? inForce.toList()
        : inForce.filter(entry -> entry.source().serves(region)).sorted(NEAREST).toList();
  }

  /**
   * The entries that help with a reason, the nearest region's first, and of each region first what
   * is paid back on paper.
   *
   * @param reason why a bill is not paid or a card not taken, as {@code offsite_unfiled}
   * @param kind of the encounter; null: it is not about one
   */
  public List<Entry> helping(String region, LocalDate day, String reason, @Nullable Kind kind) {
    return entries(region, day).stream()
        .filter(entry -> entry.helps().stream().anyMatch(help -> help.answers(reason, kind)))
        .sorted(NEAREST.thenComparing(entry -> entry.topic() != Topic.REIMBURSEMENT))
        .toList();
  }

  private static String bundled(String file) {
    try (InputStream in = Guide.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
