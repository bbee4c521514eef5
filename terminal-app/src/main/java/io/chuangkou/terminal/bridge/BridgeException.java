package io.chuangkou.terminal.bridge;

import io.chuangkou.store.StoreException;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hospital's system is refused something. */
public final class BridgeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;
  private static final int UNPROCESSABLE = 422;
  private static final int UNAVAILABLE = 503;

  /** What is refused for how things stand, not for what was sent. */
  private static final Set<String> CONFLICTS =
      Stream.of(
              TerminalFault.UNPAID_IN_HAND,
              TerminalFault.UNPAID_SETTLED,
              TerminalFault.OPERATOR_NONE,
              TerminalFault.STAGE)
          .map(TerminalFault::code)
          .collect(Collectors.toUnmodifiableSet());

  private final int status;
  private final transient Advice advice;

  BridgeException(int status, Advice advice) {
    super(advice.code());
    this.status = status;
    this.advice = advice;
  }

  /** What the counter refused, as the hospital's system hears it. */
  public static BridgeException of(RuntimeException e) {
    return switch (e) {
      case BridgeException refused -> refused;
      case TerminalException refused -> of(refused.advice());
      case StoreException store -> new BridgeException(UNAVAILABLE, Advice.of(store));
      default -> BridgeFault.INTERNAL.refusal();
    };
  }

  /** The same of something that was said at the desk. */
  static BridgeException of(Advice advice) {
    String code = advice.code();
    if (code.equals(TerminalFault.UNPAID_NONE.code())) {
      return new BridgeException(NOT_FOUND, advice);
    } else if (code.equals(TerminalFault.UNPAID_FULL.code())) {
      return new BridgeException(UNAVAILABLE, advice);
    }
    boolean isConflict = CONFLICTS.contains(code) || code.startsWith("CARD-");
    return new BridgeException(isConflict ? CONFLICT : UNPROCESSABLE, advice);
  }

  /** The status of HTTP. */
  public int status() {
    return status;
  }

  /** What is said. */
  public Advice advice() {
    return advice;
  }
}
