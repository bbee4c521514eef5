package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.catalogue.BilledLine;
import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.encounter.Encounter.Item;
import io.chuangkou.settlement.message.visit.FeeCancellation;
import io.chuangkou.settlement.message.visit.FeeLine;
import io.chuangkou.settlement.money.Fen;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Uploaded charge lines and the class that the catalogue gives them. */
final class FeeLines {

  /** Charges with their refunds taken off. */
  private static final String NET =
      "SELECT o.id, o.line_no, o.item, o.purpose, o.unit_price, SUM(l.amount) AS amount,"
          + " SUM(l.quantity) AS quantity FROM fee_line o JOIN fee_line l ON l.psn_no = o.psn_no"
          + " AND l.visit = o.visit AND COALESCE(l.refunds, l.line_no) = o.line_no"
          + " WHERE o.psn_no = ? AND o.visit = ? AND o.refunds IS NULL";

  private static final String IN_ORDER =
      " GROUP BY o.id, o.line_no, o.item, o.purpose, o.unit_price HAVING SUM(l.quantity) > 0"
          + " ORDER BY o.id";

  private final Catalogue catalogue;

  FeeLines(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  void add(Session sql, VisitRow visit, String batch, FeeLine line, @Nullable String refunds) {
    if (batchOf(sql, visit, line.lineNo()).isPresent()) {
      throw new Refusal("费用明细流水号重复：" + line.lineNo());
    }
    sql.update(
        "INSERT INTO fee_line (psn_no, visit, line_no, refunds, batch, item, purpose, amount,"
            + " unit_price, quantity) VALUES (?,?,?,?,?,?,?,?,?,?)",
        visit.psnNo(),
        visit.id(),
        line.lineNo(),
        refunds,
        batch,
        line.item(),
        line.extension().purpose(),
        line.amount().fen(),
        line.unitPrice(),
        line.quantity());
  }

  /** The lines of a batch in the order of their upload, each less what was refunded of it. */
  List<BilledLine> batch(Session sql, VisitRow visit, String batch) {
    return sql.list(
        NET + " AND o.batch = ?" + IN_ORDER, FeeLines::line, visit.psnNo(), visit.id(), batch);
  }

  /**
   * What is left of a charge.
   *
   * @param lineNo its number
   * @param item its catalogue code
   * @param quantity how many, less what was refunded
   */
  record Charge(String lineNo, String item, BigDecimal quantity) {}

  /** The charges of a batch, each less what was refunded of it. */
  List<Charge> charges(Session sql, VisitRow visit, String batch) {
    return sql.list(
        NET + " AND o.batch = ?" + IN_ORDER,
        row ->
            new Charge(
                row.getString("line_no"), row.getString("item"), row.getBigDecimal("quantity")),
        visit.psnNo(),
        visit.id(),
        batch);
  }

  /** The lines of all batches. */
  List<BilledLine> all(Session sql, VisitRow visit) {
    return sql.list(NET + IN_ORDER, FeeLines::line, visit.psnNo(), visit.id());
  }

  /** A charge, less what was refunded of it; none: it is not there, or refunded wholly. */
  Optional<BilledLine> net(Session sql, VisitRow visit, String lineNo) {
    return sql.first(
        NET + " AND o.line_no = ?" + IN_ORDER, FeeLines::line, visit.psnNo(), visit.id(), lineNo);
  }

  /** Whether the lines of a charge add up to what can be: nothing at all, or something of each. */
  void refuseOverRefund(Session sql, VisitRow visit, String lineNo) {
    boolean whole =
        sql.list(
                "SELECT SUM(amount), SUM(quantity) FROM fee_line"
                    + " WHERE psn_no = ? AND visit = ? AND (line_no = ? OR refunds = ?)",
                row ->
                    row.getLong(1) >= 0 && row.getLong(1) > 0 == row.getBigDecimal(2).signum() > 0,
                visit.psnNo(),
                visit.id(),
                lineNo,
                lineNo)
            .getFirst();
    if (!whole) {
      throw new Refusal("退费超过原费用明细：" + lineNo);
    }
  }

  boolean any(Session sql, VisitRow visit) {
    return !batches(sql, visit, FeeCancellation.ALL).isEmpty();
  }

  /** The batches of a visit. */
  List<String> batches(Session sql, VisitRow visit, String batchOrAll) {
    return sql
        .list(
            "SELECT DISTINCT batch FROM fee_line WHERE psn_no = ? AND visit = ?",
            row -> row.getString(1),
            visit.psnNo(),
            visit.id())
        .stream()
        .filter(batch -> batchOrAll.equals(FeeCancellation.ALL) || batchOrAll.equals(batch))
        .toList();
  }

  /** The batch of a line. */
  Optional<String> batchOf(Session sql, VisitRow visit, String lineNo) {
    return sql.first(
        "SELECT batch FROM fee_line WHERE psn_no = ? AND visit = ? AND line_no = ?",
        row -> row.getString(1),
        visit.psnNo(),
        visit.id(),
        lineNo);
  }

  /** Puts the lines of a batch into another one. */
  void move(Session sql, VisitRow visit, String from, String to) {
    sql.update(
        "UPDATE fee_line SET batch = ? WHERE psn_no = ? AND visit = ? AND batch = ?",
        to,
        visit.psnNo(),
        visit.id(),
        from);
  }

  void remove(Session sql, VisitRow visit, String batch) {
    sql.update(
        "DELETE FROM fee_line WHERE psn_no = ? AND visit = ? AND batch = ?",
        visit.psnNo(),
        visit.id(),
        batch);
  }

  /** Removes a line together with its refunds. */
  void removeLine(Session sql, VisitRow visit, String lineNo) {
    sql.update(
        "DELETE FROM fee_line WHERE psn_no = ? AND visit = ? AND (line_no = ? OR refunds = ?)",
        visit.psnNo(),
        visit.id(),
        lineNo,
        lineNo);
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
