package io.chuangkou.terminal.billing;

import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.Stay;
import io.chuangkou.terminal.visit.VisitKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bill as the hospital's system writes it, JSON in UTF-8:
 *
 * <pre>{@code
 * {"number": "MZ0001", "visit": "outpatient",
 *  "lines": [{"code": "...", "quantity": "2", "unitPrice": "12.50"}]}
 * }</pre>
 *
 * with {@code disease}, {@code referredBy}, {@code emergency}, {@code admitted}, {@code discharged}
 * and a line's {@code purpose} where they apply.
 *
 * @param number the hospital's number of the bill
 * @param visit kind of visit, see {@link VisitKind#written}; none: what the counter offers first
 * @param disease disease of a chronic visit, or that of a stay
 * @param referredBy provider that referred the person
 * @param emergency whether a stay or a special drug was an emergency
 * @param admitted first day of a stay; none: today
 * @param discharged last day of a stay; none: the day on which it is tried
 * @param lines charge lines
 */
public record BillFile(
    @Nullable String number,
    @Nullable String visit,
    @Nullable String disease,
    @Nullable String referredBy,
    @Nullable Boolean emergency,
    @Nullable LocalDate admitted,
    @Nullable LocalDate discharged,
    @Nullable List<Row> lines) {

  private static final long MOST_BYTES = 1 << 20;
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime NOON = LocalTime.of(12, 0);
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** A charge line. */
  record Row(
      @Nullable String code,
      @Nullable String quantity,
      @Nullable String unitPrice,
      @Nullable String purpose) {}

  /**
   * Reads a bill and looks its codes up.
   *
   * @param today day on which the codes are looked up, and first day of a stay without one
   * @param person whose bill; none: not known yet
   * @throws TerminalException if the file, a code, a number or a word cannot be read; the place is
   *     named, and of words those that are allowed
   */
  public static Bill read(
      Path file,
      BillEditor editor,
      AvailableBenefits benefits,
      LocalDate today,
      @Nullable InsuredPerson person) {
    return parse(file).bill(editor, benefits, today, person);
  }

  private Bill bill(
      BillEditor editor,
      AvailableBenefits benefits,
      LocalDate today,
      @Nullable InsuredPerson person) {
    if (lines == null || lines.isEmpty()) {
      throw new TerminalException(TerminalFault.BILL_EMPTY);
    }
    VisitKind kind = kind(benefits.kinds());
    InterfaceLimits.requireLines(kind, lines.size());
    if (kind == VisitKind.CHRONIC) {
      checkChronic(benefits, person);
    }
    List<Bill.Line> made = new ArrayList<>();
    for (Row row : lines) {
      made.add(line(row, made.size() + 1, editor, today));
    }
    Stay stay = stay(kind, today);
    return InterfaceLimits.checked(
        new Bill(
            InterfaceLimits.BILL_NUMBER.checked(text(number)),
            kind,
            disease == null ? null : InterfaceLimits.DISEASE.checked(disease),
            referredBy == null ? null : InterfaceLimits.PROVIDER.checked(referredBy),
            emergency,
            stay,
            made));
  }

  private static BillFile parse(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new TerminalException(Advice.of(TerminalFault.BILL_FILE, "（超过 1 MiB）"));
      }
      return JSON.readValue(Files.readAllBytes(file), BillFile.class);
    } catch (IOException e) {
      throw new TerminalException(
          Advice.of(TerminalFault.BILL_FILE, "（" + file.getFileName() + "）"));
    } catch (JacksonException e) {
      throw new TerminalException(Advice.of(TerminalFault.BILL_FILE, "（" + place(e) + "）"));
    }
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null
        ? e.getOriginalMessage()
        : "第 " + e.getLocation().getLineNr() + " 行：" + e.getOriginalMessage();
  }

  private static Bill.Line line(Row row, int number, BillEditor editor, LocalDate today) {
    try {
      return editor.line(
          today, text(row.code), text(row.quantity), text(row.unitPrice), row.purpose);
    } catch (TerminalException e) {
      throw new TerminalException(e.advice().at("第 " + number + " 行："));
    }
  }

  private VisitKind kind(List<VisitKind> offered) {
    if (visit == null) {
      return offered.getFirst();
    }
    require("visit", visit, offered.stream().map(VisitKind::written).toList());
    return VisitKind.valueOf(visit.toUpperCase(Locale.ROOT));
  }

  private void checkChronic(AvailableBenefits benefits, @Nullable InsuredPerson person) {
    require("disease", text(disease), benefits.diseases(person));
    List<String> purposes = benefits.purposes(person, disease);
    if (lines != null && !purposes.isEmpty()) {
      lines.stream()
          .filter(row -> row.purpose != null)
          .forEach(row -> require("purpose", text(row.purpose), purposes));
    }
  }

  private @Nullable Stay stay(VisitKind kind, LocalDate today) {
    if (!kind.isStay() || (admitted == null && discharged == null)) {
      return null;
    }
    LocalDate first = admitted == null ? today : admitted;
    if (discharged != null && discharged.isBefore(first)) {
      throw new TerminalException(Advice.of(TerminalFault.BILL_FILE, "（discharged < admitted）"));
    }
    return Stay.planned(first.atTime(MORNING), discharged == null ? null : discharged.atTime(NOON));
  }

  private static void require(String what, String value, Collection<String> allowed) {
    if (!allowed.contains(value)) {
      throw new TerminalException(
          Advice.of(
              TerminalFault.BILL_FILE,
              "（"
                  + what
                  + ": \""
                  + value
                  + "\"；可用 / allowed: "
                  + String.join(", ", allowed)
                  + "）"));
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
