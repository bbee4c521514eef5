package io.chuangkou.settlement.casefile;

import io.chuangkou.settlement.money.Fen;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The keys of one JSON object, read strictly: what is asked for must have its type, and {@link
 * #end} refuses keys that nobody asked for. A key whose value is {@code null} counts as absent.
 */
final class Fields {

  private static final Fen MOST = Fen.ofYuan("9999999999.99");
  private static final int MOST_DIGITS = 16;
  private static final int NO_NUMBER = Integer.MIN_VALUE;
  private static final int DATE_LENGTH = "2022-03-01".length();
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,4})?");

  private final String path;
  private final JsonNode object;
  private final List<String> asked = new ArrayList<>();

  private Fields(String path, JsonNode object) {
    this.path = path;
    this.object = object;
  }

  static Fields of(String path, JsonNode node) {
    if (!node.isObject()) {
      throw new StoryException((path.isEmpty() ? "the text" : path) + ": an object is expected");
    }
    return new Fields(path, node);
  }

  /** Refuses the keys that were not asked for. */
  void end() {
    for (String key : object.propertyNames()) {
      if (!asked.contains(key)) {
        throw fault(key, "unknown key");
      }
    }
  }

  StoryException fault(String key, String message) {
    return new StoryException(at(key) + ": " + message);
  }

  boolean has(String key) {
    return find(key) != null;
  }

  String text(String key) {
    return text(key, required(key));
  }

  @Nullable String textOr(String key, @Nullable String otherwise) {
    JsonNode node = find(key);
    return node == null ? otherwise : text(key, node);
  }

  boolean flag(String key) {
    JsonNode node = find(key);
    if (node == null) {
      return false;
    }
    if (!node.isBoolean()) {
      throw fault(key, "true or false is expected");
    }
    return node.booleanValue();
  }

  int whole(String key, int least, int most) {
    return whole(key, required(key), least, most);
  }

  int wholeOr(String key, int least, int most, int otherwise) {
    JsonNode node = find(key);
    return node == null ? otherwise : whole(key, node, least, most);
  }

  LocalDate date(String key) {
    return date(key, required(key));
  }

  @Nullable LocalDate dateOrNull(String key) {
    JsonNode node = find(key);
    return node == null ? null : date(key, node);
  }

  Fen amount(String key) {
    return amount(key, required(key));
  }

  @Nullable Fen amountOrNull(String key) {
    JsonNode node = find(key);
    return node == null ? null : amount(key, node);
  }

  /** A decimal, written as text or as a number, with at most four places. */
  BigDecimal decimalOr(String key, BigDecimal otherwise) {
    JsonNode node = find(key);
    if (node == null) {
      return otherwise;
    }
    String text = node.isNumber() ? plain(node.decimalValue()) : text(key, node);
    if (!DECIMAL.matcher(text).matches()) {
      throw fault(key, "a decimal of at most four places is expected, not \"" + text + '"');
    }
    return new BigDecimal(text).stripTrailingZeros();
  }

  /** As it is written, unless an exponent makes it longer than any decimal that is meant. */
  private static String plain(BigDecimal number) {
    boolean isShort = Math.abs((long) number.scale()) + number.precision() <= 2 * MOST_DIGITS;
    return isShort ? number.toPlainString() : number.toString();
  }

  /** A constant of an enum, written in lower case. */
  <T extends Enum<T>> T choice(String key, Class<T> type) {
    return choice(key, type, name -> name.toLowerCase(Locale.ROOT));
  }

  <T extends Enum<T>> @Nullable T choiceOrNull(String key, Class<T> type) {
    return has(key) ? choice(key, type) : null;
  }

  /** A constant of an enum, written as it is declared. */
  <T extends Enum<T>> T exactChoice(String key, Class<T> type) {
    return choice(key, type, UnaryOperator.identity());
  }

  /** The objects of a list; an absent list has none. */
  <T> List<T> list(String key, Function<Fields, T> reader) {
    JsonNode node = find(key);
    if (node == null) {
      return List.of();
    }
    List<T> read = new ArrayList<>();
    for (JsonNode element : array(key, node)) {
      Fields fields = of(at(key) + '[' + read.size() + ']', element);
      read.add(reader.apply(fields));
      fields.end();
    }
    return read;
  }

  @Nullable Set<String> textsOrNull(String key) {
    JsonNode node = find(key);
    return node == null
        ? null
        : array(key, node)
            .valueStream()
            .map(element -> text(key, element))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The object under a key, or null. */
  <T> @Nullable T objectOrNull(String key, Function<Fields, T> reader) {
    return has(key) ? object(key, reader) : null;
  }

  <T> T object(String key, Function<Fields, T> reader) {
    Fields fields = of(at(key), required(key));
    T read = reader.apply(fields);
    fields.end();
    return read;
  }

  private <T extends Enum<T>> T choice(String key, Class<T> type, UnaryOperator<String> spelling) {
    String text = text(key);
    List<String> known = new ArrayList<>();
    for (T constant : type.getEnumConstants()) {
      String name = constant.name();
      if (name.equalsIgnoreCase(text) && spelling.apply(name).equals(text)) {
        return constant;
      }
      known.add(name);
    }
    known.replaceAll(spelling);
    throw fault(key, '"' + text + "\" is none of " + String.join(", ", known));
  }

  private JsonNode array(String key, JsonNode node) {
    if (!node.isArray()) {
      throw fault(key, "a list is expected");
    }
    return node;
  }

  private String text(String key, JsonNode node) {
    if (!node.isString()) {
      throw fault(key, "a text is expected");
    }
    return node.stringValue();
  }

  private int whole(String key, JsonNode node, int least, int most) {
    if (!node.isInt() || node.intValue() < least || node.intValue() > most) {
      throw fault(key, "a whole number from " + least + " to " + most + " is expected");
    }
    return node.intValue();
  }

  private LocalDate date(String key, JsonNode node) {
    String text = text(key, node);
    try {
      if (text.length() == DATE_LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
        return LocalDate.of(
            (int) digits(text, 0, 4), (int) digits(text, 5, 7), (int) digits(text, 8, DATE_LENGTH));
      }
    } catch (DateTimeException e) {
      // Falls through: no year, month or day has this number.
    }
    throw fault(key, "\"" + text + "\" is no date like 2022-03-01");
  }

  private Fen amount(String key, JsonNode node) {
    String text = text(key, node);
    long fen = fen(text);
    if (fen < 0) {
      throw fault(key, "\"" + text + "\" is no amount like 1250.00");
    }
    Fen amount = Fen.of(fen);
    if (amount.compareTo(MOST) > 0) {
      throw fault(key, text + " is more than " + MOST);
    }
    return amount;
  }

  /** The fen of yuan with at most two places; below 0 where the text is no such amount. */
  private static long fen(String text) {
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : point;
    int places = text.length() - end - 1;
    if (end == 0 || end > MOST_DIGITS || places == 0 || places > 2) {
      return -1;
    }
    long yuan = digits(text, 0, end);
    long rest = point < 0 ? 0 : digits(text, point + 1, text.length());
    return yuan < 0 || rest < 0 ? -1 : yuan * 100 + (places == 1 ? rest * 10 : rest);
  }

  /** What digits from 0 to 9 say; {@link #NO_NUMBER} where something else stands there. */
  private static long digits(String text, int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return NO_NUMBER;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private JsonNode required(String key) {
    JsonNode node = find(key);
    if (node == null) {
      throw fault(key, "is missing");
    }
    return node;
  }

  private @Nullable JsonNode find(String key) {
    asked.add(key);
    JsonNode node = object.get(key);
    return node == null || node.isNull() ? null : node;
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + '.' + key;
  }
}
