package io.chuangkou.terminal.billing;

import io.chuangkou.settlement.catalogue.Diagnosis;
import io.chuangkou.settlement.catalogue.DiagnosisCatalogue;
import io.chuangkou.settlement.encounter.Encounter.Clinic;
import io.chuangkou.settlement.encounter.Encounter.Direction;
import io.chuangkou.settlement.message.visit.FeeLine;
import io.chuangkou.settlement.message.visit.VisitFacts.Continued;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.counter.Counter.Staff;
import io.chuangkou.terminal.dispensing.BoxScanner;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.Batch;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Dispensed;
import io.chuangkou.terminal.visit.Dispensed.Untraced;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.Particulars;
import io.chuangkou.terminal.visit.Prescription;
import io.chuangkou.terminal.visit.Stay;
import io.chuangkou.terminal.visit.TraceCode;
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
import java.util.Objects;
import java.util.stream.Stream;
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
 * with {@code disease}, {@code referredBy}, {@code emergency}, {@code admitted}, {@code
 * discharged}, {@code account}, {@code quota}, {@code diagnoses}, {@code prescription}, {@code
 * clinic}, {@code continues}, and a line's {@code purpose}, {@code ownCode}, {@code department},
 * {@code doctor}, {@code traceCodes}, {@code split}, {@code untraced} and {@code batch} where they
 * apply.
 *
 * @param number the hospital's number of the bill
 * @param visit kind of visit, see {@link VisitKind#written}; none: what the counter offers first
 * @param disease disease of a chronic visit, or that of a stay
 * @param referredBy provider that referred the person
 * @param emergency whether a stay or a special drug was an emergency
 * @param admitted first day of a stay; none: today
 * @param discharged last day of a stay; none: the day on which it is tried
 * @param account whether the personal account pays; none: as the region has it
 * @param quota whether it is settled by a quota
 * @param diagnoses diagnoses, the main one first; a name may be left out where the catalogue has it
 * @param prescription on which a pharmacy sells
 * @param clinic a clinic that stands for itself, as {@code infectious}
 * @param continues the stay that this one continues
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
    @Nullable Boolean account,
    @Nullable Boolean quota,
    @Nullable List<Diagnosed> diagnoses,
    @Nullable Prescribed prescription,
    @Nullable String clinic,
    @Nullable Link continues,
    @Nullable List<Row> lines) {

  private static final long MOST_BYTES = 4 << 20;
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime NOON = LocalTime.of(12, 0);
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** A charge line. */
  record Row(
      @Nullable String code,
      @Nullable String quantity,
      @Nullable String unitPrice,
      @Nullable String purpose,
      @Nullable String ownCode,
      @Nullable Staff department,
      @Nullable Staff doctor,
      @Nullable List<String> traceCodes,
      @Nullable Boolean split,
      @Nullable String untraced,
      @Nullable Packed batch) {}

  /** The stay that another continues: the centre's number of it, and up or down. */
  record Link(@Nullable String visit, @Nullable String direction) {}

  /** The batch of a line's boxes. */
  record Packed(@Nullable String lot, @Nullable LocalDate made, @Nullable LocalDate expires) {}

  /** A prescription. */
  record Prescribed(@Nullable String number, @Nullable Staff doctor, @Nullable String hospital) {

    Prescription checked() {
      return InterfaceLimits.checked(
          new Prescription(
              text(number),
              doctor == null ? "" : text(doctor.code()),
              doctor == null ? "" : text(doctor.name()),
              text(hospital)));
    }
  }

  /** A diagnosis. */
  record Diagnosed(@Nullable String code, @Nullable String name) {}

  /**
   * What a file is read with.
   *
   * @param editor looks its codes up
   * @param scanner puts boxes to its lines
   * @param diagnoses names its diagnoses
   * @param benefits knows the kinds of visit that there are
   * @param counter whose department and doctor a line takes of which it names only one
   */
  public record Reading(
      BillEditor editor,
      BoxScanner scanner,
      DiagnosisCatalogue diagnoses,
      AvailableBenefits benefits,
      Counter counter) {}

  /**
   * Reads a bill and looks its codes up.
   *
   * @param today day on which the codes are looked up, and first day of a stay without one
   * @param person whose bill; none: not known yet
   * @throws TerminalException if the file, a code, a number or a word cannot be read; the place is
   *     named, and of words those that are allowed
   */
  public static Bill read(
      Path file, Reading with, LocalDate today, @Nullable InsuredPerson person) {
    return parse(file).bill(with, today, person);
  }

  /**
   * The bill, with its codes looked up.
   *
   * @param today day on which the codes are looked up, and first day of a stay without one
   * @param person whose bill; none: not known yet
   * @throws TerminalException if a code, a number or a word cannot be read; the place is named, and
   *     of words those that are allowed
   */
  public Bill bill(Reading with, LocalDate today, @Nullable InsuredPerson person) {
    if (lines == null || lines.isEmpty()) {
      throw new TerminalException(TerminalFault.BILL_EMPTY);
    }
    VisitKind kind = kind(with.benefits.kinds());
    InterfaceLimits.requireLines(kind, lines.size());
    if (kind == VisitKind.CHRONIC) {
      checkChronic(with.benefits, person);
    }
    List<Bill.Line> made = new ArrayList<>();
    for (Row row : lines) {
      made.add(line(row, made.size() + 1, with, today));
    }
    Stay stay = stay(kind, today);
    Particulars particulars =
        new Particulars(
            account,
            Boolean.TRUE.equals(quota),
            diagnoses(with.diagnoses),
            prescription == null ? null : prescription.checked(),
            null,
            clinic(kind),
            continues(kind));
    Bill bill =
        InterfaceLimits.checked(
            new Bill(
                InterfaceLimits.BILL_NUMBER.checked(text(number)),
                kind,
                disease == null ? null : InterfaceLimits.DISEASE.checked(disease),
                referredBy == null ? null : InterfaceLimits.PROVIDER.checked(referredBy),
                emergency,
                stay,
                made,
                particulars));
    return scanned(bill, with.scanner);
  }

  private static BillFile parse(Path file) {
    return parse(bytes(file), BillFile.class);
  }

  /**
   * What a file holds.
   *
   * @throws TerminalException {@code BILL-FILE} if it cannot be read, or is larger than a bill may
   *     be
   */
  public static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new TerminalException(Advice.of(TerminalFault.BILL_FILE, "（超过 4 MiB）"));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new TerminalException(
          Advice.of(TerminalFault.BILL_FILE, "（" + file.getFileName() + "）"));
    }
  }

  /**
   * Reads a bill, or what holds one, from JSON.
   *
   * @throws TerminalException {@code BILL-FILE} with the place, if it cannot be read
   */
  public static <T> T parse(byte[] json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JacksonException e) {
      throw new TerminalException(Advice.of(TerminalFault.BILL_FILE, "（" + place(e) + "）"));
    }
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null
        ? e.getOriginalMessage()
        : "第 " + e.getLocation().getLineNr() + " 行：" + e.getOriginalMessage();
  }

  private static Bill.Line line(Row row, int number, Reading with, LocalDate today) {
    try {
      Bill.Line line =
          with.editor.line(
              today, text(row.code), text(row.quantity), text(row.unitPrice), row.purpose);
      return line.ordered(order(row, with.counter))
          .kept(
              row.ownCode == null ? line.ownCode() : InterfaceLimits.OWN_CODE.checked(row.ownCode),
              dispensed(row, line));
    } catch (TerminalException e) {
      throw at(number, e);
    }
  }

  private static TerminalException at(int number, TerminalException e) {
    return new TerminalException(e.advice().at("第 " + number + " 行："));
  }

  private static FeeLine.@Nullable Order order(Row row, Counter counter) {
    if (row.department == null && row.doctor == null) {
      return null;
    }
    Staff department = row.department == null ? counter.department() : row.department;
    Staff doctor = row.doctor == null ? counter.doctor() : row.doctor;
    return new FeeLine.Order(
        InterfaceLimits.STAFF_CODE.checked(department.code()),
        InterfaceLimits.DEPARTMENT.checked(department.name()),
        InterfaceLimits.STAFF_CODE.checked(doctor.code()),
        InterfaceLimits.DOCTOR.checked(doctor.name()));
  }

  private static Dispensed dispensed(Row row, Bill.Line line) {
    Packed packed = row.batch;
    Dispensed of =
        packed == null
            ? line.dispensed()
            : line.dispensed()
                .of(
                    new Batch(
                        InterfaceLimits.LOT.checked(text(packed.lot)),
                        packed.made,
                        packed.expires));
    if (row.untraced == null) {
      return of;
    }
    List<String> allowed =
        Stream.of(Untraced.values()).map(reason -> reason.name().toLowerCase(Locale.ROOT)).toList();
    require("untraced", row.untraced, allowed);
    return of.without(Untraced.valueOf(row.untraced.toUpperCase(Locale.ROOT)));
  }

  /** The bill with the boxes that its lines name. */
  private Bill scanned(Bill made, BoxScanner scanner) {
    Bill bill = made;
    int index = 0;
    for (Row row : Objects.requireNonNull(lines)) {
      try {
        for (String code : row.traceCodes == null ? List.<String>of() : row.traceCodes) {
          bill = scanner.into(bill, index, new TraceCode(code, Boolean.TRUE.equals(row.split)));
        }
      } catch (TerminalException e) {
        throw at(index + 1, e);
      }
      index++;
    }
    return bill;
  }

  private List<Diagnosis> diagnoses(DiagnosisCatalogue catalogue) {
    List<Diagnosis> found = new ArrayList<>();
    for (Diagnosed row : diagnoses == null ? List.<Diagnosed>of() : diagnoses) {
      String code = text(row.code);
      Diagnosis known = catalogue.find(code).orElse(null);
      if (code.isEmpty() || (known == null && row.name == null)) {
        throw new TerminalException(Advice.of(TerminalFault.BILL_DIAGNOSIS, "（" + code + "）"));
      }
      found.add(
          row.name == null
              ? Objects.requireNonNull(known)
              : new Diagnosis(
                  InterfaceLimits.DIAGNOSIS_CODE.checked(code),
                  InterfaceLimits.DIAGNOSIS.checked(row.name)));
    }
    if (found.size() > Particulars.MOST_DIAGNOSES) {
      throw new TerminalException(
          Advice.of(TerminalFault.BILL_FILE, "（diagnoses ≤ " + Particulars.MOST_DIAGNOSES + "）"));
    }
    return found;
  }

  private @Nullable Clinic clinic(VisitKind kind) {
    if (clinic == null || kind != VisitKind.OUTPATIENT) {
      return null;
    }
    require("clinic", clinic, Stream.of(Clinic.values()).map(Clinic::written).toList());
    return Clinic.of(clinic).orElseThrow();
  }

  private @Nullable Continued continues(VisitKind kind) {
    if (continues == null || !kind.isStay()) {
      return null;
    }
    String direction = text(continues.direction).toUpperCase(Locale.ROOT);
    require("direction", direction, Stream.of(Direction.values()).map(Direction::name).toList());
    return new Continued(
        InterfaceLimits.BILL_NUMBER.checked(text(continues.visit)), Direction.valueOf(direction));
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
