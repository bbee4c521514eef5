package io.chuangkou.terminal.counter;

/**
 * Why a bill was not settled with the centre at once: the closed list, in pairs before and after
 * the centre had given the visit its number. The code goes onto the slip, into the journal and into
 * the audit trail.
 *
 * @param cause what was the matter
 * @param visitNumbered whether the centre had given the visit a number
 */
public record OfflineReason(Cause cause, boolean visitNumbered) {

  /** Causes, each with the letter of its pair of codes; C meant an answer that was no use. */
  public enum Cause {
    /** No connection could be made. */
    UNREACHABLE('A'),
    /** The centre did not answer. */
    SILENT('B'),
    /** The centre had announced that it would be away. */
    MAINTENANCE('D'),
    /** The centre had announced the change-over to the new year. */
    YEAR_CHANGE('E');

    private final char letter;

    Cause(char letter) {
      this.letter = letter;
    }
  }

  /** The same once the centre has given the visit its number. */
  public OfflineReason afterVisit() {
    return new OfflineReason(cause, true);
  }

  /** The code, as {@code A0} before and {@code A1} after the visit has its number. */
  public String code() {
    return "" + cause.letter + (visitNumbered ? '1' : '0');
  }
}
