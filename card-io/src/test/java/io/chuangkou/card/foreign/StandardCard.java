package io.chuangkou.card.foreign;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A social-security card as LD/T 32 and ISO/IEC 7816-4 have it, of an invented person, from whose
 * good behaviour faults are derived. Items may be changed, and the habits in which real cards
 * differ.
 */
public final class StandardCard implements Behaviour {

  /** Ways in which cards that are all in order differ. */
  public enum Habit {
    /** A file is selected with P1 = 00 alone. */
    SELECTS_BY_00_ALONE,
    /** A file is selected with P1 = 02 alone. */
    SELECTS_BY_02_ALONE,
    /** It cannot answer with all records at once. */
    SINGLE_RECORDS,
    /** Its files have no records: they are read with READ BINARY. */
    TRANSPARENT_FILES,
    /** It announces another length than it then has: GET RESPONSE is answered with 6Cxx. */
    ANNOUNCES_ANOTHER_LENGTH,
    /** The holder's file asks for an authentication. */
    PROTECTED_HOLDER
  }

  private static final Charset GBK = Charset.forName("GBK");
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] ENVIRONMENT = "sx1.sh.社会保障".getBytes(GBK);
  private static final int OK = 0x9000;

  private final boolean isT0;
  private final Set<Habit> habits = EnumSet.noneOf(Habit.class);
  private final Map<Integer, byte[]> issuer = new LinkedHashMap<>();
  private final Map<Integer, byte[]> holder = new LinkedHashMap<>();
  private boolean isInEnvironment;
  private @Nullable Map<Integer, byte[]> current;
  private byte[] waiting = new byte[0];

  private StandardCard(boolean isT0) {
    this.isT0 = isT0;
    issuer.put(0x01, HEX.parseHex("320100" + "D156000005" + "0012D687" + "FFFFFFFF"));
    issuer.put(0x02, ascii("3"));
    issuer.put(0x03, ascii("2.00"));
    issuer.put(0x04, HEX.parseHex("915600000232010032010000"));
    issuer.put(0x05, HEX.parseHex("20190520"));
    issuer.put(0x06, HEX.parseHex("20390519"));
    issuer.put(0x07, ascii("A10000015"));
    holder.put(0x08, ascii("320102198003071234"));
    holder.put(0x09, Arrays.copyOf("张三".getBytes(GBK), 30));
    holder.put(0x4E, new byte[20]);
    holder.put(0x0A, ascii("1"));
    holder.put(0x0B, HEX.parseHex("01"));
    holder.put(0x0C, HEX.parseHex("320102"));
    holder.put(0x0D, HEX.parseHex("19800307"));
  }

  /** It answers 61xx and 6Cxx, as the byte protocol has it. */
  public static StandardCard overT0() {
    return new StandardCard(true);
  }

  /** It answers with its data at once, as the block protocol has it. */
  public static StandardCard overT1() {
    return new StandardCard(false);
  }

  /** The same card with a habit. */
  public StandardCard with(Habit habit) {
    habits.add(habit);
    return this;
  }

  /** The same card with another value in one of its records; no bytes: without the record. */
  public StandardCard with(int tag, byte... value) {
    Map<Integer, byte[]> file = issuer.containsKey(tag) ? issuer : holder;
    if (value.length == 0) {
      file.remove(tag);
    } else {
      file.put(tag, value);
    }
    return this;
  }

  /** The same card with ASCII text in one of its records. */
  public StandardCard with(int tag, String text) {
    return with(tag, ascii(text));
  }

  /** As a card that can be put into a slot. */
  public ForeignCard card() {
    String historical = "00814E4332865032010012D687";
    return new ForeignCard(
        isT0 ? "3B6D0000" + historical : withCheckByte("3B8D01" + historical), this);
  }

  /** T=1 is announced with a check byte over everything behind TS. */
  private static String withCheckByte(String answerToReset) {
    byte[] bytes = HEX.parseHex(answerToReset);
    int check = 0;
    for (int i = 1; i < bytes.length; i++) {
      check ^= bytes[i];
    }
    return answerToReset + "%02X".formatted(check & 0xFF);
  }

  @Override
  public void reset() {
    isInEnvironment = false;
    current = null;
    waiting = new byte[0];
  }

  @Override
  public byte[] answer(byte[] command) {
    if (command.length < 4) {
      return status(0x6700);
    }
    if (command[0] != 0) {
      return status(0x6E00);
    }
    byte[] fetched = waiting;
    waiting = new byte[0];
    return switch (command[1] & 0xFF) {
      case 0xA4 -> select(command);
      case 0xB0 -> readBinary(command);
      case 0xB2 -> readRecord(command);
      case 0xC0 -> fetch(fetched, wanted(command));
      default -> status(0x6D00);
    };
  }

  private byte[] select(byte[] command) {
    byte[] name = Arrays.copyOfRange(command, 5, 5 + (command[4] & 0xFF));
    return switch (command[2]) {
      case 0x04 -> selectByName(name);
      case 0x00, 0x02 -> selectFile(command[2], name);
      default -> status(0x6A86);
    };
  }

  private byte[] selectByName(byte[] name) {
    if (!Arrays.equals(name, ENVIRONMENT)) {
      return status(0x6A82);
    }
    isInEnvironment = true;
    current = null;
    ByteArrayOutputStream control = new ByteArrayOutputStream();
    control.writeBytes(HEX.parseHex("6F16840F"));
    control.writeBytes(ENVIRONMENT);
    control.writeBytes(HEX.parseHex("A50388011E"));
    byte[] data = control.toByteArray();
    if (!isT0) {
      return withStatus(data, OK);
    }
    waiting = data;
    int announced = habits.contains(Habit.ANNOUNCES_ANOTHER_LENGTH) ? 0x20 : data.length;
    return status(0x6100 | announced);
  }

  private byte[] selectFile(int p1, byte[] identifier) {
    boolean isKnownForm =
        !(habits.contains(Habit.SELECTS_BY_00_ALONE) && p1 != 0x00)
            && !(habits.contains(Habit.SELECTS_BY_02_ALONE) && p1 != 0x02);
    if (!isKnownForm) {
      return status(0x6A86);
    }
    if (Arrays.equals(identifier, HEX.parseHex("3F00"))) {
      reset();
      return status(OK);
    }
    boolean isIssuer = Arrays.equals(identifier, HEX.parseHex("EF05"));
    if (!isInEnvironment || !(isIssuer || Arrays.equals(identifier, HEX.parseHex("EF06")))) {
      return status(0x6A82);
    }
    current = isIssuer ? issuer : holder;
    return status(OK);
  }

  private byte[] readRecord(byte[] command) {
    int p1 = command[2] & 0xFF;
    if (current == null) {
      return status(0x6986);
    }
    if (habits.contains(Habit.TRANSPARENT_FILES)) {
      return status(0x6981);
    }
    if (isClosed()) {
      return status(0x6982);
    }
    List<byte[]> records = new ArrayList<>();
    current.forEach((tag, value) -> records.add(record(tag, value)));
    boolean isNumber = (command[3] & 0x04) != 0;
    if (isNumber && (p1 < 1 || p1 > records.size())) {
      return status(0x6A83);
    }
    byte[] value = current.get(p1);
    return switch (command[3] & 0xFF) {
      case 0x00 -> value == null ? status(0x6A83) : outgoing(record(p1, value), wanted(command));
      case 0x04 -> outgoing(records.get(p1 - 1), wanted(command));
      case 0x05 ->
          habits.contains(Habit.SINGLE_RECORDS)
              ? status(0x6A86)
              : outgoing(joined(records.subList(p1 - 1, records.size())), wanted(command));
      default -> status(0x6A86);
    };
  }

  private byte[] readBinary(byte[] command) {
    if (current == null) {
      return status(0x6986);
    }
    if (!habits.contains(Habit.TRANSPARENT_FILES)) {
      return status(0x6981);
    }
    if (isClosed()) {
      return status(0x6982);
    }
    List<byte[]> records = new ArrayList<>();
    current.forEach((tag, value) -> records.add(record(tag, value)));
    byte[] all = joined(records);
    int offset = (command[2] & 0xFF) << Byte.SIZE | (command[3] & 0xFF);
    if (offset >= all.length) {
      return status(0x6B00);
    }
    return outgoing(Arrays.copyOfRange(all, offset, all.length), wanted(command));
  }

  private boolean isClosed() {
    return habits.contains(Habit.PROTECTED_HOLDER) && holder.equals(current);
  }

  private byte[] fetch(byte[] data, int length) {
    if (data.length == 0) {
      return status(0x6985);
    }
    if (length % 256 != data.length % 256) {
      waiting = data;
    }
    return outgoing(data, length);
  }

  /** How many bytes a command asks for; 256 stands for as many as there are. */
  private static int wanted(byte[] command) {
    int length = command.length > 4 ? command[4] & 0xFF : 0;
    return length == 0 ? 256 : length;
  }

  /** T=0 insists on the exact length; T=1 stops at the end. */
  private byte[] outgoing(byte[] data, int wanted) {
    if (wanted == data.length || (!isT0 && wanted == 256)) {
      return withStatus(data, OK);
    }
    if (!isT0 && wanted > data.length) {
      return withStatus(data, 0x6282);
    }
    return status(0x6C00 | data.length % 256);
  }

  private static byte[] record(int tag, byte[] value) {
    byte[] record = new byte[2 + value.length];
    record[0] = (byte) tag;
    record[1] = (byte) value.length;
    System.arraycopy(value, 0, record, 2, value.length);
    return record;
  }

  private static byte[] joined(List<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static byte[] withStatus(byte[] data, int status) {
    return joined(List.of(data, status(status)));
  }

  private static byte[] status(int status) {
    return new byte[] {(byte) (status >> Byte.SIZE), (byte) status};
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
