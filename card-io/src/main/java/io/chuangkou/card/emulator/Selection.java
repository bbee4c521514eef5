package io.chuangkou.card.emulator;

import io.chuangkou.card.emulator.CardFile.Directory;
import io.chuangkou.card.emulator.CardFile.Records;
import io.chuangkou.card.transport.Commands;
import io.chuangkou.card.transport.StatusWord;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is selected on a card, and at which of its records one is (ISO/IEC 7816-4, 7.1 to 7.3). Used
 * by one thread at a time.
 */
final class Selection {

  private static final int CHILD_DIRECTORY = 0x01;
  private static final int PARENT = 0x03;
  private static final int SHORTEST_PART_OF_A_NAME = 5;

  /** P2 of SELECT: which of several, and what to tell of it. */
  private static final int OCCURRENCE = 0x03;

  private static final int TOLD = 0x0C;
  private static final int LAST = 1;
  private static final int NEXT = 2;
  private static final int PREVIOUS = 3;

  private static final int FIRST_FILE = 0xEF00;
  private static final int MODE_BITS = 3;
  private static final int MODE = 0x07;
  private static final int RESERVED_SHORT_IDENTIFIER = 31;
  private static final int RESERVED_MODE = 7;
  private static final int BACKWARDS_TO_NUMBER = 6;
  private static final int BY_SHORT_IDENTIFIER = 0x80;
  private static final int SHORT_IDENTIFIER = 0x1F;

  private final Directory masterFile;
  private final boolean isLocked;
  private Directory directory;
  private @Nullable Records file;
  private int pointer = -1;

  /**
   * Of a card that was just powered.
   *
   * @param isLocked whether no directory can be entered
   */
  Selection(Directory masterFile, boolean isLocked) {
    this.masterFile = masterFile;
    this.isLocked = isLocked;
    this.directory = masterFile;
  }

  /** Nothing is selected any more. */
  void reset() {
    open(masterFile);
  }

  private void open(Directory target) {
    directory = target;
    file = null;
    pointer = -1;
  }

  private void open(Records target) {
    file = target;
    pointer = -1;
  }

  /** Whether a directory was selected last, and no file in it. */
  boolean isAtDirectory() {
    return file == null;
  }

  boolean isAtMasterFile() {
    return directory.equals(masterFile);
  }

  /** SELECT. */
  Answer select(int p1, int p2, byte[] data) {
    if ((p2 & ~(OCCURRENCE | TOLD)) != 0) {
      return Answer.status(StatusWord.WRONG_P1_P2);
    }
    return switch (p1) {
      case Commands.BY_NAME -> found(named(data, p2 & OCCURRENCE), p2);
      case PARENT ->
          data.length == 0
              ? found(masterFile.parentOf(directory), p2)
              : Answer.status(StatusWord.WRONG_LENGTH);
      case Commands.BY_IDENTIFIER, CHILD_DIRECTORY, Commands.BY_FILE_IDENTIFIER ->
          byIdentifier(p1, p2, data);
      default -> Answer.status(StatusWord.WRONG_P1_P2);
    };
  }

  private Answer byIdentifier(int p1, int p2, byte[] data) {
    if (p1 == Commands.BY_IDENTIFIER && data.length == 0) {
      return found(Optional.of(masterFile), p2);
    }
    if (data.length != Short.BYTES) {
      return Answer.status(StatusWord.WRONG_LENGTH);
    }
    if ((p2 & OCCURRENCE) >= NEXT) {
      // An identifier stands once.
      return Answer.status(StatusWord.FILE_NOT_FOUND);
    }
    int identifier = ByteBuffer.wrap(data).getShort() & 0xFFFF;
    Optional<CardFile> child = directory.child(identifier);
    return switch (p1) {
      case CHILD_DIRECTORY -> found(child.filter(Directory.class::isInstance), p2);
      case Commands.BY_FILE_IDENTIFIER -> found(child.filter(Records.class::isInstance), p2);
      default -> found(child.or(() -> around(identifier)), p2);
    };
  }

  /** The master file, the directory itself, its parent, and what is beside it. */
  private Optional<CardFile> around(int identifier) {
    Optional<Directory> parent = masterFile.parentOf(directory);
    return Stream.of(Optional.of(masterFile), Optional.of(directory), parent)
        .flatMap(Optional::stream)
        .filter(each -> each.identifier() == identifier)
        .map(CardFile.class::cast)
        .findFirst()
        .or(
            () ->
                parent
                    .flatMap(above -> above.child(identifier))
                    .filter(Directory.class::isInstance));
  }

  private Optional<Directory> named(byte[] name, int occurrence) {
    List<Directory> all = masterFile.directories().toList();
    List<Directory> matching =
        name.length >= SHORTEST_PART_OF_A_NAME
            ? all.stream().filter(each -> each.isNamedFrom(name)).toList()
            : all.stream().filter(each -> each.isNamed(name)).toList();
    if (matching.isEmpty()) {
      return Optional.empty();
    }
    int here = matching.indexOf(directory);
    int at =
        switch (occurrence) {
          case LAST -> matching.size() - 1;
          case NEXT -> here + 1;
          case PREVIOUS -> here < 0 ? matching.size() - 1 : here - 1;
          default ->
              Math.max(
                  0,
                  IntStream.range(0, matching.size())
                      .filter(i -> matching.get(i).isNamed(name))
                      .findFirst()
                      .orElse(0));
        };
    return at >= 0 && at < matching.size() ? Optional.of(matching.get(at)) : Optional.empty();
  }

  private Answer found(Optional<? extends CardFile> found, int p2) {
    return switch (found.orElse(null)) {
      case null -> Answer.status(StatusWord.FILE_NOT_FOUND);
      case Records records -> {
        open(records);
        yield told(records, p2);
      }
      case Directory target -> {
        if (isLocked && !target.equals(masterFile)) {
          yield Answer.status(StatusWord.LOCKED);
        }
        open(target);
        yield told(target, p2);
      }
    };
  }

  private static Answer told(CardFile selected, int p2) {
    byte[] told = selected.told(p2 & TOLD);
    return told.length == 0 ? Answer.status(StatusWord.OK) : Answer.data(told);
  }

  /**
   * READ RECORD. P2: five bits short file identifier, three bits how P1 is meant.
   *
   * @param isOpen whether what is protected may be read
   * @param isSingle whether the card cannot answer with several records
   */
  Answer readRecord(int p1, int p2, boolean isOpen, boolean isSingle) {
    int mode = p2 & MODE;
    int shortIdentifier = p2 >> MODE_BITS;
    if (shortIdentifier == RESERVED_SHORT_IDENTIFIER || mode == RESERVED_MODE) {
      return Answer.status(StatusWord.WRONG_P1_P2);
    }
    if (shortIdentifier != 0 && !openShort(shortIdentifier)) {
      return Answer.status(StatusWord.FILE_NOT_FOUND);
    }
    Records current = file;
    if (current == null) {
      return Answer.status(StatusWord.NO_CURRENT_FILE);
    }
    if (current.isProtected() && !isOpen) {
      return Answer.status(StatusWord.NOT_ALLOWED);
    }
    if (mode > Commands.BY_NUMBER && isSingle) {
      return Answer.status(StatusWord.WRONG_P1_P2);
    }
    Optional<byte[]> found =
        mode < Commands.BY_NUMBER ? byTag(current, p1, mode) : byNumber(current, p1, mode);
    return found.map(Answer::data).orElse(Answer.status(StatusWord.RECORD_NOT_FOUND));
  }

  private boolean openShort(int shortIdentifier) {
    Optional<CardFile> found = directory.child(FIRST_FILE | shortIdentifier);
    if (found.orElse(null) instanceof Records records) {
      open(records);
      return true;
    }
    return false;
  }

  /** The first, last, next or previous record of a tag; tag 0: of any. */
  private Optional<byte[]> byTag(Records current, int tag, int mode) {
    int[] matching = current.places(tag).toArray();
    int at =
        switch (mode) {
          case LAST -> IntStream.of(matching).max().orElse(-1);
          case NEXT -> IntStream.of(matching).filter(place -> place > pointer).min().orElse(-1);
          case PREVIOUS ->
              IntStream.of(matching)
                  .filter(place -> pointer < 0 || place < pointer)
                  .max()
                  .orElse(-1);
          default -> IntStream.of(matching).min().orElse(-1);
        };
    if (at < 0) {
      return Optional.empty();
    }
    pointer = at;
    return current.byNumber(at + 1);
  }

  /** Number 0 is the record at which one is. */
  private Optional<byte[]> byNumber(Records current, int p1, int mode) {
    int number = p1 == 0 ? pointer + 1 : p1;
    return switch (mode) {
      case Commands.BY_NUMBER -> current.byNumber(number);
      case BACKWARDS_TO_NUMBER -> current.backwardsTo(number);
      default -> current.allFrom(number);
    };
  }

  /** READ BINARY: there is no file that could be read so. */
  Answer readBinary(int p1) {
    if ((p1 & BY_SHORT_IDENTIFIER) != 0) {
      if ((p1 & ~(BY_SHORT_IDENTIFIER | SHORT_IDENTIFIER)) != 0) {
        return Answer.status(StatusWord.WRONG_P1_P2);
      }
      if (!openShort(p1 & SHORT_IDENTIFIER)) {
        return Answer.status(StatusWord.FILE_NOT_FOUND);
      }
    }
    return Answer.status(file == null ? StatusWord.NO_CURRENT_FILE : StatusWord.WRONG_FILE_TYPE);
  }

  /** UPDATE RECORD and UPDATE BINARY: nobody here has the key. */
  Answer update(boolean isOfRecords) {
    if (file == null) {
      return Answer.status(StatusWord.NO_CURRENT_FILE);
    }
    return Answer.status(isOfRecords ? StatusWord.NOT_ALLOWED : StatusWord.WRONG_FILE_TYPE);
  }
}
