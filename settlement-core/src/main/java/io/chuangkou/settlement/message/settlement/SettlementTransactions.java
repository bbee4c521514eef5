package io.chuangkou.settlement.message.settlement;

import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.Remedy;
import io.chuangkou.settlement.message.Transaction;
import io.chuangkou.settlement.message.Transaction.Check;

/**
 * What outpatient and pharmacy bills cost whom, what takes a settlement back, and what the centre
 * holds of one (§2.1, §2.2, §2.13, §5.2).
 */
public final class SettlementTransactions {

  public static final Transaction<OutpatientBill, SettlementAnswer> TRIAL =
      Transaction.asking("2206", "data", OutpatientBill.class, null, SettlementAnswer.class)
          .checkedAs(Check.TRIAL);

  public static final Transaction<OutpatientBill, SettlementAnswer> SETTLE =
      Transaction.lasting(
              "2207", "data", OutpatientBill.class, null, SettlementAnswer.class, Remedy.REVERSE)
          .checkedAs(Check.BOOKED);

  public static final Transaction<Cancellation, SettlementAnswer> CANCEL =
      Transaction.lasting(
              "2208", "data", Cancellation.class, null, SettlementAnswer.class, Remedy.REVERSE)
          .checkedAs(Check.CANCELLED);

  public static final Transaction<PharmacyBill, SettlementAnswer> PHARMACY_TRIAL =
      Transaction.asking("2101", null, PharmacyBill.class, null, SettlementAnswer.class)
          .checkedAs(Check.TRIAL);

  public static final Transaction<PharmacyBill, SettlementAnswer> PHARMACY_SETTLE =
      Transaction.lasting(
              "2102", null, PharmacyBill.class, null, SettlementAnswer.class, Remedy.REVERSE)
          .checkedAs(Check.BOOKED);

  public static final Transaction<Cancellation, SettlementAnswer> PHARMACY_CANCEL =
      Transaction.lasting(
              "2103", "data", Cancellation.class, null, SettlementAnswer.class, Remedy.REVERSE)
          .checkedAs(Check.CANCELLED);

  public static final Transaction<SettlementQuery, SettlementAnswer> KNOWN_SETTLEMENT =
      Transaction.asking("5203", "data", SettlementQuery.class, null, SettlementAnswer.class);

  public static final Transaction<Reversal, Nothing> REVERSE =
      Transaction.lasting("2601", "data", Reversal.class, null, Nothing.class, Remedy.WAIT);

  private SettlementTransactions() {}
}
