package io.chuangkou.card.emulator;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A node of a card's file system (ISO/IEC 7816-4). The byte arrays in it are never changed. */
sealed interface CardFile {

  /** Two bytes. */
  int identifier();

  /**
   * What is told of it when it is selected; no bytes: nothing.
   *
   * @param what {@code P2} of SELECT, bits 4 and 3: control information, parameters, management
   *     data or nothing
   */
  byte[] told(int what);

  /** A template: tag, length, value. */
  private static byte[] template(int tag, byte[]... parts) {
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      value.writeBytes(part);
    }
    ByteArrayOutputStream template = new ByteArrayOutputStream();
    template.write(tag);
    template.write(value.size());
    template.writeBytes(value.toByteArray());
    return template.toByteArray();
  }

  private static byte[] bytesOf(int identifier) {
    return new byte[] {(byte) (identifier >> Byte.SIZE), (byte) identifier};
  }

  /** A directory with a name. */
  final class Directory implements CardFile {

    private final int identifier;
    private final byte[] name;
    private final byte[] proprietary;
    private final List<CardFile> files;

    /**
     * A directory.
     *
     * @param proprietary what its control information says beside its name
     */
    Directory(int identifier, byte[] name, byte[] proprietary, List<? extends CardFile> files) {
      this.identifier = identifier;
      this.name = name;
      this.proprietary = proprietary;
      this.files = List.copyOf(files);
    }

    @Override
    public int identifier() {
      return identifier;
    }

    boolean isNamed(byte[] candidate) {
      return Arrays.equals(name, candidate);
    }

    /** Whether its name begins so. */
    boolean isNamedFrom(byte[] start) {
      return name.length >= start.length
          && Arrays.equals(name, 0, start.length, start, 0, start.length);
    }

    /** This directory and all below it. */
    Stream<Directory> directories() {
      return Stream.concat(Stream.of(this), below().flatMap(Directory::directories));
    }

    private Stream<Directory> below() {
      return files.stream().filter(Directory.class::isInstance).map(Directory.class::cast);
    }

    /** In which directory another one lies, this one or one below; none: in neither. */
    Optional<Directory> parentOf(Directory other) {
      return directories().filter(each -> each.below().anyMatch(other::equals)).findFirst();
    }

    Optional<CardFile> child(int child) {
      return files.stream().filter(file -> file.identifier() == child).findFirst();
    }

    @Override
    public byte[] told(int what) {
      return switch (what) {
        case 0x00 -> template(0x6F, template(0x84, name), proprietary);
        case 0x04 ->
            template(
                0x62,
                template(0x82, new byte[] {0x38}),
                template(0x83, bytesOf(identifier)),
                template(0x84, name));
        case 0x08 -> template(0x64, proprietary);
        default -> new byte[0];
      };
    }
  }

  /**
   * A linear file of tagged records.
   *
   * @param records each with tag and length
   * @param isProtected whether it takes a key to read it
   */
  record Records(int identifier, List<byte[]> records, boolean isProtected) implements CardFile {

    private static final int SHORT_IDENTIFIER = 0x1F;

    /** Control information is what real cards do not give of a file. */
    @Override
    public byte[] told(int what) {
      return switch (what) {
        case 0x04 ->
            template(
                0x62,
                template(0x82, new byte[] {0x05}),
                template(0x83, bytesOf(identifier)),
                template(0x88, new byte[] {(byte) ((identifier & SHORT_IDENTIFIER) << 3)}));
        case 0x08 -> template(0x64);
        default -> new byte[0];
      };
    }

    /** Places of the records with a tag, from 0; tag 0: of all. */
    IntStream places(int tag) {
      return IntStream.range(0, records.size())
          .filter(place -> tag == 0 || (records.get(place)[0] & 0xFF) == tag);
    }

    Optional<byte[]> byNumber(int number) {
      return number >= 1 && number <= records.size()
          ? Optional.of(records.get(number - 1))
          : Optional.empty();
    }

    Optional<byte[]> allFrom(int number) {
      return joined(from(number));
    }

    Optional<byte[]> backwardsTo(int number) {
      return joined(from(number).reversed());
    }

    private List<byte[]> from(int number) {
      return number < 1 || number > records.size()
          ? List.of()
          : records.subList(number - 1, records.size());
    }

    private static Optional<byte[]> joined(List<byte[]> records) {
      if (records.isEmpty()) {
        return Optional.empty();
      }
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      records.forEach(all::writeBytes);
      return Optional.of(all.toByteArray());
    }
  }
}
