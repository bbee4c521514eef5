package io.chuangkou.settlement.message;

import static io.chuangkou.settlement.message.Transaction.Effect.LASTING;
import static io.chuangkou.settlement.message.Transaction.Effect.NONE;

import io.chuangkou.settlement.message.Transaction.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The transactions that are spoken here; another one is one more line and its records. */
public final class Transactions {

  public static final Transaction<SignIn, SignedIn> SIGN_IN =
      of("9001", "signIn", SignIn.class, "signinoutb", SignedIn.class, NONE, Remedy.NOTHING);
  public static final Transaction<SignOut, Nothing> SIGN_OUT =
      of("9002", "signOut", SignOut.class, null, Nothing.class, NONE, Remedy.NOTHING);

  public static final Transaction<Credential, PersonInfo> PERSON =
      of("1101", "data", Credential.class, null, PersonInfo.class, NONE, Remedy.NOTHING);

  public static final Transaction<Registration, Visit> REGISTER =
      of("2201", "data", Registration.class, "data", Visit.class, LASTING, Remedy.query("5201"));
  public static final Transaction<Visit, Nothing> CANCEL_REGISTRATION =
      of("2202", "data", Visit.class, null, Nothing.class, LASTING, Remedy.query("5201"));
  public static final Transaction<VisitFacts, Nothing> VISIT_FACTS =
      of("2203", null, VisitFacts.class, null, Nothing.class, LASTING, Remedy.NOTHING);
  public static final Transaction<FeeUpload, FeeSplits> FEES =
      of("2204", null, FeeUpload.class, null, FeeSplits.class, LASTING, Remedy.undo("2205"));
  public static final Transaction<FeeCancellation, Nothing> CANCEL_FEES =
      of("2205", "data", FeeCancellation.class, null, Nothing.class, LASTING, Remedy.NOTHING);
  public static final Transaction<Bill, SettlementAnswer> TRIAL =
      of("2206", "data", Bill.class, null, SettlementAnswer.class, NONE, Remedy.NOTHING);
  public static final Transaction<Bill, SettlementAnswer> SETTLE =
      of("2207", "data", Bill.class, null, SettlementAnswer.class, LASTING, Remedy.REVERSE);
  public static final Transaction<Cancellation, SettlementAnswer> CANCEL =
      of("2208", "data", Cancellation.class, null, SettlementAnswer.class, LASTING, Remedy.REVERSE);

  public static final Transaction<PharmacyBill, SettlementAnswer> PHARMACY_TRIAL =
      of("2101", null, PharmacyBill.class, null, SettlementAnswer.class, NONE, Remedy.NOTHING);
  public static final Transaction<PharmacyBill, SettlementAnswer> PHARMACY_SETTLE =
      of("2102", null, PharmacyBill.class, null, SettlementAnswer.class, LASTING, Remedy.REVERSE);
  public static final Transaction<Cancellation, SettlementAnswer> PHARMACY_CANCEL =
      of("2103", "data", Cancellation.class, null, SettlementAnswer.class, LASTING, Remedy.REVERSE);

  public static final Transaction<StayFees, FeeSplits> STAY_FEES =
      of("2301", null, StayFees.class, null, FeeSplits.class, LASTING, Remedy.undo("2302"));
  public static final Transaction<StayFeeCancellation, Nothing> CANCEL_STAY_FEES =
      of("2302", null, StayFeeCancellation.class, null, Nothing.class, LASTING, Remedy.NOTHING);
  public static final Transaction<StayBill, SettlementAnswer> STAY_TRIAL =
      of("2303", "data", StayBill.class, null, SettlementAnswer.class, NONE, Remedy.NOTHING);
  public static final Transaction<StayBill, SettlementAnswer> STAY_SETTLE =
      of("2304", "data", StayBill.class, null, SettlementAnswer.class, LASTING, Remedy.REVERSE);
  public static final Transaction<Cancellation, SettlementAnswer> STAY_CANCEL =
      of("2305", "data", Cancellation.class, null, SettlementAnswer.class, LASTING, Remedy.REVERSE);
  public static final Transaction<Admission, StayNumber> ADMIT =
      of("2401", null, Admission.class, "result", StayNumber.class, LASTING, Remedy.REVERSE);
  public static final Transaction<StayChange, Nothing> CHANGE_STAY =
      of("2403", null, StayChange.class, null, Nothing.class, LASTING, Remedy.NOTHING);
  public static final Transaction<Discharge, Nothing> DISCHARGE =
      of("2402", "dscginfo", Discharge.class, null, Nothing.class, LASTING, Remedy.undo("2405"));
  public static final Transaction<StayNumber, Nothing> CANCEL_ADMISSION =
      of("2404", "data", StayNumber.class, null, Nothing.class, LASTING, Remedy.query("5201"));
  public static final Transaction<StayNumber, Nothing> CANCEL_DISCHARGE =
      of("2405", "data", StayNumber.class, null, Nothing.class, LASTING, Remedy.query("5201"));

  public static final Transaction<TransferFiling, FilingNumber> FILE_TRANSFER =
      of(
          "2501",
          "refmedin",
          TransferFiling.class,
          "result",
          FilingNumber.class,
          LASTING,
          Remedy.query("5304"));
  public static final Transaction<FilingNumber, Nothing> CANCEL_TRANSFER =
      of("2502", "data", FilingNumber.class, null, Nothing.class, LASTING, Remedy.query("5304"));
  public static final Transaction<DiseaseFiling, FilingNumber> FILE_DISEASE =
      of(
          "2503",
          "data",
          DiseaseFiling.class,
          "result",
          FilingNumber.class,
          LASTING,
          Remedy.query("5301"));
  public static final Transaction<FilingNumber, Nothing> CANCEL_DISEASE =
      of("2504", "data", FilingNumber.class, null, Nothing.class, LASTING, Remedy.query("5301"));

  public static final Transaction<Designation, FilingNumber> FILE_DESIGNATION =
      of(
          "2505",
          "data",
          Designation.class,
          "result",
          FilingNumber.class,
          LASTING,
          Remedy.query("5302"));
  public static final Transaction<FilingNumber, Nothing> CANCEL_DESIGNATION =
      of("2506", "data", FilingNumber.class, null, Nothing.class, LASTING, Remedy.query("5302"));

  public static final Transaction<Statement, Statement.Result> STATEMENT =
      of("3201", "data", Statement.class, "stmtinfo", Statement.Result.class, NONE, Remedy.NOTHING);
  public static final Transaction<DetailStatement, CentreFile> DETAIL_STATEMENT =
      of("3202", "data", DetailStatement.class, "fileinfo", CentreFile.class, NONE, Remedy.NOTHING);
  public static final Transaction<KnownVisits.Query, KnownVisits> KNOWN_VISITS =
      of("5201", "data", KnownVisits.Query.class, null, KnownVisits.class, NONE, Remedy.NOTHING);
  public static final Transaction<SettlementQuery, SettlementAnswer> KNOWN_SETTLEMENT =
      of("5203", "data", SettlementQuery.class, null, SettlementAnswer.class, NONE, Remedy.NOTHING);
  public static final Transaction<Counters.Query, Counters> COUNTERS =
      of("5206", "data", Counters.Query.class, null, Counters.class, NONE, Remedy.NOTHING);
  public static final Transaction<KnownFilings.DiseaseQuery, KnownFilings.Diseases> DISEASES_FILED =
      of(
          "5301",
          "data",
          KnownFilings.DiseaseQuery.class,
          null,
          KnownFilings.Diseases.class,
          NONE,
          Remedy.NOTHING);
  public static final Transaction<Designation.Query, Designation.Known> DESIGNATIONS =
      of(
          "5302",
          "data",
          Designation.Query.class,
          null,
          Designation.Known.class,
          NONE,
          Remedy.NOTHING);
  public static final Transaction<KnownFilings.TransferQuery, KnownFilings.Transfers>
      TRANSFERS_FILED =
          of(
              "5304",
              "data",
              KnownFilings.TransferQuery.class,
              null,
              KnownFilings.Transfers.class,
              NONE,
              Remedy.NOTHING);

  public static final Transaction<CentreFile.Upload, CentreFile> UPLOAD =
      of(
          "9101",
          "fsUploadIn",
          CentreFile.Upload.class,
          null,
          CentreFile.class,
          NONE,
          Remedy.NOTHING);

  /** Answered with the file itself, or with an ordinary answer where the centre refuses. */
  public static final Transaction<CentreFile.Download, Nothing> DOWNLOAD =
      of(
          "9102",
          "fsDownloadIn",
          CentreFile.Download.class,
          null,
          Nothing.class,
          NONE,
          Remedy.NOTHING);

  public static final Transaction<CataloguePage.Since, CentreFile.Catalogue> WESTERN_DRUGS =
      of(
          "1301",
          "data",
          CataloguePage.Since.class,
          null,
          CentreFile.Catalogue.class,
          NONE,
          Remedy.NOTHING);
  public static final Transaction<CataloguePage.Since, CentreFile.Catalogue> HERBS =
      of(
          "1302",
          "data",
          CataloguePage.Since.class,
          null,
          CentreFile.Catalogue.class,
          NONE,
          Remedy.NOTHING);
  public static final Transaction<CataloguePage.Since, CentreFile.Catalogue> HOSPITAL_DRUGS =
      of(
          "1303",
          "data",
          CataloguePage.Since.class,
          null,
          CentreFile.Catalogue.class,
          NONE,
          Remedy.NOTHING);
  public static final Transaction<CataloguePage.Since, CentreFile.Catalogue> SERVICES =
      of(
          "1305",
          "data",
          CataloguePage.Since.class,
          null,
          CentreFile.Catalogue.class,
          NONE,
          Remedy.NOTHING);
  public static final Transaction<CataloguePage.Since, CentreFile.Catalogue> MATERIALS =
      of(
          "1306",
          "data",
          CataloguePage.Since.class,
          null,
          CentreFile.Catalogue.class,
          NONE,
          Remedy.NOTHING);
  public static final Transaction<CataloguePage.Query, CataloguePage> CATALOGUE =
      of(
          "1312",
          "data",
          CataloguePage.Query.class,
          null,
          CataloguePage.class,
          NONE,
          Remedy.NOTHING);
  public static final Transaction<CataloguePage.Query, CataloguePage> MAPPINGS =
      of(
          "1316",
          "data",
          CataloguePage.Query.class,
          null,
          CataloguePage.class,
          NONE,
          Remedy.NOTHING);
  public static final Transaction<CataloguePage.Query, CataloguePage> OWN_MAPPINGS =
      of(
          "1317",
          "data",
          CataloguePage.Query.class,
          null,
          CataloguePage.class,
          NONE,
          Remedy.NOTHING);
  public static final Transaction<CataloguePage.Query, CataloguePage> CEILINGS =
      of(
          "1318",
          "data",
          CataloguePage.Query.class,
          null,
          CataloguePage.class,
          NONE,
          Remedy.NOTHING);
  public static final Transaction<CataloguePage.Query, CataloguePage> FIRST_SHARES =
      of(
          "1319",
          "data",
          CataloguePage.Query.class,
          null,
          CataloguePage.class,
          NONE,
          Remedy.NOTHING);
  public static final Transaction<Dictionary.Query, Dictionary> DICTIONARY =
      of("1901", "data", Dictionary.Query.class, null, Dictionary.class, NONE, Remedy.NOTHING);

  public static final Transaction<Reversal, Nothing> REVERSE =
      of("2601", "data", Reversal.class, null, Nothing.class, LASTING, Remedy.WAIT);

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
          CHANGE_STAY,
          DISCHARGE,
          CANCEL_ADMISSION,
          CANCEL_DISCHARGE,
          FILE_TRANSFER,
          CANCEL_TRANSFER,
          FILE_DISEASE,
          CANCEL_DISEASE,
          FILE_DESIGNATION,
          CANCEL_DESIGNATION,
          STATEMENT,
          DETAIL_STATEMENT,
          KNOWN_VISITS,
          KNOWN_SETTLEMENT,
          COUNTERS,
          DISEASES_FILED,
          DESIGNATIONS,
          TRANSFERS_FILED,
          UPLOAD,
          DOWNLOAD,
          WESTERN_DRUGS,
          HERBS,
          HOSPITAL_DRUGS,
          SERVICES,
          MATERIALS,
          CATALOGUE,
          MAPPINGS,
          OWN_MAPPINGS,
          CEILINGS,
          FIRST_SHARES,
          DICTIONARY,
          REVERSE);

  private Transactions() {}

  /** All of them. */
  public static List<Transaction<?, ?>> all() {
    return ALL;
  }

  /** Whether 2601 may take this transaction back by its msgid (§2.13). */
  public static boolean isReversible(String infno) {
    return ALL.stream()
        .anyMatch(t -> t.infno().equals(infno) && t.whenUnknown().equals(Remedy.REVERSE));
  }

  private static <I, O> Transaction<I, O> of(
      String infno,
      @Nullable String inputNode,
      Class<I> inputType,
      @Nullable String outputNode,
      Class<O> outputType,
      Effect effect,
      Remedy whenUnknown) {
    return new Transaction<>(
        infno, inputNode, inputType, outputNode, outputType, effect, whenUnknown);
  }
}
