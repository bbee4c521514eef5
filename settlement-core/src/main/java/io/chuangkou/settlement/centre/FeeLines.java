package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.catalogue.BilledLine;
import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.message.FeeCancellation;
import io.chuangkou.settlement.message.FeeLine;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.story.Encounter.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Uploaded charge lines and the class that the catalogue gives them. */
final class FeeLines {

  private final Catalogue catalogue;

  FeeLines(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  void add(Session sql, long visit, String batch, FeeLine line) {
    boolean known =
        sql.first(
                "SELECT 1 FROM fee_line WHERE visit = ? AND line_no = ?",
                row -> row.getInt(1),
                visit,
                line.lineNo())
            .isPresent();
    if (known) {
      throw new Refusal("费用明细流水号重复：" + line.lineNo());
    }
    sql.update(
        "INSERT INTO fee_line (visit, line_no, batch, item, purpose, amount, unit_price, quantity)"
            + " VALUES (?,?,?,?,?,?,?,?)",
        visit,
        line.lineNo(),
        batch,
        line.item(),
        line.extension().purpose(),
        line.amount().fen(),
        line.unitPrice(),
        line.quantity());
  }

  /** The lines of a batch in the order of their upload. */
  List<BilledLine> batch(Session sql, long visit, String batch) {
    return sql.list(
        "SELECT * FROM fee_line WHERE visit = ? AND batch = ? ORDER BY id",
        FeeLines::line,
        visit,
        batch);
  }

  boolean any(Session sql, long visit) {
    return sql.first("SELECT 1 FROM fee_line WHERE visit = ?", row -> row.getInt(1), visit)
        .isPresent();
  }

  /** The batches of a visit. */
  List<String> batches(Session sql, long visit, String batchOrAll) {
    return sql
        .list("SELECT DISTINCT batch FROM fee_line WHERE visit = ?", row -> row.getString(1), visit)
        .stream()
        .filter(batch -> batchOrAll.equals(FeeCancellation.ALL) || batchOrAll.equals(batch))
        .toList();
  }

  void remove(Session sql, long visit, String batch) {
    sql.update("DELETE FROM fee_line WHERE visit = ? AND batch = ?", visit, batch);
  }

  void removeLine(Session sql, long visit, String lineNo) {
    if (sql.update("DELETE FROM fee_line WHERE visit = ? AND line_no = ?", visit, lineNo) == 0) {
      throw new Refusal("没有这条费用明细：" + lineNo);
    }
  }

  /**
   * A charge line with its class.
   *
   * @throws io.chuangkou.settlement.catalogue.CatalogueException if the catalogue lacks the code
   */
  Item classify(BilledLine line, int level, LocalDate day) {
    return catalogue.classify(line, level, day);
  }

  /** An uploaded line as the catalogue takes it. */
  static BilledLine billed(int number, FeeLine line) {
    return billed(
        number,
        line.item(),
        line.extension().purpose(),
        line.amount(),
        line.unitPrice(),
        line.quantity());
  }

  private static BilledLine line(ResultSet row) throws SQLException {
    return billed(
        row.getRow(),
        row.getString("item"),
        row.getString("purpose"),
        Fen.of(row.getLong("amount")),
        row.getBigDecimal("unit_price"),
        row.getBigDecimal("quantity"));
  }

  private static BilledLine billed(
      int number,
      String item,
      String purpose,
      Fen amount,
      BigDecimal unitPrice,
      BigDecimal quantity) {
    BigDecimal price = unitPrice.setScale(2, RoundingMode.HALF_UP);
    return new BilledLine(
        number,
        item,
        Fen.ofYuan(price.toPlainString()),
        quantity,
        amount,
        purpose.isEmpty() ? null : purpose);
  }
}
