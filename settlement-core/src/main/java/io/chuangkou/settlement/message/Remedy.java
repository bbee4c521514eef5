package io.chuangkou.settlement.message;

/**
 * What to do about a message whose outcome is unknown (§2.13, §4.1).
 *
 * @param kind what to do
 * @param infno the transaction that does it; empty where there is none
 */
public record Remedy(Kind kind, String infno) {

  /** It has left nothing behind that counts, or only what the same message writes again. */
  public static final Remedy NOTHING = new Remedy(Kind.NOTHING, "");

  /** Take it back by its msgid with 2601; proven by the day's statement alone. */
  public static final Remedy REVERSE = new Remedy(Kind.REVERSE, "2601");

  /** Wait for the statement of the day (3202) or for a person; never send it again. */
  public static final Remedy WAIT = new Remedy(Kind.WAIT, "");

  /** What to do. */
  public enum Kind {
    NOTHING,
    REVERSE,
    /** Undo it with its own cancel transaction, which needs nothing of the lost answer. */
    UNDO,
    /** Ask the centre what it has. */
    QUERY,
    WAIT
  }

  /** Undo it with its own cancel transaction. */
  public static Remedy undo(String infno) {
    return new Remedy(Kind.UNDO, infno);
  }

  /** Ask with a query. */
  public static Remedy query(String infno) {
    return new Remedy(Kind.QUERY, infno);
  }
}
