package io.chuangkou.terminal.unpaid;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.terminal.billing.BillFile;
import io.chuangkou.terminal.billing.InterfaceLimits;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A bill that the hospital's system has made out and that is still to be paid. As JSON:
 *
 * <pre>{@code
 * {"id": "MZ0001", "call": "A012",
 *  "payer": {"name": "...", "idNumber": "...", "cardNumber": "..."},
 *  "department": "...", "doctor": "...", "created": "2026-03-02T09:30:00",
 *  "bill": {"visit": "outpatient", "lines": [...]}}
 * }</pre>
 *
 * where only {@code id} and {@code bill} must be there. A bill file alone is an unpaid bill, too:
 * its number is the id.
 *
 * @param id under which the hospital's system knows the bill, once for ever; it is settled under
 *     this number, at most 30 characters
 * @param call number by which its person is called; empty: none
 * @param payer who is to pay it
 * @param department who made it out; empty: not told
 * @param doctor who ordered it; empty: not told
 * @param created when it was made out, by the hospital's clock; none: not told
 * @param bill what is billed; its own number is {@code id} or none
 */
public record UnpaidBill(
    @JsonProperty(required = true) String id,
    String call,
    Payer payer,
    String department,
    String doctor,
    @Nullable LocalDateTime created,
    @JsonProperty(required = true) BillFile bill) {

  /** What is left out is empty. */
  public UnpaidBill {
    call = Objects.requireNonNullElse(call, "").strip();
    payer = Objects.requireNonNullElse(payer, Payer.UNTOLD);
    department = Objects.requireNonNullElse(department, "");
    doctor = Objects.requireNonNullElse(doctor, "");
  }

  /**
   * Reads one from JSON in UTF-8.
   *
   * @throws TerminalException {@code BILL-FILE} with the place, if it cannot be read
   */
  public static UnpaidBill parse(byte[] json) {
    if (BillFile.parse(json, JsonNode.class).has("bill")) {
      return BillFile.parse(json, UnpaidBill.class);
    }
    BillFile bill = BillFile.parse(json, BillFile.class);
    String number = Objects.requireNonNullElse(bill.number(), "");
    return new UnpaidBill(number, "", Payer.UNTOLD, "", "", null, bill);
  }

  /**
   * The bill under its id, with its codes looked up.
   *
   * @param today day on which they are
   * @param person whose it is; none: not known yet
   * @throws TerminalException what is wrong with it: {@code BILL-LIMIT} of its id, {@code
   *     BILL-CODE}
   */
  public Bill read(BillFile.Reading with, LocalDate today, @Nullable InsuredPerson person) {
    return bill.bill(with, today, person).numbered(InterfaceLimits.BILL_NUMBER.checked(id));
  }

  /** Whether both bill the same to the same person, however they are called. */
  public boolean isSame(UnpaidBill other) {
    return id.equals(other.id) && payer.equals(other.payer) && bill.equals(other.bill);
  }

  /** Without the person. */
  @Override
  public String toString() {
    return "UnpaidBill[" + id + "]";
  }
}
