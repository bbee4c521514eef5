package io.chuangkou.settlement.message.json;

import io.chuangkou.settlement.casefile.StoryCodec;
import io.chuangkou.settlement.casefile.StoryException;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.money.Fen;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
 * yyyy-MM-dd}, times with a blank, flags {@code "0"} and {@code "1"}.
 *
 * <p>Anything may come as null, as {@code ""} or not at all: it is null where it is {@code
 * Nullable}, and else nothing of its kind. Where answers are read, so is what is unreadable;
 * amounts alone must be readable.
 */
public final class WireModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  /** Digits and decimals of the longest number that means something. */
  private static final int LONGEST_NUMBER = 40;

  private static final StoryCodec STORIES = new StoryCodec();

  private final boolean isForgiving;

  /**
   * A module.
   *
   * @param isForgiving whether what is unreadable counts as absent, but for amounts
   */
  WireModule(boolean isForgiving) {
    this.isForgiving = isForgiving;
    setDeserializerModifier(new Shapes(isForgiving));
    addDeserializer(Fen.class, new TextDeserializer<>(Fen.class, Fen.ZERO, Fen::ofYuan, false));
    addSerializer(
        Fen.class,
        new WriterSerializer<>(
            Fen.class, (fen, json) -> json.writeNumber(BigDecimal.valueOf(fen.fen(), 2))));
    reads(LocalDate.class, null, WireTime::date);
    addSerializer(
        LocalDate.class,
        new WriterSerializer<>(LocalDate.class, (date, json) -> json.writeString(date.toString())));
    reads(LocalDateTime.class, null, WireTime::time);
    addSerializer(
        LocalDateTime.class,
        new WriterSerializer<>(
            LocalDateTime.class, (time, json) -> json.writeString(WireTime.TIME.format(time))));
    reads(Boolean.class, false, WireModule::flag);
    reads(boolean.class, false, WireModule::flag);
    addSerializer(Boolean.class, new WriterSerializer<>(Boolean.class, WireModule::writeFlag));
    addSerializer(boolean.class, new WriterSerializer<>(boolean.class, WireModule::writeFlag));
    reads(Integer.class, 0, text -> decimal(text).intValueExact());
    reads(int.class, 0, text -> decimal(text).intValueExact());
    reads(Long.class, 0L, text -> decimal(text).longValueExact());
    reads(long.class, 0L, text -> decimal(text).longValueExact());
    reads(BigDecimal.class, BigDecimal.ZERO, WireModule::decimal);
    reads(String.class, "", text -> text);
    addSerializer(Person.class, new WriterSerializer<>(Person.class, WireModule::writePerson));
    addDeserializer(Person.class, new PersonDeserializer(isForgiving));
  }

  private <T> void reads(Class<T> type, @Nullable T nothing, Function<String, T> read) {
    addDeserializer(type, new TextDeserializer<>(type, nothing, read, isForgiving));
  }

  private static boolean flag(String text) {
    return text.equals("1") || text.equals("true");
  }

  /** What is too long is no number: writing it out would take for ever. */
  private static BigDecimal decimal(String text) {
    BigDecimal number = new BigDecimal(text);
    if (Math.abs((long) number.scale()) > LONGEST_NUMBER || number.precision() > LONGEST_NUMBER) {
      throw new NumberFormatException("too long");
    }
    return number;
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
    private final boolean isForgiving;

    TextDeserializer(
        Class<T> type, @Nullable T nothing, Function<String, T> read, boolean isForgiving) {
      super(type);
      this.type = type;
      this.nothing = nothing;
      this.read = read;
      this.isForgiving = isForgiving;
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      return Shapes.isNullable(property)
          ? new TextDeserializer<>(type, null, read, isForgiving)
          : this;
    }

    @Override
    public @Nullable T deserialize(JsonParser json, DeserializationContext context) {
      if (json.currentToken().isStructStart()) {
        json.skipChildren();
        return unreadable(context);
      }
      String text = Objects.requireNonNullElse(json.getValueAsString(), "").strip();
      try {
        return text.isEmpty() ? nothing : read.apply(text);
      } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
        return unreadable(context);
      }
    }

    private @Nullable T unreadable(DeserializationContext context) {
      return isForgiving
          ? nothing
          : context.reportInputMismatch(this, "not a %s", handledType().getSimpleName());
    }

    @Override
    public @Nullable T getEmptyValue(DeserializationContext context) {
      return nothing;
    }
  }

  private static final class PersonDeserializer extends StdDeserializer<Person> {

    private final boolean isForgiving;

    PersonDeserializer(boolean isForgiving) {
      super(Person.class);
      this.isForgiving = isForgiving;
    }

    @Override
    public @Nullable Person deserialize(JsonParser json, DeserializationContext context) {
      try {
        return STORIES.person(context.readTree(json));
      } catch (StoryException e) {
        return isForgiving
            ? null
            : context.reportInputMismatch(this, "not a person: %s", e.getMessage());
      }
    }

    @Override
    public @Nullable Person getEmptyValue(DeserializationContext context) {
      return null;
    }
  }
}
