package io.chuangkou.terminal.bridge;

import com.fasterxml.jackson.annotation.JsonValue;
import io.chuangkou.terminal.bridge.BillStatus.Stand;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a bill. Kept as JSON, so names are for ever.
 *
 * @param sequence 1 for the first event of a counter, each time one more
 * @param at when it was noticed
 * @param event what happened
 * @param bill how the bill stands since
 */
public record BridgeEvent(long sequence, Instant at, Kind event, BillStatus bill) {

  /** What can happen to a bill. */
  public enum Kind {
    /** The hospital's system pushed it. */
    PUSHED,
    /** A cashier took it to the desk. */
    TAKEN,
    /** The cashier gave it up: it waits again. */
    GIVEN_UP,
    /** The hospital's system took it back. */
    WITHDRAWN,
    /** The centre settled it. */
    SETTLED,
    /** It was settled without the centre, which has still to settle it. */
    QUEUED_OFFLINE,
    /** It was sent, and nobody knows what became of it. */
    UNKNOWN,
    /**
     * It was taken back where nobody knew what became of it: it waits, or is still at the window.
     */
    NOT_SETTLED,
    /** Its settlement was cancelled. */
    CANCELLED,
    /** Its settlement is another now, as the day's comparison with the centre put it right. */
    CORRECTED;

    /** As it is written. */
    @JsonValue
    String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What happened to a bill that stands so now; {@code before}: none if it was not known. */
  static Kind between(@Nullable BillStatus before, BillStatus now) {
    Stand stood = before == null ? null : before.state();
    return switch (now.state()) {
      case WAITING ->
          switch (stood) {
            case null -> Kind.PUSHED;
            case WITHDRAWN, WAITING -> Kind.PUSHED;
            case TAKEN -> Kind.GIVEN_UP;
            case UNKNOWN, QUEUED_OFFLINE, SETTLED, CANCELLED -> Kind.NOT_SETTLED;
          };
      case TAKEN -> stood == Stand.UNKNOWN ? Kind.NOT_SETTLED : Kind.TAKEN;
      case WITHDRAWN -> Kind.WITHDRAWN;
      case SETTLED -> stood == Stand.SETTLED ? Kind.CORRECTED : Kind.SETTLED;
      case QUEUED_OFFLINE -> Kind.QUEUED_OFFLINE;
      case UNKNOWN -> Kind.UNKNOWN;
      case CANCELLED -> Kind.CANCELLED;
    };
  }
}
