package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.RegionalProfile.StockReports;
import io.chuangkou.settlement.message.stock.Goods;
import io.chuangkou.settlement.message.stock.SoldGoods;
import io.chuangkou.settlement.message.stock.StockAnswer;
import io.chuangkou.settlement.message.stock.StockReturn;
import io.chuangkou.settlement.message.stock.StockSale;
import io.chuangkou.settlement.message.stock.StockTransactions;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 3505A, 3506A, 3513: drugs that were handed out and came back, box by box. Nothing here moves
 * money. What is received and not taken is answered on the second level.
 */
final class StockService {

  private final @Nullable StockReports rule;

  StockService(RegionalProfile profile) {
    this.rule = profile.stockReports();
  }

  List<Endpoint<?, ?>> services() {
    return rule == null
        ? List.of()
        : Stream.concat(
                Stream.<Endpoint<?, ?>>of(
                    new Endpoint<>(StockTransactions.SALE, this::sell),
                    new Endpoint<>(StockTransactions.RETURN, this::takeBack)),
                rule.query()
                    ? Stream.of(new Endpoint<>(StockTransactions.SOLD, StockService::sold))
                    : Stream.of())
            .toList();
  }

  private StockAnswer sell(Session sql, Call call, StockSale sale) {
    Optional<String> wrong =
        sale.rows().stream()
            .flatMap(row -> objection(row.goods()).or(() -> again(sql, call, row)).stream())
            .findFirst();
    if (wrong.isPresent()) {
      return StockAnswer.of(false, wrong.get());
    }
    int line = 0;
    for (StockSale.Row row : sale.rows()) {
      line++;
      for (Goods.Box box : row.goods().boxes()) {
        insert(sql, call, row, line, box.code());
      }
    }
    return StockAnswer.of(true, "受理成功");
  }

  /** What a region demands beyond the tables that all share. */
  private Optional<String> objection(Goods goods) {
    StockReports wanted = Objects.requireNonNull(rule);
    if (goods.boxes().isEmpty()) {
      return Optional.of("没有追溯码：" + goods.name());
    } else if (goods.boxes().stream().anyMatch(b -> b.code().length() > wanted.codeLength())) {
      return Optional.of("药品追溯码最多 " + wanted.codeLength() + " 个字符：" + goods.name());
    } else if (wanted.batch()
        && (goods.lot().isEmpty() || goods.made() == null || goods.expires() == null)) {
      return Optional.of("生产批号、生产日期、有效期止为必填项：" + goods.name());
    }
    return Optional.empty();
  }

  private static Optional<String> again(Session sql, Call call, StockSale.Row row) {
    return row.goods().boxes().stream()
        .filter(box -> find(sql, call, row.document(), box.code()).isPresent())
        .findFirst()
        .map(box -> "单据 " + row.document() + " 已上传过：" + box.code());
  }

  private StockAnswer takeBack(Session sql, Call call, StockReturn back) {
    Optional<String> wrong =
        back.rows().stream()
            .flatMap(row -> objection(row.goods()).or(() -> missing(sql, call, row)).stream())
            .findFirst();
    if (wrong.isPresent()) {
      return StockAnswer.of(false, wrong.get());
    }
    for (StockReturn.Row row : back.rows()) {
      for (Goods.Box box : row.goods().boxes()) {
        sql.update(
            "UPDATE stock_sale SET returned_at = ?"
                + " WHERE org_code = ? AND document = ? AND code = ? AND returned_at IS NULL",
            row.goods().at(),
            call.orgCode(),
            row.sale(),
            box.code());
      }
    }
    return StockAnswer.of(true, "受理成功");
  }

  private static Optional<String> missing(Session sql, Call call, StockReturn.Row row) {
    return row.goods().boxes().stream()
        .filter(
            box -> find(sql, call, row.sale(), box.code()).filter(sold -> !sold.back()).isEmpty())
        .findFirst()
        .map(box -> "没有这笔销售，或已退货：" + row.sale() + " " + box.code());
  }

  private record Sold(boolean back) {}

  private static Optional<Sold> find(Session sql, Call call, String document, String code) {
    return sql.first(
        "SELECT returned_at FROM stock_sale WHERE org_code = ? AND document = ? AND code = ?",
        row -> new Sold(row.getObject(1) != null),
        call.orgCode(),
        document,
        code);
  }

  private static void insert(Session sql, Call call, StockSale.Row row, int line, String code) {
    Goods goods = row.goods();
    sql.update(
        "INSERT INTO stock_sale (org_code, document, line, code, item, lot, made, expires, whole,"
            + " quantity, visit, insured, sold_at, returned_at)"
            + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,NULL)",
        call.orgCode(),
        row.document(),
        line,
        code,
        goods.item(),
        goods.lot(),
        goods.made(),
        goods.expires(),
        !goods.split(),
        goods.split() ? goods.quantity() : BigDecimal.ONE,
        goods.visit(),
        row.settlement().equals(StockSale.Row.INSURED),
        goods.at());
  }

  private static SoldGoods sold(Session sql, Call call, SoldGoods.Query query) {
    call.requireOwn(query.provider(), "销售记录", query.code());
    LocalDate after = query.to().plusDays(1);
    return new SoldGoods(
        sql.list(
            "SELECT document, item, code, quantity, sold_at FROM stock_sale WHERE org_code = ?"
                + " AND code = ? AND sold_at >= ? AND sold_at < ? AND returned_at IS NULL"
                + " ORDER BY sold_at",
            StockService::row,
            call.orgCode(),
            query.code(),
            query.from().atStartOfDay(),
            after.atStartOfDay()));
  }

  private static SoldGoods.Row row(ResultSet row) throws SQLException {
    return new SoldGoods.Row(
        row.getString("document"),
        row.getString("item"),
        row.getString("code"),
        row.getBigDecimal("quantity"),
        row.getObject("sold_at", LocalDateTime.class));
  }
}
