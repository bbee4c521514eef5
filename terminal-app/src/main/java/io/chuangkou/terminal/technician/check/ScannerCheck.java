package io.chuangkou.terminal.technician.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.technician.Check;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.TechnicianFault;
import io.chuangkou.terminal.technician.WhomToCall;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Judges what a scanner types: its speed, its end, its width, its encoding. */
public final class ScannerCheck {

  /** Fingers stay well below, scanners above. */
  private static final double SLOW = 25;

  private static final Charset GBK = Charset.forName("GBK");

  /** Letters below have at most two bytes in UTF-8, as many as an ideograph in GBK. */
  private static final int TWO_BYTES = 0x800;

  private static final int REPLACED = 0xFFFD;
  private static final int ID_LENGTH = 18;
  private static final int VOUCHER = 28;
  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;
  private static final int IDEOGRAPHIC_SPACE = 0x3000;

  private ScannerCheck() {}

  /**
   * Judges a line as it came over a file or a pipe.
   *
   * @param line its bytes with what ended them
   */
  public static List<Finding> judge(byte[] line) {
    int length = line.length;
    while (length > 0 && isEnd(line[length - 1])) {
      length--;
    }
    Scan.End end =
        length == line.length
            ? Scan.End.NOTHING
            : line[line.length - 1] == '\t' ? Scan.End.TAB : Scan.End.ENTER;
    ByteBuffer bytes = ByteBuffer.wrap(line, 0, length);
    Optional<String> text = decoded(bytes, UTF_8);
    Optional<String> chinese = decoded(bytes, GBK);
    if (text.isPresent() && !(chinese.isPresent() && isRather(chinese.get(), text.get()))) {
      return judge(new Scan(text.get(), end, -1, false));
    }
    return List.of(
        faulty(
            "内容 / content",
            (chinese.isPresent() ? TechnicianFault.SCANNER_GBK : TechnicianFault.SCANNER_GARBLED)
                .advice()));
  }

  /** Some words have bytes that are letters of Europe in UTF-8, and Chinese in GBK. */
  private static boolean isRather(String chinese, String letters) {
    return chinese.codePoints().anyMatch(Character::isIdeographic)
        && letters.codePoints().allMatch(letter -> letter < TWO_BYTES)
        && chinese
            .codePoints()
            .allMatch(letter -> letter < 0x80 || Character.isIdeographic(letter));
  }

  private static boolean isEnd(byte last) {
    return last == '\n' || last == '\r' || last == '\t';
  }

  private static Optional<String> decoded(ByteBuffer bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(bytes.duplicate()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Judges what was typed into a field. */
  public static List<Finding> judge(Scan scan) {
    if (scan.text().isEmpty()) {
      return List.of(
          Finding.skipped(Check.SCANNER, "内容 / content", TechnicianFault.SCANNER_NOTHING.advice()));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(content(scan));
    if (scan.speed() >= 0) {
      findings.add(speed(scan));
    }
    findings.add(end(scan));
    return findings;
  }

  private static Finding content(Scan scan) {
    String item = "内容 / content";
    String text = scan.text();
    if (text.codePoints().anyMatch(ScannerCheck::isFullWidth)) {
      return faulty(item, TechnicianFault.SCANNER_FULL_WIDTH.advice());
    } else if (scan.composed()) {
      return faulty(item, TechnicianFault.SCANNER_IME.advice());
    } else if (text.indexOf(REPLACED) >= 0) {
      return faulty(item, TechnicianFault.SCANNER_GARBLED.advice());
    } else if (isGbkTakenForLatin(text)) {
      return faulty(item, TechnicianFault.SCANNER_GBK.advice());
    } else if (text.equals(text.toLowerCase(Locale.ROOT))
        && !text.equals(text.toUpperCase(Locale.ROOT))) {
      return faulty(item, TechnicianFault.SCANNER_CASE.advice());
    }
    int length = text.codePointCount(0, text.length());
    return Finding.good(
        Check.SCANNER,
        item,
        length + " 个字符：" + shown(text) + "。",
        length + " characters: " + shown(text) + ".");
  }

  private static boolean isFullWidth(int letter) {
    return (letter >= FULL_WIDTH_FIRST && letter <= FULL_WIDTH_LAST) || letter == IDEOGRAPHIC_SPACE;
  }

  /** Chinese that a system without its code page took letter by letter. */
  private static boolean isGbkTakenForLatin(String text) {
    long high = text.chars().filter(letter -> letter >= 0x80 && letter <= 0xFF).count();
    return high >= 2
        && ISO_8859_1.newEncoder().canEncode(text)
        && decoded(ByteBuffer.wrap(text.getBytes(ISO_8859_1)), GBK).isPresent();
  }

  /** What may be a person's number shows its ends alone. */
  private static String shown(String text) {
    boolean isPersonal = text.length() == ID_LENGTH || text.length() >= VOUCHER;
    return isPersonal ? text.substring(0, 2) + "…" + text.substring(text.length() - 2) : text;
  }

  private static Finding speed(Scan scan) {
    String item = "速度 / speed";
    String words = "%.0f 字符/秒（characters a second）".formatted(scan.speed());
    return scan.speed() < SLOW
        ? faulty(item, TechnicianFault.SCANNER_SLOW.with(words + "。", words + "."))
        : Finding.good(Check.SCANNER, item, words + "。", words + ".");
  }

  private static Finding end(Scan scan) {
    String item = "结尾 / end";
    return switch (scan.end()) {
      case ENTER -> Finding.good(Check.SCANNER, item, "回车。", "Enter.");
      case TAB -> faulty(item, TechnicianFault.SCANNER_TAB.advice());
      case NOTHING -> faulty(item, TechnicianFault.SCANNER_NO_ENTER.advice());
    };
  }

  /** Everything about a scanner is put right at it. */
  private static Finding faulty(String item, Advice words) {
    return Finding.wrong(Check.SCANNER, item, words, WhomToCall.TECHNICIAN);
  }
}
