package io.chuangkou.settlement.message;

import com.fasterxml.jackson.annotation.Nulls;
import io.chuangkou.settlement.casefile.StoryCodec;
import io.chuangkou.settlement.casefile.StoryException;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.money.Fen;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The interface's conventions for values (§1.2): amounts with two decimals, dates {@code
 * yyyy-MM-dd}, times with a blank, flags {@code "0"} and {@code "1"}; nothing may come as null, as
 * {@code ""} or not at all.
 */
final class WireModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private static final int DATE_LENGTH = 10;

  private static final StoryCodec STORIES = new StoryCodec();

  WireModule() {
    value(
        Fen.class,
        Fen.ZERO,
        Fen::ofYuan,
        (fen, json) -> json.writeNumber(BigDecimal.valueOf(fen.fen(), 2)));
    value(
        LocalDate.class, null, WireModule::date, (date, json) -> json.writeString(date.toString()));
    value(
        LocalDateTime.class,
        null,
        WireModule::time,
        (time, json) -> json.writeString(TIME.format(time)));
    value(Boolean.class, false, WireModule::flag, WireModule::writeFlag);
    value(boolean.class, false, WireModule::flag, WireModule::writeFlag);
    addSerializer(Person.class, new WriterSerializer<>(Person.class, WireModule::writePerson));
    addDeserializer(Person.class, new PersonDeserializer());
  }

  private <T> void value(
      Class<T> type, @Nullable T nothing, Function<String, T> read, Writer<T> write) {
    addDeserializer(type, new TextDeserializer<>(type, nothing, read));
    addSerializer(type, new WriterSerializer<>(type, write));
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text.length() > DATE_LENGTH ? text.substring(0, DATE_LENGTH) : text);
  }

  private static LocalDateTime time(String text) {
    return text.length() == DATE_LENGTH
        ? LocalDate.parse(text).atStartOfDay()
        : LocalDateTime.parse(text, TIME);
  }

  private static boolean flag(String text) {
    return text.equals("1") || text.equals("true");
  }

  private static void writeFlag(boolean flag, JsonGenerator json) {
    json.writeString(flag ? "1" : "0");
  }

  private static void writePerson(Person person, JsonGenerator json) {
    json.writePOJO(STORIES.toJson(person));
  }

  private interface Writer<T> {
    void write(T value, JsonGenerator json);
  }

  private static final class WriterSerializer<T> extends StdSerializer<T> {

    private final Writer<T> writer;

    WriterSerializer(Class<T> type, Writer<T> writer) {
      super(type);
      this.writer = writer;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
      writer.write(value, json);
    }
  }

  private static final class TextDeserializer<T> extends StdDeserializer<T> {

    private final Class<T> type;
    private final @Nullable T nothing;
    private final Function<String, T> read;

    TextDeserializer(Class<T> type, @Nullable T nothing, Function<String, T> read) {
      super(type);
      this.type = type;
      this.nothing = nothing;
      this.read = read;
    }

    /** What {@link MayBeAbsent may be absent} is null where others are nothing. */
    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      boolean mayBeAbsent = property != null && property.getMetadata().getValueNulls() == Nulls.SET;
      return mayBeAbsent ? new TextDeserializer<T>(type, null, read) : this;
    }

    @Override
    public @Nullable T deserialize(JsonParser json, DeserializationContext context) {
      String text = Objects.requireNonNullElse(json.getValueAsString(), "").strip();
      try {
        return text.isEmpty() ? nothing : read.apply(text);
      } catch (NumberFormatException | DateTimeException e) {
        return context.reportInputMismatch(this, "not a %s", handledType().getSimpleName());
      }
    }

    @Override
    public @Nullable T getEmptyValue(DeserializationContext context) {
      return nothing;
    }
  }

  private static final class PersonDeserializer extends StdDeserializer<Person> {

    PersonDeserializer() {
      super(Person.class);
    }

    @Override
    public Person deserialize(JsonParser json, DeserializationContext context) {
      try {
        return STORIES.person(context.readTree(json));
      } catch (StoryException e) {
        return context.reportInputMismatch(this, "not a person: %s", e.getMessage());
      }
    }

    @Override
    public @Nullable Person getEmptyValue(DeserializationContext context) {
      return null;
    }
  }
}
