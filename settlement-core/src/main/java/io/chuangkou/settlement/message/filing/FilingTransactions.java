package io.chuangkou.settlement.message.filing;

import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.Remedy;
import io.chuangkou.settlement.message.Transaction;

/** What is filed for a person, and what is filed already (§2.5, §5.3). */
public final class FilingTransactions {

  public static final Transaction<TransferFiling, FilingNumber> FILE_TRANSFER =
      Transaction.lasting(
          "2501",
          "refmedin",
          TransferFiling.class,
          "result",
          FilingNumber.class,
          Remedy.query("5304"));

  public static final Transaction<FilingNumber, Nothing> CANCEL_TRANSFER =
      Transaction.lasting(
          "2502", "data", FilingNumber.class, null, Nothing.class, Remedy.query("5304"));

  public static final Transaction<DiseaseFiling, FilingNumber> FILE_DISEASE =
      Transaction.lasting(
          "2503", "data", DiseaseFiling.class, "result", FilingNumber.class, Remedy.query("5301"));

  public static final Transaction<FilingNumber, Nothing> CANCEL_DISEASE =
      Transaction.lasting(
          "2504", "data", FilingNumber.class, null, Nothing.class, Remedy.query("5301"));

  public static final Transaction<Designation, FilingNumber> FILE_DESIGNATION =
      Transaction.lasting(
          "2505", "data", Designation.class, "result", FilingNumber.class, Remedy.query("5302"));

  public static final Transaction<FilingNumber, Nothing> CANCEL_DESIGNATION =
      Transaction.lasting(
          "2506", "data", FilingNumber.class, null, Nothing.class, Remedy.query("5302"));

  public static final Transaction<KnownFilings.DiseaseQuery, KnownFilings.Diseases> DISEASES_FILED =
      Transaction.asking(
          "5301", "data", KnownFilings.DiseaseQuery.class, null, KnownFilings.Diseases.class);

  public static final Transaction<Designation.Query, Designation.Known> DESIGNATIONS =
      Transaction.asking("5302", "data", Designation.Query.class, null, Designation.Known.class);

  public static final Transaction<KnownFilings.TransferQuery, KnownFilings.Transfers>
      TRANSFERS_FILED =
          Transaction.asking(
              "5304", "data", KnownFilings.TransferQuery.class, null, KnownFilings.Transfers.class);

  private FilingTransactions() {}
}
