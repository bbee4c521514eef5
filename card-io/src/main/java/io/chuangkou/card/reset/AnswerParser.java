package io.chuangkou.card.reset;

import io.chuangkou.card.reset.AnswerToReset.Check;
import io.chuangkou.card.reset.AnswerToReset.Convention;
import io.chuangkou.card.reset.AnswerToReset.Flaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through an answer to reset byte by byte. */
final class AnswerParser {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int FIRST_INTERFACE_BYTE = 2;
  private static final int LOW = 0x0F;
  private static final int GLOBAL = 15;

  /** Tables 7 and 8 of the standard; 0 is reserved. */
  private static final int[] FI = {
    372, 372, 558, 744, 1116, 1488, 1860, 0, 0, 512, 768, 1024, 1536, 2048, 0, 0
  };

  private static final int[] DI = {0, 1, 2, 4, 8, 16, 32, 64, 12, 20, 0, 0, 0, 0, 0, 0};

  private final byte[] bytes;
  private final List<InterfaceByte> interfaceBytes = new ArrayList<>();
  private final List<Integer> protocols = new ArrayList<>();
  private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
  private int at = FIRST_INTERFACE_BYTE;
  private int fi = FI[0];
  private int di = DI[1];

  AnswerParser(byte[] bytes) {
    this.bytes = bytes;
  }

  AnswerToReset parse() {
    Convention convention = convention();
    if (bytes.length < FIRST_INTERFACE_BYTE) {
      flaws.add(bytes.length == 0 ? Flaw.EMPTY : Flaw.BREAKS_OFF);
      return answer(convention, new byte[0], Check.NONE);
    }
    int count = bytes[1] & LOW;
    interfaceBytes.add(
        new InterfaceByte("T0", bytes[1] & 0xFF, "Y1=%X, K=%d".formatted(high(bytes[1]), count)));
    walk(high(bytes[1]));
    int from = Math.min(at, bytes.length);
    int end = Math.min(from + count, bytes.length);
    byte[] historical = Arrays.copyOfRange(bytes, from, end);
    if (historical.length < count) {
      flaws.add(Flaw.BREAKS_OFF);
    }
    return answer(convention, historical, check(from + count));
  }

  private @Nullable Convention convention() {
    int first = bytes.length == 0 ? 0 : bytes[0] & 0xFF;
    return switch (first) {
      case 0x3B -> Convention.DIRECT;
      case 0x3F -> Convention.INVERSE;
      default -> {
        if (bytes.length > 0) {
          flaws.add(Flaw.FIRST_BYTE);
        }
        yield null;
      }
    };
  }

  /** Groups of TA, TB, TC, TD; each TD says which of the next group are there. */
  private void walk(int announced) {
    int following = announced;
    int protocol = 0;
    for (int group = 1; following != 0; group++) {
      int next = 0;
      for (int kind = 0; kind < 4; kind++) {
        if ((following >> kind & 1) == 0) {
          continue;
        }
        if (at >= bytes.length) {
          flaws.add(Flaw.BREAKS_OFF);
          offerDefault();
          return;
        }
        int value = bytes[at++] & 0xFF;
        char letter = (char) ('A' + kind);
        interfaceBytes.add(
            new InterfaceByte(
                "T" + letter + group, value, meaning(letter, group, protocol, value)));
        if (letter == 'D') {
          next = value >> 4;
          protocol = value & LOW;
          offer(protocol);
        }
      }
      following = next;
    }
    offerDefault();
  }

  private void offer(int protocol) {
    if (protocol != GLOBAL && !protocols.contains(protocol)) {
      protocols.add(protocol);
    }
  }

  private void offerDefault() {
    if (protocols.isEmpty()) {
      protocols.add(0);
    }
  }

  private String meaning(char letter, int group, int protocol, int value) {
    return switch (letter) {
      case 'A' -> ofTa(group, protocol, value);
      case 'B' -> ofTb(group, protocol, value);
      case 'C' -> ofTc(group, protocol, value);
      default -> "T=%d".formatted(value & LOW);
    };
  }

  private String ofTa(int group, int protocol, int value) {
    if (group == 1) {
      fi = FI[value >> 4];
      di = DI[value & LOW];
      return "Fi=%d, Di=%d".formatted(fi, di);
    } else if (group == 2) {
      return "T=%d, %s".formatted(value & LOW, (value & 0x80) == 0 ? "may change" : "fixed");
    } else if (protocol == 1) {
      return "IFSC=%d".formatted(value);
    }
    return protocol == GLOBAL ? "clock stop %d, class %d".formatted(value >> 6, value & 0x3F) : "";
  }

  private static String ofTb(int group, int protocol, int value) {
    if (group <= 2) {
      return "VPP (obsolete)";
    }
    return protocol == 1 ? "BWI=%d, CWI=%d".formatted(value >> 4, value & LOW) : "";
  }

  private static String ofTc(int group, int protocol, int value) {
    if (group == 1) {
      return "N=%d".formatted(value);
    } else if (group == 2) {
      return "WI=%d".formatted(value);
    }
    return protocol == 1 ? (value & 1) == 0 ? "LRC" : "CRC" : "";
  }

  /** The check byte is there whenever anything but T=0 is offered. */
  private Check check(int end) {
    boolean isExpected =
        interfaceBytes.stream()
            .anyMatch(each -> each.name().startsWith("TD") && (each.value() & LOW) != 0);
    int length = end + (isExpected ? 1 : 0);
    if (bytes.length > length) {
      flaws.add(Flaw.TOO_LONG);
    }
    if (!isExpected) {
      return Check.NONE;
    } else if (bytes.length < length) {
      flaws.add(Flaw.BREAKS_OFF);
      return Check.MISSING;
    }
    int sum = 0;
    for (int i = 1; i < length; i++) {
      sum ^= bytes[i] & 0xFF;
    }
    if (sum != 0) {
      flaws.add(Flaw.CHECK_BYTE);
    }
    return sum == 0 ? Check.GOOD : Check.WRONG;
  }

  private AnswerToReset answer(@Nullable Convention convention, byte[] historical, Check check) {
    return new AnswerToReset(
        HEX.formatHex(bytes),
        convention,
        interfaceBytes,
        protocols,
        fi,
        di,
        HEX.formatHex(historical),
        check,
        List.copyOf(flaws));
  }

  private static int high(byte value) {
    return (value & 0xFF) >> 4;
  }
}
