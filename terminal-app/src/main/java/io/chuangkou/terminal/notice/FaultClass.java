package io.chuangkou.terminal.notice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What faults have in common whatever their sentence: whether money moved, and whom to call. A code
 * belongs to the class that names the longest beginning of it.
 */
public enum FaultClass {
  /** What was typed or scanned is not taken; it is corrected at the desk. */
  TYPED(
      "BILL-",
      "BATCH-",
      "BEDSIDE-",
      "ADMIT-TIME",
      "CASH-",
      "DEPOSIT-",
      "TENDER-",
      "FIELD-",
      "LINE-",
      "MEDIUM-",
      "PRICE-",
      "PRESCRIPTION-",
      "TRACE-",
      "DIAGNOSIS-",
      "DISEASE-",
      "PURPOSE-",
      "FILING-DATE",
      "FILING-ESTABLISHED",
      "FILING-OPERATED",
      "FILING-PLACE",
      "FILING-OPTION",
      "INSURANCE-",
      "HOLD-",
      "UNPAID-",
      "STAGE",
      "STORY-"),
  /** The card, or the reader, does not give what is needed. */
  CARD("CARD-"),
  /** The person cannot be settled for. */
  PERSON("PERSON-", "CARD-BLACKLISTED", "CARD-OLD-", "CARD-EXPIRED", "CARD-LOCKED"),
  /** The centre, or the way to it, was not reached. */
  AWAY(
      "OFFLINE-",
      "MEDIUM-OFFLINE",
      "CENTRE-UNREACHABLE",
      "CENTRE-SILENT",
      "CENTRE-CERTIFICATE",
      "PERSON-NUMBER-MISSING"),
  /** The centre said no, or its answer is no use. */
  REFUSED("CENTRE-", "LATER-SETTLEMENT", "MESSAGE-REVERSED", "LINES-DIFFER"),
  /** It was sent, and nobody knows whether it was done. */
  UNCLEAR(
      "SETTLE-UNKNOWN", "SETTLE-INTERRUPTED", "CANCEL-UNKNOWN", "ADMIT-UNKNOWN", "PERSON-LOCKED"),
  /** It is settled, or cancelled, and something about the money is left to do. */
  SETTLED("SETTLED-", "SETTLE-FOUND", "CANCEL-DIFFERS", "SENT-REFUSED"),
  /** Amounts or books differ and somebody has to look. */
  DIFFERS("SUM-DIFFERS", "DRAWER-", "DAY-", "QUEUE-", "CANCEL-NONE"),
  /** A slip is not on paper; what it tells is done. */
  PRINTER("PRINTER-"),
  /** Who may do it has to log in. */
  STAFF("OPERATOR-", "OPERATORS-", "SCREEN-"),
  /** Store, clock, key or configuration of this machine. */
  MACHINE(
      "STORE-",
      "CLOCK-",
      "SIGN-CLOCK",
      "CONFIG",
      "FILE-",
      "BRIDGE-",
      "METRICS-",
      "CATALOGUE-",
      "POLICY-",
      "PRICE-LIST",
      "GUIDE-",
      "MESSAGE-",
      "CENTRE-LEDGER",
      "CENTRE-SCHEMA",
      "CARD-NO-SERVICE",
      "CARD-NO-ACCESS",
      "CARD-NO-READER",
      "CARD-OTHER-READER",
      "CARD-NO-VIRTUAL-READER",
      "CARD-SLOT-TAKEN",
      "CARD-PROFILE-INVALID",
      "SLIP-",
      "INTERNAL");

  @SuppressWarnings("ImmutableEnumChecker") // of List.of
  private final List<String> beginnings;

  FaultClass(String... beginnings) {
    this.beginnings = List.of(beginnings);
  }

  /** The class of a code; empty: the code is of none. */
  public static Optional<FaultClass> of(String code) {
    return Stream.of(values())
        .filter(candidate -> candidate.match(code) > 0)
        .max(Comparator.comparingInt(candidate -> candidate.match(code)));
  }

  private int match(String code) {
    return beginnings.stream().filter(code::startsWith).mapToInt(String::length).max().orElse(0);
  }
}
