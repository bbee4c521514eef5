package io.chuangkou.terminal.workflow;

/**
 * Why a bill was not settled with the centre at once: the closed list, in pairs before and after
 * the centre had given the visit its number. The code goes onto the slip and into the journal.
 *
 * @param cause what was the matter
 * @param visitNumbered whether the centre had given the visit a number
 */
public record OfflineReason(Cause cause, boolean visitNumbered) {

  /** Causes, each with the letter of its pair of codes. */
  public enum Cause {
    /** No connection could be made. */
    UNREACHABLE('A'),
    /** The centre did not answer, or not in a form that can be read. */
    SILENT('B');

    private final char letter;

    Cause(char letter) {
      this.letter = letter;
    }
  }

  /** The code, as {@code A0} before and {@code A1} after the visit has its number. */
  public String code() {
    return "" + cause.letter + (visitNumbered ? '1' : '0');
  }
}
