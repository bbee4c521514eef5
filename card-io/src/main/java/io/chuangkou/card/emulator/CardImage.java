package io.chuangkou.card.emulator;

import io.chuangkou.card.Generation;
import io.chuangkou.card.emulator.CardFile.Directory;
import io.chuangkou.card.emulator.CardFile.Records;
import io.chuangkou.card.emulator.CardProfile.Fault;
import io.chuangkou.card.emulator.CardProfile.Faults;
import io.chuangkou.card.emulator.CardProfile.Reset;
import io.chuangkou.card.security.Algorithm;
import io.chuangkou.card.security.CardIdentity;
import io.chuangkou.card.ssc.DataFile;
import io.chuangkou.card.ssc.Environment;
import io.chuangkou.card.ssc.Item;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** From a profile to the bytes that a personalised card holds (LD/T 32.2, 32.3, 32.6). */
final class CardImage {

  private static final String REGISTERED_PROVIDER = "D156000005";
  private static final String NO_CHECK_VALUE = "FFFFFFFF";
  private static final String AGENCY_PREFIX = "9156000002";
  private static final int SENSELESS_LENGTH = 0x7F;
  private static final HexFormat HEX = HexFormat.of();
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final CardProfile profile;

  CardImage(CardProfile profile) {
    this.profile = profile;
  }

  /** Direct convention, T=0, 13 historical bytes; of a mute card a byte without sense. */
  byte[] answerToReset() {
    return profile.faults().has(Fault.MUTE)
        ? new byte[] {0}
        : HEX.parseHex("3B6D0000" + historicalBytes());
  }

  /** The card's directories and files, from its master file. */
  Directory masterFile() {
    return new Directory(
        0x3F00,
        "1PAY.SYS.DDF01".getBytes(StandardCharsets.US_ASCII),
        new byte[0],
        profile.faults().has(Fault.BANK_ONLY) ? List.of() : List.of(environment()));
  }

  /** What the card's keys are derived from. */
  CardIdentity identity() {
    return new CardIdentity(HEX.parseHex(historicalBytes()), profile.city(), algorithm());
  }

  private Algorithm algorithm() {
    return profile.generation() == Generation.THIRD ? Algorithm.SM4 : Algorithm.TRIPLE_DES;
  }

  private String historicalBytes() {
    Reset reset = profile.reset();
    return reset.chip()
        + reset.system()
        + reset.maker()
        + profile.city().substring(0, 4)
        + reset.serial();
  }

  /** The PIN as the card compares it: packed BCD. */
  byte[] pin() {
    return HEX.parseHex(profile.pin());
  }

  private Directory environment() {
    List<CardFile> files = new ArrayList<>();
    files.add(records(DataFile.ISSUER, false));
    files.add(
        records(DataFile.holder(profile.generation()), profile.generation() == Generation.THIRD));
    for (int number = 1; number <= 4; number++) {
      byte[] name = HEX.parseHex(REGISTERED_PROVIDER + "0" + (number - 1));
      files.add(new Directory(0xDF00 + number, name, new byte[0], List.of()));
    }
    return new Directory(0xDF00, Environment.name(), directoryFile(), files);
  }

  /** Where the directory's list stands; cards of generation 3.0 tell their algorithm, too. */
  private byte[] directoryFile() {
    String list = "88011E";
    String told =
        profile.generation() == Generation.THIRD
            ? list + HEX.formatHex(algorithm().identifier())
            : list;
    return HEX.parseHex("A5%02X".formatted(told.length() / 2) + told);
  }

  private Records records(DataFile file, boolean isProtected) {
    Faults faults = profile.faults();
    List<byte[]> records = new ArrayList<>();
    for (Item item : file.items()) {
      if (!faults.missing().contains(item.tag())) {
        boolean garbled = faults.has(Fault.GARBLED) && !file.equals(DataFile.ISSUER);
        records.add(record(item, garbled ? SENSELESS_LENGTH : item.length()));
      }
    }
    return new Records(file.identifier(), records, isProtected);
  }

  private byte[] record(Item item, int length) {
    return ByteBuffer.allocate(2 + item.length())
        .put((byte) item.tag())
        .put((byte) length)
        .put(value(item))
        .array();
  }

  private byte[] value(Item item) {
    return switch (item) {
      case IDENTIFICATION_CODE ->
          HEX.parseHex(
              profile.city() + REGISTERED_PROVIDER + profile.reset().serial() + NO_CHECK_VALUE);
      case CARD_CLASS -> ascii("3");
      case VERSION -> version();
      case INITIALISING_AGENCY ->
          HEX.parseHex(AGENCY_PREFIX + profile.city() + profile.city() + "00");
      case ISSUED -> cardDate(profile.issued());
      case EXPIRES -> cardDate(profile.expires());
      case CARD_NUMBER -> ascii(profile.cardNumber());
      case ID_NUMBER -> ascii(profile.idNumber());
      case NAME -> names(0, Item.NAME.length());
      case NAME_EXTENSION -> names(Item.NAME.length(), Item.NAME_EXTENSION.length());
      case SEX -> ascii(String.valueOf(profile.sex().code()));
      case ETHNICITY -> HEX.parseHex(profile.ethnicity());
      case BIRTHPLACE -> HEX.parseHex(profile.birthplace());
      case BORN -> packed(profile.born());
    };
  }

  private byte[] version() {
    byte[] version = ascii(profile.generation().version());
    if (profile.faults().has(Fault.SHORT_VERSION)) {
      version[version.length - 1] = 0;
    }
    return version;
  }

  /** A part of the name with its filling, wherever it cuts a character. */
  private byte[] names(int from, int length) {
    byte filling = (byte) (profile.faults().has(Fault.SPACE_FILLED) ? ' ' : 0);
    byte[] room = new byte[Item.NAME.length() + Item.NAME_EXTENSION.length()];
    Arrays.fill(room, filling);
    byte[] name = profile.name().getBytes(GB18030);
    System.arraycopy(name, 0, room, 0, name.length);
    return Arrays.copyOfRange(room, from, from + length);
  }

  private byte[] cardDate(LocalDate date) {
    return profile.faults().has(Fault.YEAR_DATES)
        ? ascii("%04d".formatted(date.getYear()))
        : packed(date);
  }

  private static byte[] packed(LocalDate date) {
    return HEX.parseHex(date.format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
