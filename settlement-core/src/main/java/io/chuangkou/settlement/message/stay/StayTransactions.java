package io.chuangkou.settlement.message.stay;

import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.Remedy;
import io.chuangkou.settlement.message.Transaction;
import io.chuangkou.settlement.message.Transaction.Check;
import io.chuangkou.settlement.message.settlement.Cancellation;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.visit.FeeSplits;

/** A stay: admission, fees, discharge and its settlement (§2.3, §2.4). */
public final class StayTransactions {

  public static final Transaction<StayFees, FeeSplits> STAY_FEES =
      Transaction.lasting("2301", null, StayFees.class, null, FeeSplits.class, Remedy.undo("2302"));

  public static final Transaction<StayFeeCancellation, Nothing> CANCEL_STAY_FEES =
      Transaction.lasting(
          "2302", null, StayFeeCancellation.class, null, Nothing.class, Remedy.NOTHING);

  public static final Transaction<StayBill, SettlementAnswer> STAY_TRIAL =
      Transaction.asking("2303", "data", StayBill.class, null, SettlementAnswer.class)
          .checkedAs(Check.TRIAL);

  public static final Transaction<StayBill, SettlementAnswer> STAY_SETTLE =
      Transaction.lasting(
              "2304", "data", StayBill.class, null, SettlementAnswer.class, Remedy.REVERSE)
          .checkedAs(Check.BOOKED);

  public static final Transaction<Cancellation, SettlementAnswer> STAY_CANCEL =
      Transaction.lasting(
              "2305", "data", Cancellation.class, null, SettlementAnswer.class, Remedy.REVERSE)
          .checkedAs(Check.CANCELLED);

  public static final Transaction<Admission, StayNumber> ADMIT =
      Transaction.lasting(
          "2401", null, Admission.class, "result", StayNumber.class, Remedy.REVERSE);

  public static final Transaction<StayChange, Nothing> CHANGE_STAY =
      Transaction.lasting("2403", null, StayChange.class, null, Nothing.class, Remedy.NOTHING);

  public static final Transaction<Discharge, Nothing> DISCHARGE =
      Transaction.lasting(
          "2402", "dscginfo", Discharge.class, null, Nothing.class, Remedy.undo("2405"));

  public static final Transaction<StayNumber, Nothing> CANCEL_ADMISSION =
      Transaction.lasting(
          "2404", "data", StayNumber.class, null, Nothing.class, Remedy.query("5201"));

  public static final Transaction<StayNumber, Nothing> CANCEL_DISCHARGE =
      Transaction.lasting(
          "2405", "data", StayNumber.class, null, Nothing.class, Remedy.query("5201"));

  private StayTransactions() {}
}
