package io.chuangkou.card.emulator;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A node of a card's file system (ISO/IEC 7816-4). The byte arrays in it are never changed. */
sealed interface CardFile {

  /** Two bytes. */
  int identifier();

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

    /** This directory or the one below it of that name. */
    Optional<Directory> find(byte[] candidate) {
      return isNamed(candidate)
          ? Optional.of(this)
          : files.stream()
              .filter(Directory.class::isInstance)
              .map(Directory.class::cast)
              .flatMap(directory -> directory.find(candidate).stream())
              .findFirst();
    }

    Optional<CardFile> child(int child) {
      return files.stream().filter(file -> file.identifier() == child).findFirst();
    }

    /** File control information: 6F, in it 84 (name) and what is proprietary. */
    byte[] controlInformation() {
      ByteArrayOutputStream information = new ByteArrayOutputStream();
      information.write(0x6F);
      information.write(2 + name.length + proprietary.length);
      information.write(0x84);
      information.write(name.length);
      information.writeBytes(name);
      information.writeBytes(proprietary);
      return information.toByteArray();
    }
  }

  /**
   * A linear file of tagged records.
   *
   * @param records each with tag and length
   * @param isProtected whether it takes a key to read it
   */
  record Records(int identifier, List<byte[]> records, boolean isProtected) implements CardFile {

    Optional<byte[]> byTag(int tag) {
      return records.stream().filter(record -> (record[0] & 0xFF) == tag).findFirst();
    }

    Optional<byte[]> byNumber(int number) {
      return number >= 1 && number <= records.size()
          ? Optional.of(records.get(number - 1))
          : Optional.empty();
    }

    Optional<byte[]> allFrom(int number) {
      if (number < 1 || number > records.size()) {
        return Optional.empty();
      }
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      records.subList(number - 1, records.size()).forEach(all::writeBytes);
      return Optional.of(all.toByteArray());
    }
  }
}
