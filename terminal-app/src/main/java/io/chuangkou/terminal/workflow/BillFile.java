package io.chuangkou.terminal.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
 * with {@code disease}, {@code referredBy} and a line's {@code purpose} where they apply.
 *
 * @param number the hospital's number of the bill
 * @param visit {@code outpatient}, {@code emergency}, {@code chronic} or {@code prenatal}
 * @param disease disease of a chronic visit
 * @param referredBy provider that referred the person
 * @param lines charge lines
 */
record BillFile(
    @Nullable String number,
    @Nullable String visit,
    @Nullable String disease,
    @Nullable String referredBy,
    @Nullable List<Row> lines) {

  private static final long MOST_BYTES = 1 << 20;
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
   * @throws CounterException if the file, a code or a number cannot be read; the place is named
   */
  static Bill read(Path file, BillMaker maker, LocalDate day) {
    BillFile read = parse(file);
    if (read.lines == null || read.lines.isEmpty()) {
      throw new CounterException(Fault.BILL_EMPTY);
    }
    List<Bill.Line> lines = new ArrayList<>();
    for (Row row : read.lines) {
      lines.add(line(row, lines.size() + 1, maker, day));
    }
    if (lines.size() > BillMaker.MOST_LINES) {
      throw new CounterException(Fault.BILL_TOO_LONG);
    }
    String number = read.number == null ? "" : read.number;
    return new Bill(number, read.kind(), read.disease, read.referredBy, lines);
  }

  private static BillFile parse(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new CounterException(Advice.of(Fault.BILL_FILE, "（超过 1 MiB）"));
      }
      return JSON.readValue(Files.readAllBytes(file), BillFile.class);
    } catch (IOException e) {
      throw new CounterException(Advice.of(Fault.BILL_FILE, "（" + file.getFileName() + "）"));
    } catch (JacksonException e) {
      throw new CounterException(Advice.of(Fault.BILL_FILE, "（" + place(e) + "）"));
    }
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null
        ? e.getOriginalMessage()
        : "第 " + e.getLocation().getLineNr() + " 行：" + e.getOriginalMessage();
  }

  private static Bill.Line line(Row row, int number, BillMaker maker, LocalDate day) {
    try {
      return maker.line(day, text(row.code), text(row.quantity), text(row.unitPrice), row.purpose);
    } catch (CounterException e) {
      throw new CounterException(e.advice().at("第 " + number + " 行："));
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private VisitKind kind() {
    if (visit == null) {
      return VisitKind.OUTPATIENT;
    }
    return VisitKind.of(visit)
        .orElseThrow(
            () -> new CounterException(Advice.of(Fault.BILL_FILE, "（visit: " + visit + "）")));
  }
}
