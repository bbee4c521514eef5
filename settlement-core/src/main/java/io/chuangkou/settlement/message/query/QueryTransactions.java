package io.chuangkou.settlement.message.query;

import io.chuangkou.settlement.message.Transaction;
import io.chuangkou.settlement.message.statement.CentreFile;

/**
 * What the centre can be asked for: visits, accumulations, catalogues, dictionaries (§1.3, §1.9,
 * §5.2).
 */
public final class QueryTransactions {

  public static final Transaction<KnownVisits.Query, KnownVisits> KNOWN_VISITS =
      Transaction.asking("5201", "data", KnownVisits.Query.class, null, KnownVisits.class);

  public static final Transaction<Accumulated.Query, Accumulated> COUNTERS =
      Transaction.asking("5206", "data", Accumulated.Query.class, null, Accumulated.class);

  public static final Transaction<CataloguePage.Since, CentreFile.Catalogue> WESTERN_DRUGS =
      Transaction.asking(
          "1301", "data", CataloguePage.Since.class, null, CentreFile.Catalogue.class);

  public static final Transaction<CataloguePage.Since, CentreFile.Catalogue> HERBS =
      Transaction.asking(
          "1302", "data", CataloguePage.Since.class, null, CentreFile.Catalogue.class);

  public static final Transaction<CataloguePage.Since, CentreFile.Catalogue> HOSPITAL_DRUGS =
      Transaction.asking(
          "1303", "data", CataloguePage.Since.class, null, CentreFile.Catalogue.class);

  public static final Transaction<CataloguePage.Since, CentreFile.Catalogue> SERVICES =
      Transaction.asking(
          "1305", "data", CataloguePage.Since.class, null, CentreFile.Catalogue.class);

  public static final Transaction<CataloguePage.Since, CentreFile.Catalogue> MATERIALS =
      Transaction.asking(
          "1306", "data", CataloguePage.Since.class, null, CentreFile.Catalogue.class);

  public static final Transaction<CataloguePage.Query, CataloguePage> CATALOGUE =
      Transaction.asking("1312", "data", CataloguePage.Query.class, null, CataloguePage.class);

  public static final Transaction<CataloguePage.Query, CataloguePage> MAPPINGS =
      Transaction.asking("1316", "data", CataloguePage.Query.class, null, CataloguePage.class);

  public static final Transaction<CataloguePage.Query, CataloguePage> OWN_MAPPINGS =
      Transaction.asking("1317", "data", CataloguePage.Query.class, null, CataloguePage.class);

  public static final Transaction<CataloguePage.Query, CataloguePage> CEILINGS =
      Transaction.asking("1318", "data", CataloguePage.Query.class, null, CataloguePage.class);

  public static final Transaction<CataloguePage.Query, CataloguePage> FIRST_SHARES =
      Transaction.asking("1319", "data", CataloguePage.Query.class, null, CataloguePage.class);

  public static final Transaction<Dictionary.Query, Dictionary> DICTIONARY =
      Transaction.asking("1901", "data", Dictionary.Query.class, null, Dictionary.class);

  private QueryTransactions() {}
}
