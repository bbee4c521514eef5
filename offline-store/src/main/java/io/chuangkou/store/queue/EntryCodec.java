package io.chuangkou.store.queue;

import io.chuangkou.store.journal.NewerFormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;

/**
 * Entries as bytes: a type, the time in milliseconds, then the fields in order. Types and fields
 * are never reused for something else; a new form gets a new type.
 */
public final class EntryCodec {

  private static final int ADDED = 1;
  private static final int MOVED = 2;
  private static final int POSTPONED = 3;
  private static final int REMEMBERED = 4;
  private static final int RESERVED = 5;
  private static final int CLOCK_TRUSTED = 6;

  private EntryCodec() {}

  /** The entry's bytes. */
  public static byte[] encode(Entry entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    switch (entry) {
      case Entry.Added added -> {
        begin(out, ADDED, added);
        NewItem item = added.item();
        out.writeUTF(item.id());
        out.writeUTF(item.kind());
        out.writeUTF(item.person());
        out.writeLong(item.amountFen());
        write(out, item.payload());
        out.writeUTF(item.state().name());
      }
      case Entry.Moved moved -> {
        begin(out, MOVED, moved);
        out.writeUTF(moved.id());
        out.writeUTF(moved.from().name());
        out.writeUTF(moved.to().name());
        write(out, moved.note());
      }
      case Entry.Postponed postponed -> {
        begin(out, POSTPONED, postponed);
        out.writeUTF(postponed.id());
        out.writeUTF(postponed.from().name());
        out.writeLong(postponed.nextAttempt().toEpochMilli());
        write(out, postponed.note());
      }
      case Entry.Remembered remembered -> {
        begin(out, REMEMBERED, remembered);
        out.writeUTF(remembered.key());
        write(out, remembered.facts());
      }
      case Entry.Reserved reserved -> {
        begin(out, RESERVED, reserved);
        out.writeLong(reserved.limit());
      }
      case Entry.ClockTrusted trusted -> begin(out, CLOCK_TRUSTED, trusted);
    }
    return bytes.toByteArray();
  }

  /**
   * The entry that was encoded.
   *
   * @throws NewerFormatException if the bytes are of a type that this version does not know
   */
  public static Entry decode(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int type = in.readUnsignedByte();
    Instant at = readInstant(in);
    return switch (type) {
      case ADDED ->
          new Entry.Added(
              at,
              new NewItem(
                  in.readUTF(),
                  in.readUTF(),
                  in.readUTF(),
                  in.readLong(),
                  readBytes(in),
                  readState(in)));
      case MOVED -> new Entry.Moved(at, in.readUTF(), readState(in), readState(in), readBytes(in));
      case POSTPONED ->
          new Entry.Postponed(at, in.readUTF(), readState(in), readInstant(in), readBytes(in));
      case REMEMBERED -> new Entry.Remembered(at, in.readUTF(), readBytes(in));
      case RESERVED -> new Entry.Reserved(at, in.readLong());
      case CLOCK_TRUSTED -> new Entry.ClockTrusted(at);
      default -> throw new NewerFormatException("unknown type of entry: " + type);
    };
  }

  private static void begin(DataOutputStream out, int type, Entry entry) throws IOException {
    out.writeByte(type);
    out.writeLong(entry.at().toEpochMilli());
  }

  private static void write(DataOutputStream out, Bytes bytes) throws IOException {
    out.writeInt(bytes.size());
    out.write(bytes.toArray());
  }

  private static Bytes readBytes(DataInputStream in) throws IOException {
    byte[] content = new byte[in.readInt()];
    in.readFully(content);
    return Bytes.owned(content);
  }

  private static Instant readInstant(DataInputStream in) throws IOException {
    return Instant.ofEpochMilli(in.readLong());
  }

  private static State readState(DataInputStream in) throws IOException {
    return State.valueOf(in.readUTF());
  }
}
