package io.chuangkou.terminal.day;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.ledger.SettledBill;
import java.time.Instant;

/**
 * What a settlement is looked for by, as an entry of the journal told it.
 *
 * @param id of the entry
 * @param number under which it was settled first
 * @param at when it was settled
 * @param name of the patient; empty: it is known masked alone
 * @param maskedName the same, masked
 * @param idNumber the patient's; empty: not known
 * @param total the medical fee
 * @param due what the patient paid
 * @param settlementId the number that it has now
 * @param msgid the message that settled; empty: none did
 * @param bill the hospital's number
 */
record IndexedBill(
    String id,
    String number,
    Instant at,
    String name,
    String maskedName,
    String idNumber,
    Fen total,
    Fen due,
    String settlementId,
    String msgid,
    String bill) {

  private static final String SEPARATOR = "\t";
  private static final int FIELDS = 11;

  /** Of a bill that an entry tells of. */
  static IndexedBill of(String id, String number, SettledBill bill) {
    String name = bill.person().name();
    return new IndexedBill(
        id,
        number,
        bill.at(),
        name == null ? "" : name,
        bill.person().maskedName(),
        bill.person().credential().idNumber(),
        bill.settlement().total(),
        bill.due(),
        bill.settlementId(),
        bill.msgid(),
        bill.bill().number());
  }

  /** As a line; what is the same as before it is left out. */
  String line() {
    return String.join(
        SEPARATOR,
        id,
        number,
        Long.toString(at.toEpochMilli()),
        plain(name),
        plain(maskedName),
        idNumber,
        Long.toString(total.fen()),
        Long.toString(due.fen()),
        settlementId.equals(number) ? "=" : settlementId,
        msgid.equals(id) ? "=" : msgid,
        plain(bill));
  }

  private static String plain(String text) {
    return text.replace('\t', ' ').replace('\n', ' ');
  }

  /**
   * As it was written.
   *
   * @throws IllegalArgumentException if it was not
   */
  static IndexedBill of(String line) {
    String[] fields = line.split(SEPARATOR, FIELDS);
    if (fields.length < FIELDS) {
      throw new IllegalArgumentException("no settlement");
    }
    return new IndexedBill(
        fields[0],
        fields[1],
        Instant.ofEpochMilli(Long.parseLong(fields[2])),
        fields[3],
        fields[4],
        fields[5],
        Fen.of(Long.parseLong(fields[6])),
        Fen.of(Long.parseLong(fields[7])),
        fields[8].equals("=") ? fields[1] : fields[8],
        fields[9].equals("=") ? fields[0] : fields[9],
        fields[10]);
  }

  /** Masked. */
  @Override
  public String toString() {
    return "IndexedBill[" + number + " " + maskedName + "]";
  }
}
