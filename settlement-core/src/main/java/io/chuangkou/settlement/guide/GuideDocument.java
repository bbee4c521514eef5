package io.chuangkou.settlement.guide;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import io.chuangkou.settlement.YamlFile;
import io.chuangkou.settlement.casefile.Case.PremiumQuery;
import io.chuangkou.settlement.encounter.Encounter.Kind;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A document of the guide as it is written, read strictly. */
final class GuideDocument {

  /** What begins a sentence that stands under {@code texts}. */
  private static final String SHARED = "$";

  private static final String UNBOUNDED = "open";
  private static final String BETWEEN_LANGUAGES = " / ";

  /** The file, key by key. */
  private record Written(
      @Nullable String document,
      @Nullable String title,
      @Nullable String region,
      @Nullable String name,
      @Nullable String from,
      @Nullable String to,
      @Nullable Map<String, Sentences> texts,
      @Nullable List<WrittenEntry> entries,
      @Nullable Map<String, WrittenOffices> offices) {}

  private record WrittenEntry(
      @Nullable String id,
      @Nullable String clause,
      @Nullable String title,
      @Nullable Topic topic,
      @Nullable Sentences words,
      boolean announced,
      @Nullable List<WrittenHelp> helps,
      @Nullable Sentences who,
      @Nullable Sentences level,
      @Nullable Sentences ways,
      @Nullable Sentences materials,
      @Nullable Sentences steps,
      @Nullable Sentences time,
      @Nullable Sentences fee,
      @Nullable Sentences tips,
      @Nullable WrittenPremiums premiums,
      @Nullable List<Contact> contacts,
      @Nullable Sentences offices) {}

  private record WrittenHelp(@Nullable String reason, @Nullable Set<Kind> kinds) {}

  private record WrittenPremiums(int year, @Nullable List<WrittenPremium> rows) {}

  private record WrittenPremium(
      @Nullable String of,
      @Nullable String category,
      boolean exempt,
      @Nullable Integer residenceYears,
      boolean nonlocalPupil) {}

  private record WrittenOffices(
      @Nullable String title, @Nullable String clause, @Nullable List<WrittenOffice> rows) {}

  private record WrittenOffice(
      @Nullable String district,
      @Nullable String name,
      @Nullable String address,
      @Nullable Sentences phones) {}

  /** One sentence or several. */
  @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
  private static final class Sentences extends ArrayList<String> {
    private static final long serialVersionUID = 1L;
  }

  private final String file;
  private final Written written;
  private final Source source;

  private GuideDocument(String file, Written written) {
    this.file = file;
    this.written = written;
    this.source =
        new Source(
            given(written.document, "document"),
            given(written.title, "title"),
            given(written.region, "region"),
            bilingual(given(written.name, "name")),
            day(given(written.from, "from")),
            day(given(written.to, "to")));
  }

  /**
   * The entries of a text.
   *
   * @throws GuideException if it is no guide
   */
  static List<Entry> read(String file, String text) {
    try {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      return new GuideDocument(file, YamlFile.read(new ByteArrayInputStream(utf8), Written.class))
          .entries();
    } catch (IllegalArgumentException e) {
      throw GuideException.of(file, e);
    }
  }

  private List<Entry> entries() {
    return orNone(written.entries).stream().map(this::entry).toList();
  }

  private Entry entry(WrittenEntry entry) {
    String id = given(entry.id, "id");
    Map<Part, List<String>> parts = new EnumMap<>(Part.class);
    put(parts, Part.WHO, entry.who);
    put(parts, Part.LEVEL, entry.level);
    put(parts, Part.WAYS, entry.ways);
    put(parts, Part.MATERIALS, entry.materials);
    put(parts, Part.STEPS, entry.steps);
    put(parts, Part.TIME, entry.time);
    put(parts, Part.FEE, entry.fee);
    put(parts, Part.TIPS, entry.tips);
    return new Entry(
        id,
        source,
        given(entry.clause, id + ": clause"),
        bilingual(given(entry.title, id + ": title")),
        given(entry.topic, id + ": topic"),
        orNone(entry.words),
        entry.announced,
        orNone(entry.helps).stream().map(help -> help(id, help)).toList(),
        parts,
        premiums(id, entry.premiums),
        orNone(entry.contacts),
        orNone(entry.offices).stream().map(list -> offices(id, list)).toList());
  }

  private void put(Map<Part, List<String>> parts, Part part, @Nullable Sentences sentences) {
    if (sentences != null) {
      parts.put(part, sentences.stream().flatMap(each -> spelled(each).stream()).toList());
    }
  }

  /** A sentence, or those that it stands for. */
  private List<String> spelled(String sentence) {
    if (!sentence.startsWith(SHARED)) {
      return List.of(sentence);
    }
    Map<String, Sentences> texts = written.texts;
    List<String> shared = texts == null ? null : texts.get(sentence.substring(SHARED.length()));
    if (shared == null) {
      throw GuideException.of(file, "texts 里没有 / nothing under texts: " + sentence);
    }
    return shared;
  }

  private Help help(String id, WrittenHelp help) {
    return new Help(
        given(help.reason, id + ": reason"), Objects.requireNonNullElse(help.kinds, Set.of()));
  }

  private @Nullable PremiumTable premiums(String id, @Nullable WrittenPremiums premiums) {
    return premiums == null
        ? null
        : new PremiumTable(
            premiums.year,
            orNone(premiums.rows).stream().map(row -> premium(id, premiums.year, row)).toList());
  }

  private PremiumTable.Row premium(String id, int year, WrittenPremium row) {
    return new PremiumTable.Row(
        given(row.of, id + ": of"),
        new PremiumQuery(
            id,
            source.region(),
            year,
            given(row.category, id + ": category"),
            row.exempt,
            row.residenceYears,
            row.nonlocalPupil));
  }

  private OfficeList offices(String id, String list) {
    Map<String, WrittenOffices> lists = written.offices;
    WrittenOffices offices = lists == null ? null : lists.get(list);
    if (offices == null) {
      throw GuideException.of(file, id + ": offices 里没有 / no such offices: " + list);
    }
    return new OfficeList(
        bilingual(given(offices.title, list + ": title")),
        given(offices.clause, list + ": clause"),
        orNone(offices.rows).stream().map(row -> office(list, row)).toList());
  }

  private Office office(String list, WrittenOffice row) {
    return new Office(
        given(row.district, list + ": district"),
        Objects.requireNonNullElse(row.name, ""),
        given(row.address, list + ": address"),
        orNone(row.phones));
  }

  private BilingualText bilingual(String text) {
    int end = text.indexOf(BETWEEN_LANGUAGES);
    if (end < 0) {
      throw GuideException.of(file, "要写成“中文 / English” / both languages: " + text);
    }
    return BilingualText.of(
        text.substring(0, end), text.substring(end + BETWEEN_LANGUAGES.length()));
  }

  private @Nullable LocalDate day(String text) {
    try {
      return text.equals(UNBOUNDED) ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw GuideException.of(file, "日期要写成 2022-01-01 或 open / a day or open: " + text);
    }
  }

  private <T> T given(@Nullable T value, String key) {
    if (value == null) {
      throw GuideException.of(file, "没有写 / is missing: " + key);
    }
    return value;
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
