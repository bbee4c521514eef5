package io.chuangkou.store.queue;

import static java.util.Objects.requireNonNull;

/**
 * An item to be added to the store.
 *
 * @param id unique for the life of the store, 1 to 64 characters; for a message its msgid
 * @param kind what the caller makes of it, 1 to 64 characters; the store only keeps it
 * @param person whose order is kept: an item waits behind the same person's earlier open items; up
 *     to 64 characters, empty where no person is concerned (these share one order)
 * @param amountFen the amount at stake, in fen; the store only keeps it
 * @param payload opaque, at most {@value #MAX_BYTES} bytes
 * @param state where it begins; see {@link State#mayBegin}
 */
public record NewItem(
    String id, String kind, String person, long amountFen, Bytes payload, State state) {

  /** The most bytes of a payload, a note or a fact. */
  public static final int MAX_BYTES = 1 << 20;

  /** The most characters of an id, a kind, a person or a fact's key. */
  public static final int MAX_NAME = 64;

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is exceeded
   */
  public NewItem {
    requireName(id);
    requireName(kind);
    requireNonNull(person);
    require(person.length() <= MAX_NAME, "person is too long");
    requireSize(payload);
    require(state.mayBegin(), "an item cannot begin " + state);
  }

  /** Checks a name's length: 1 to {@value #MAX_NAME} characters. */
  public static String requireName(String name) {
    require(!name.isEmpty() && name.length() <= MAX_NAME, "name is empty or too long");
    return name;
  }

  /** Checks a size: at most {@value #MAX_BYTES} bytes. */
  public static Bytes requireSize(Bytes bytes) {
    require(bytes.size() <= MAX_BYTES, "too many bytes: " + bytes.size());
    return bytes;
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Without the person and the payload. */
  @Override
  public String toString() {
    return "NewItem[" + id + ", " + kind + ", " + state + "]";
  }
}
