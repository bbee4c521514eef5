package io.chuangkou.settlement.message.visit;

import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.Remedy;
import io.chuangkou.settlement.message.Transaction;

/** An outpatient visit and its fees (§2.2). */
public final class VisitTransactions {

  public static final Transaction<Registration, Visit> REGISTER =
      Transaction.lasting(
          "2201", "data", Registration.class, "data", Visit.class, Remedy.query("5201"));

  public static final Transaction<Visit, Nothing> CANCEL_REGISTRATION =
      Transaction.lasting("2202", "data", Visit.class, null, Nothing.class, Remedy.query("5201"));

  public static final Transaction<VisitFacts, Nothing> VISIT_FACTS =
      Transaction.lasting("2203", null, VisitFacts.class, null, Nothing.class, Remedy.NOTHING);

  public static final Transaction<FeeUpload, FeeSplits> FEES =
      Transaction.lasting(
          "2204", null, FeeUpload.class, null, FeeSplits.class, Remedy.undo("2205"));

  public static final Transaction<FeeCancellation, Nothing> CANCEL_FEES =
      Transaction.lasting(
          "2205", "data", FeeCancellation.class, null, Nothing.class, Remedy.NOTHING);

  private VisitTransactions() {}
}
