package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.message.Transaction;
import io.chuangkou.settlement.message.person.MedType;
import io.chuangkou.settlement.message.query.CataloguePage;
import io.chuangkou.settlement.message.query.Dictionary;
import io.chuangkou.settlement.message.query.QueryTransactions;
import io.chuangkou.settlement.message.statement.CentreFile;
import io.chuangkou.settlement.message.statement.StatementFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 1301 to 1319, 1901: the catalogue by version and by page, as far as it is known, and codes. */
final class CatalogueService {

  private static final int LARGEST_PAGE = 1000;
  private static final String MED_TYPE = "MED_TYPE";

  private final Files files;
  private final Catalogue catalogue;
  private final CatalogueRows rows;

  CatalogueService(Tables books, Catalogue catalogue) {
    this.files = books.files();
    this.catalogue = catalogue;
    this.rows = new CatalogueRows(catalogue.entries());
  }

  List<Endpoint<?, ?>> services() {
    return List.of(
        versions(QueryTransactions.WESTERN_DRUGS, "[XZ].*"),
        versions(QueryTransactions.HERBS, "T.*"),
        versions(QueryTransactions.HOSPITAL_DRUGS, "S.*"),
        versions(QueryTransactions.SERVICES, "\\d.*"),
        versions(QueryTransactions.MATERIALS, "C.*"),
        pages(QueryTransactions.CATALOGUE, rows.catalogue()),
        pages(QueryTransactions.MAPPINGS, rows.mappings()),
        pages(QueryTransactions.OWN_MAPPINGS, rows.mappings()),
        pages(QueryTransactions.CEILINGS, rows.ceilings()),
        pages(QueryTransactions.FIRST_SHARES, rows.shares()),
        new Endpoint<>(QueryTransactions.DICTIONARY, (sql, call, query) -> dictionary(query)));
  }

  private Endpoint<?, ?> versions(
      Transaction<CataloguePage.Since, CentreFile.Catalogue> transaction, String codes) {
    return new Endpoint<>(
        transaction, (sql, call, since) -> version(sql, call, transaction.infno(), codes, since));
  }

  private CentreFile.Catalogue version(
      Session sql, Call call, String infno, String codes, CataloguePage.Since since) {
    List<String> lines =
        since.version().equals(catalogue.version())
            ? List.of()
            : rows.lines(codes, catalogue.version());
    CentreFile file =
        files.add(
            sql, call, infno + ".zip", StatementFiles.zip(infno + ".txt", String.join("", lines)));
    return new CentreFile.Catalogue(file.number(), file.name(), file.until(), lines.size());
  }

  private static Endpoint<?, ?> pages(
      Transaction<CataloguePage.Query, CataloguePage> transaction, List<Map<String, String>> all) {
    return new Endpoint<>(transaction, (sql, call, query) -> page(all, query));
  }

  private static CataloguePage page(List<Map<String, String>> all, CataloguePage.Query query) {
    if (query.page() < 1 || query.size() < 1 || query.size() > LARGEST_PAGE) {
      throw new Refusal("页码从 1 开始，每页 1 至 " + LARGEST_PAGE + " 行");
    }
    List<Map<String, String>> rows =
        all.stream()
            .filter(row -> query.code().isEmpty() || query.code().equals(row.get("hilist_code")))
            .toList();
    int pages = Math.max(1, Math.ceilDiv(rows.size(), query.size()));
    return new CataloguePage(
        query.page(),
        query.size(),
        pages,
        rows.size(),
        query.page() == 1,
        query.page() >= pages,
        rows.stream().skip((query.page() - 1L) * query.size()).limit(query.size()).toList());
  }

  private static Dictionary dictionary(Dictionary.Query query) {
    if (!query.type().equalsIgnoreCase(MED_TYPE)) {
      throw new Refusal("没有这个字典：" + query.type());
    }
    List<Dictionary.Entry> entries = new ArrayList<>();
    for (MedType type : MedType.values()) {
      entries.add(
          new Dictionary.Entry(MED_TYPE, type.code(), type.label(), "", entries.size() + 1));
    }
    return new Dictionary(entries);
  }
}
