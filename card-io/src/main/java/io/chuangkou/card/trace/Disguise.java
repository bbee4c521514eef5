package io.chuangkou.card.trace;

import io.chuangkou.card.reset.AnswerToReset;
import io.chuangkou.card.reset.CardMarks;
import io.chuangkou.card.ssc.CheckDigits;
import io.chuangkou.card.ssc.Item;
import io.chuangkou.card.ssc.ItemText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Made-up values of the same length and shape in place of those that tell who holds a card and
 * which card it is: what was readable stays readable, what was wrong stays wrong in the same way.
 * Values are hexadecimal digits. Used by one thread.
 */
final class Disguise {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String HOLDER = "EF06";

  private static final String SERIAL = "00000001";
  private static final String OTHER_SERIAL = "00000002";
  private static final String CHECK_VALUE = "5A5A5A5A";
  private static final String NO_CHECK_VALUE = "FFFFFFFF";
  private static final int PROVIDER_END = 16;
  private static final int SERIAL_END = 24;

  private static final String ID_BODY = "32010219900101001";
  private static final String BORN = "19900101";
  private static final String BORN_OTHERWISE = "19910101";
  private static final String NO_DATE = "99999999";
  private static final String CARD_BODY = "A1000000";
  private static final String CHECK_CHARACTERS = "0123456789X";

  private final FilesRead truth;
  private final String serial;
  private final Map<String, String> replaced = new HashMap<>();

  /**
   * A disguise.
   *
   * @param truth what the card really says
   * @param answer its first answer to reset; empty: it gave none
   */
  Disguise(FilesRead truth, String answer) {
    this.truth = truth;
    this.serial = marks(answer).map(CardMarks::serial).orElse("");
  }

  private static Optional<CardMarks> marks(String answer) {
    return AnswerToReset.ofText(answer).marks();
  }

  /** What was replaced by what so far. */
  Map<String, String> replaced() {
    return Map.copyOf(replaced);
  }

  /** An answer to reset with a made-up serial number; of another family of cards as it is. */
  String answerToReset(String answer) {
    return marks(answer)
        .map(CardMarks::serial)
        .map(real -> AnswerToReset.ofText(answer).withSerial(serial(real)).text())
        .orElse(answer);
  }

  /** The value of a record under another name; what tells of nobody stays as it is. */
  String value(int tag, String value) {
    Optional<Item> item =
        Arrays.stream(Item.values()).filter(each -> each.tag() == tag).findFirst();
    String other = item.map(known -> of(known, value)).orElseGet(() -> shape(value));
    if (!other.equals(value)) {
      replaced.put(value, other);
    }
    return other;
  }

  private String of(Item item, String value) {
    boolean isReadable = ItemText.of(item, HEX.parseHex(value)).isReadable();
    return switch (item) {
      case IDENTIFICATION_CODE -> isReadable ? identificationCode(value) : shape(value);
      case CARD_NUMBER -> isReadable ? cardNumber(value) : shape(value);
      case ID_NUMBER -> isReadable ? idNumber(value) : shape(value);
      case NAME -> name(value, false);
      case NAME_EXTENSION -> name(value, true);
      case SEX -> value.equals("32") ? "31" : value;
      case ETHNICITY -> value.matches("[0-9]{2}") ? "01" : value;
      case BIRTHPLACE -> value.matches("[0-9]{6}") ? "320102" : value;
      case BORN -> born(value);
      case CARD_CLASS, VERSION, INITIALISING_AGENCY, ISSUED, EXPIRES -> value;
    };
  }

  private String identificationCode(String value) {
    String check = value.substring(SERIAL_END);
    String real = value.substring(PROVIDER_END, SERIAL_END);
    if (!check.equals(NO_CHECK_VALUE)) {
      replaced.put(check, CHECK_VALUE);
    }
    return value.substring(0, PROVIDER_END)
        + serial(real)
        + (check.equals(NO_CHECK_VALUE) ? check : CHECK_VALUE);
  }

  private String serial(String real) {
    String other = real.equals(serial) ? SERIAL : OTHER_SERIAL;
    replaced.put(real, other);
    return other;
  }

  private String cardNumber(String value) {
    String text = text(value);
    int length = Item.CARD_NUMBER.length();
    String number = text.substring(0, length);
    boolean holds = CheckDigits.cardNumberHolds(number);
    replaced.put(hex(number), hex(CARD_BODY + check(CheckDigits.ofCardNumber(CARD_BODY), holds)));
    return replaced.get(hex(number)) + shape(value.substring(2 * length));
  }

  private String idNumber(String value) {
    String number = text(value).strip().replace("\0", "");
    if (!number.matches("[0-9]{17}[0-9X]")) {
      return shape(value);
    }
    boolean holds = CheckDigits.idNumberHolds(number);
    String other = hex(ID_BODY + check(CheckDigits.ofIdNumber(ID_BODY), holds));
    return value.replace(value.substring(0, other.length()), other);
  }

  /** The right check character, or one that is wrong. */
  private static char check(char right, boolean holds) {
    int next = (CHECK_CHARACTERS.indexOf(right) + 1) % CHECK_CHARACTERS.length();
    return holds ? right : CHECK_CHARACTERS.charAt(next);
  }

  private String born(String value) {
    ItemText date = ItemText.of(Item.BORN, HEX.parseHex(value));
    if (!date.isReadable()) {
      return value.matches("(00|FF)*") ? value : NO_DATE.substring(0, Math.min(8, value.length()));
    } else if (date.text().length() == 4) {
      return hex("1990");
    }
    boolean agrees =
        truth
            .value(HOLDER, Item.ID_NUMBER.tag())
            .map(number -> text(number).startsWith(value, 6))
            .orElse(true);
    return agrees ? BORN : BORN_OTHERWISE;
  }

  /** A character may begin in the name and end in its extension. */
  private String name(String value, boolean isExtension) {
    String name = truth.value(HOLDER, Item.NAME.tag()).orElse("");
    String extension = truth.value(HOLDER, Item.NAME_EXTENSION.tag()).orElse("");
    if (!value.equals(isExtension ? extension : name)) {
      return characters(value);
    }
    String whole = characters(name + extension);
    return isExtension ? whole.substring(name.length()) : whole.substring(0, name.length());
  }

  /** Another character of as many bytes for each; what is no text stays none. */
  private static String characters(String value) {
    try {
      StringBuilder other = new StringBuilder();
      GB18030
          .newDecoder()
          .decode(ByteBuffer.wrap(HEX.parseHex(value)))
          .toString()
          .codePoints()
          .forEach(character -> other.append(character(character)));
      return other.toString();
    } catch (CharacterCodingException e) {
      byte[] bytes = HEX.parseHex(value);
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = bytes[i] == 0 || bytes[i] == ' ' ? bytes[i] : (byte) 0xFF;
      }
      return HEX.formatHex(bytes);
    }
  }

  private static String character(int character) {
    byte[] bytes = Character.toString(character).getBytes(GB18030);
    String other =
        switch (bytes.length) {
          case 1 -> character <= ' ' ? Character.toString(character) : "X";
          case 2 -> "某";
          default -> "㐀";
        };
    return HEX.formatHex(other.getBytes(GB18030));
  }

  /**
   * Digits as 1, letters as A, filling as it is, everything else as FF: of what nobody knows the
   * meaning of.
   */
  static String shape(String value) {
    byte[] bytes = HEX.parseHex(value);
    for (int i = 0; i < bytes.length; i++) {
      char character = (char) (bytes[i] & 0xFF);
      if (character >= '0' && character <= '9') {
        bytes[i] = '1';
      } else if (Character.isLetter(character) && character < 0x80) {
        bytes[i] = 'A';
      } else if (character != 0 && character != ' ') {
        bytes[i] = (byte) 0xFF;
      }
    }
    return HEX.formatHex(bytes);
  }

  private static String text(String value) {
    return new String(HEX.parseHex(value), StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
  }

  private static String hex(String text) {
    return HEX.formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
