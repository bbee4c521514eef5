package io.chuangkou.card.script;

/** A script that cannot be read, or did not come out as it says. */
public final class ScriptException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What went wrong. */
  public enum Kind {
    /** The text is no script. */
    UNREADABLE,
    /** An answer was not as expected. */
    UNEXPECTED
  }

  private final Kind kind;

  ScriptException(Kind kind, int line, String problem) {
    super("line " + line + ": " + problem);
    this.kind = kind;
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }
}
