package io.chuangkou.settlement.message;

import static io.chuangkou.settlement.message.Transaction.Effect.CANCELLABLE;
import static io.chuangkou.settlement.message.Transaction.Effect.NONE;
import static io.chuangkou.settlement.message.Transaction.Effect.REVERSIBLE;

import io.chuangkou.settlement.message.Transaction.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The transactions that are spoken here; another one is one more line and its records. */
public final class Transactions {

  public static final Transaction<SignIn, SignedIn> SIGN_IN =
      of("9001", "signIn", SignIn.class, "signinoutb", SignedIn.class, NONE);
  public static final Transaction<SignOut, Nothing> SIGN_OUT =
      of("9002", "signOut", SignOut.class, null, Nothing.class, NONE);

  public static final Transaction<Credential, PersonInfo> PERSON =
      of("1101", "data", Credential.class, null, PersonInfo.class, NONE);

  public static final Transaction<Registration, Visit> REGISTER =
      of("2201", "data", Registration.class, "data", Visit.class, CANCELLABLE);
  public static final Transaction<Visit, Nothing> CANCEL_REGISTRATION =
      of("2202", "data", Visit.class, null, Nothing.class, CANCELLABLE);
  public static final Transaction<VisitFacts, Nothing> VISIT_FACTS =
      of("2203", null, VisitFacts.class, null, Nothing.class, CANCELLABLE);
  public static final Transaction<FeeUpload, FeeSplits> FEES =
      of("2204", null, FeeUpload.class, null, FeeSplits.class, CANCELLABLE);
  public static final Transaction<FeeCancellation, Nothing> CANCEL_FEES =
      of("2205", "data", FeeCancellation.class, null, Nothing.class, CANCELLABLE);
  public static final Transaction<Bill, SettlementAnswer> TRIAL =
      of("2206", "data", Bill.class, null, SettlementAnswer.class, NONE);
  public static final Transaction<Bill, SettlementAnswer> SETTLE =
      of("2207", "data", Bill.class, null, SettlementAnswer.class, REVERSIBLE);
  public static final Transaction<Cancellation, SettlementAnswer> CANCEL =
      of("2208", "data", Cancellation.class, null, SettlementAnswer.class, REVERSIBLE);

  public static final Transaction<PharmacyBill, SettlementAnswer> PHARMACY_TRIAL =
      of("2101", null, PharmacyBill.class, null, SettlementAnswer.class, NONE);
  public static final Transaction<PharmacyBill, SettlementAnswer> PHARMACY_SETTLE =
      of("2102", null, PharmacyBill.class, null, SettlementAnswer.class, REVERSIBLE);
  public static final Transaction<Cancellation, SettlementAnswer> PHARMACY_CANCEL =
      of("2103", "data", Cancellation.class, null, SettlementAnswer.class, REVERSIBLE);

  public static final Transaction<FeeUpload, FeeSplits> STAY_FEES =
      of("2301", null, FeeUpload.class, null, FeeSplits.class, CANCELLABLE);
  public static final Transaction<StayFeeCancellation, Nothing> CANCEL_STAY_FEES =
      of("2302", null, StayFeeCancellation.class, null, Nothing.class, CANCELLABLE);
  public static final Transaction<StayBill, SettlementAnswer> STAY_TRIAL =
      of("2303", "data", StayBill.class, null, SettlementAnswer.class, NONE);
  public static final Transaction<StayBill, SettlementAnswer> STAY_SETTLE =
      of("2304", "data", StayBill.class, null, SettlementAnswer.class, REVERSIBLE);
  public static final Transaction<Cancellation, SettlementAnswer> STAY_CANCEL =
      of("2305", "data", Cancellation.class, null, SettlementAnswer.class, REVERSIBLE);
  public static final Transaction<Admission, StayNumber> ADMIT =
      of("2401", null, Admission.class, "result", StayNumber.class, REVERSIBLE);
  public static final Transaction<Discharge, Nothing> DISCHARGE =
      of("2402", "dscginfo", Discharge.class, null, Nothing.class, CANCELLABLE);
  public static final Transaction<StayNumber, Nothing> CANCEL_ADMISSION =
      of("2404", "data", StayNumber.class, null, Nothing.class, CANCELLABLE);
  public static final Transaction<StayNumber, Nothing> CANCEL_DISCHARGE =
      of("2405", "data", StayNumber.class, null, Nothing.class, CANCELLABLE);

  public static final Transaction<TransferFiling, FilingNumber> FILE_TRANSFER =
      of("2501", "refmedin", TransferFiling.class, "result", FilingNumber.class, CANCELLABLE);
  public static final Transaction<FilingNumber, Nothing> CANCEL_TRANSFER =
      of("2502", "data", FilingNumber.class, null, Nothing.class, CANCELLABLE);
  public static final Transaction<DiseaseFiling, FilingNumber> FILE_DISEASE =
      of("2503", "data", DiseaseFiling.class, "result", FilingNumber.class, CANCELLABLE);
  public static final Transaction<FilingNumber, Nothing> CANCEL_DISEASE =
      of("2504", "data", FilingNumber.class, null, Nothing.class, CANCELLABLE);

  public static final Transaction<Statement, Statement.Result> STATEMENT =
      of("3201", "data", Statement.class, "stmtinfo", Statement.Result.class, NONE);
  public static final Transaction<KnownVisits.Query, KnownVisits> KNOWN_VISITS =
      of("5201", "data", KnownVisits.Query.class, null, KnownVisits.class, NONE);
  public static final Transaction<Counters.Query, Counters> COUNTERS =
      of("5206", "data", Counters.Query.class, null, Counters.class, NONE);

  public static final Transaction<Reversal, Nothing> REVERSE =
      of("2601", "data", Reversal.class, null, Nothing.class, CANCELLABLE);

  private static final List<Transaction<?, ?>> ALL =
      List.of(
          SIGN_IN,
          SIGN_OUT,
          PERSON,
          REGISTER,
          CANCEL_REGISTRATION,
          VISIT_FACTS,
          FEES,
          CANCEL_FEES,
          TRIAL,
          SETTLE,
          CANCEL,
          PHARMACY_TRIAL,
          PHARMACY_SETTLE,
          PHARMACY_CANCEL,
          STAY_FEES,
          CANCEL_STAY_FEES,
          STAY_TRIAL,
          STAY_SETTLE,
          STAY_CANCEL,
          ADMIT,
          DISCHARGE,
          CANCEL_ADMISSION,
          CANCEL_DISCHARGE,
          FILE_TRANSFER,
          CANCEL_TRANSFER,
          FILE_DISEASE,
          CANCEL_DISEASE,
          STATEMENT,
          KNOWN_VISITS,
          COUNTERS,
          REVERSE);

  private Transactions() {}

  /** All of them. */
  public static List<Transaction<?, ?>> all() {
    return ALL;
  }

  /** Whether 2601 may take this transaction back by its msgid (§2.13). */
  public static boolean isReversible(String infno) {
    return ALL.stream().anyMatch(t -> t.infno().equals(infno) && t.effect() == Effect.REVERSIBLE);
  }

  private static <I, O> Transaction<I, O> of(
      String infno,
      @Nullable String inputNode,
      Class<I> inputType,
      @Nullable String outputNode,
      Class<O> outputType,
      Effect effect) {
    return new Transaction<>(infno, inputNode, inputType, outputNode, outputType, effect);
  }
}
