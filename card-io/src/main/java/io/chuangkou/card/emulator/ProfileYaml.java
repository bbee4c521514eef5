package io.chuangkou.card.emulator;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.Generation;
import io.chuangkou.card.Sex;
import io.chuangkou.card.emulator.CardProfile.Fault;
import io.chuangkou.card.emulator.CardProfile.Faults;
import io.chuangkou.card.emulator.CardProfile.Reset;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** A card profile in YAML. Every value is text, so that a city 010000 keeps its zeros. */
final class ProfileYaml {

  private static final int NAME_BYTES = 30;
  private static final int NAME_AND_EXTENSION_BYTES = 50;
  private static final String FAULTS =
      Arrays.stream(Fault.values())
          .map(fault -> fault.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining("|"));

  private static final String ANSWERS = "answers";

  private final String place;
  private final Map<String, Object> fields = new HashMap<>();
  private final Set<String> unread = new HashSet<>();

  ProfileYaml(String yaml) throws CardFaultException {
    this.place = "";
    @Nullable Object document;
    try {
      LoadSettings settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
      Iterator<Object> documents = new Load(settings).loadAllFromString(yaml).iterator();
      document = documents.hasNext() ? documents.next() : null;
    } catch (YamlEngineException e) {
      throw new CardFaultException(
          CardFault.PROFILE_INVALID, String.valueOf(e.getMessage()).replace('\n', ' '), e);
    }
    if (!(document instanceof Map<?, ?> map)) {
      throw invalid("document", "must be a list of fields");
    }
    add(map);
  }

  /** A part of a profile, whose fields are named from a place on. */
  private ProfileYaml(Map<?, ?> part, String place) {
    this.place = place;
    add(part);
  }

  private void add(Map<?, ?> map) {
    map.forEach((key, value) -> fields.put(String.valueOf(key), value));
    unread.addAll(fields.keySet());
  }

  CardProfile profile() throws CardFaultException {
    String idNumber = text("idNumber", "[0-9]{17}[0-9X]");
    Generation generation = generation();
    CardProfile profile =
        new CardProfile(
            text("title", ".+"),
            idNumber,
            name(generation),
            sex(),
            textOr("ethnicity", "[0-9]{2}", "01"),
            date("born"),
            textOr("birthplace", "[0-9]{6}", idNumber.substring(0, 6)),
            text("city", "[0-9]{6}"),
            text("cardNumber", "[0-9A-Z]{9}"),
            generation,
            date("issued"),
            date("expires"),
            new Reset(hex("chip", 2), hex("system", 3), hex("maker", 2), hex("serial", 4)),
            textOr("pin", "[0-9]{6}", "123456"),
            faults());
    refuseUnread();
    return profile;
  }

  private Faults faults() throws CardFaultException {
    Set<Fault> faults = new HashSet<>();
    for (String fault : list("faults", FAULTS)) {
      faults.add(Fault.valueOf(fault.toUpperCase(Locale.ROOT)));
    }
    Set<Integer> missing = new HashSet<>();
    for (String tag : list("missing", "[0-9A-F]{2}")) {
      missing.add(Integer.parseInt(tag, 16));
    }
    return new Faults(
        faults,
        missing,
        Integer.parseInt(textOr("slowMillis", "[0-9]{1,6}", "0")),
        Integer.parseInt(textOr("pullAfter", "[0-9]{1,6}", "-1")),
        answers());
  }

  private List<BadAnswer> answers() throws CardFaultException {
    Object value = take(ANSWERS);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> entries)) {
      throw invalid(ANSWERS, "must be a list, as [{command: 00B2, answer: 6581}]");
    }
    List<BadAnswer> answers = new ArrayList<>();
    for (Object entry : entries) {
      if (!(entry instanceof Map<?, ?> map)) {
        throw invalid(ANSWERS, "must be a list, as [{command: 00B2, answer: 6581}]");
      }
      answers.add(new ProfileYaml(map, ANSWERS + ".").answer());
    }
    return answers;
  }

  /** An entry of the list of answers. */
  private BadAnswer answer() throws CardFaultException {
    String answer = textOr("answer", "([0-9A-F]{2}){2,258}|mute|pull", "");
    BadAnswer.Effect effect =
        switch (answer) {
          case "" -> BadAnswer.Effect.AS_USUAL;
          case "mute" -> BadAnswer.Effect.MUTE;
          case "pull" -> BadAnswer.Effect.PULLED;
          default -> BadAnswer.Effect.ANSWERS;
        };
    BadAnswer made =
        new BadAnswer(
            text("command", "([0-9A-F]{2}){1,261}"),
            effect,
            effect == BadAnswer.Effect.ANSWERS ? answer : "",
            Integer.parseInt(textOr("after", "[0-9]{1,6}", "0")),
            Integer.parseInt(textOr("times", "[0-9]{1,6}", "999999")),
            Integer.parseInt(textOr("delayMillis", "[0-9]{1,6}", "0")));
    refuseUnread();
    return made;
  }

  private void refuseUnread() throws CardFaultException {
    if (!unread.isEmpty()) {
      throw invalid(unread.iterator().next(), "is not a field of a card");
    }
  }

  private String name(Generation generation) throws CardFaultException {
    String name = text("name", ".+");
    int room = generation == Generation.FIRST ? NAME_BYTES : NAME_AND_EXTENSION_BYTES;
    if (name.getBytes(Charset.forName("GB18030")).length > room) {
      throw invalid("name", "is longer than " + room + " bytes in GB18030");
    }
    return name;
  }

  private Generation generation() throws CardFaultException {
    return Generation.ofVersion(text("generation", "[123]\\.00"))
        .orElseThrow(() -> invalid("generation", "is none"));
  }

  private Sex sex() throws CardFaultException {
    return Sex.valueOf(text("sex", "male|female|unknown|unspecified").toUpperCase(Locale.ROOT));
  }

  private LocalDate date(String field) throws CardFaultException {
    try {
      return LocalDate.parse(text(field, "[-0-9]{10}"));
    } catch (DateTimeException e) {
      throw invalid(field, "is no date");
    }
  }

  private List<String> list(String field, String pattern) throws CardFaultException {
    Object value = take(field);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> entries)) {
      throw invalid(field, "must be a list, as [..., ...]");
    }
    List<String> texts = new ArrayList<>();
    for (Object entry : entries) {
      texts.add(matching(field, String.valueOf(entry), pattern));
    }
    return texts;
  }

  private String hex(String field, int bytes) throws CardFaultException {
    return text(field, "[0-9A-F]{" + 2 * bytes + "}");
  }

  private String textOr(String field, String pattern, String otherwise) throws CardFaultException {
    return fields.containsKey(field) ? text(field, pattern) : otherwise;
  }

  private String text(String field, String pattern) throws CardFaultException {
    return matching(field, String.valueOf(take(field)), pattern);
  }

  private @Nullable Object take(String field) {
    unread.remove(field);
    return fields.get(field);
  }

  private String matching(String field, String value, String pattern) throws CardFaultException {
    if (!value.matches(pattern)) {
      throw invalid(field, "must look like " + pattern);
    }
    return value;
  }

  private CardFaultException invalid(String field, String problem) {
    return new CardFaultException(CardFault.PROFILE_INVALID, place + field + " " + problem);
  }
}
