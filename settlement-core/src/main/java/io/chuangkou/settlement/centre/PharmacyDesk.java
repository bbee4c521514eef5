package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.SettlementTransactions;
import io.chuangkou.settlement.catalogue.BilledLine;
import io.chuangkou.settlement.message.FeeLine;
import io.chuangkou.settlement.message.FeeSplits;
import io.chuangkou.settlement.message.PharmacyBill;
import io.chuangkou.settlement.message.PharmacyBill.Head;
import io.chuangkou.settlement.message.SettlementAnswer;
import io.chuangkou.settlement.message.VisitFacts.Extension;
import java.util.ArrayList;
import java.util.List;

/** 2101 to 2103: a purchase at a pharmacy, which is visit, lines and settlement in one. */
final class PharmacyDesk {

  /** A purchase has one batch, without a number. */
  private static final String BATCH = "";

  private final Books books;
  private final Till till;
  private final Splitter splitter;

  PharmacyDesk(Books books, Till till) {
    this.books = books;
    this.till = till;
    this.splitter = new Splitter(books);
  }

  List<Service<?, ?>> services() {
    return List.of(
        new Service<>(SettlementTransactions.PHARMACY_TRIAL, this::trial),
        new Service<>(SettlementTransactions.PHARMACY_SETTLE, this::settle),
        new Service<>(SettlementTransactions.PHARMACY_CANCEL, till::cancel));
  }

  private SettlementAnswer trial(Session sql, Call call, PharmacyBill bill) {
    VisitRow visit = visit(0, call, bill.head());
    List<FeeSplits.Line> splits =
        bill.lines().stream().map(line -> splitter.split(sql, visit, line)).toList();
    return till.trial(sql, call, due(visit, bill)).withLines(splits);
  }

  private SettlementAnswer settle(Session sql, Call call, PharmacyBill bill) {
    Head head = bill.head();
    long id = books.visits().open(sql, call, head.psnNo(), "", head.insuranceType(), head.begins());
    books
        .visits()
        .describe(sql, head.psnNo(), id, head.medType(), head.diseaseCode(), Extension.NONE);
    VisitRow visit = visit(id, call, head);
    List<FeeSplits.Line> splits =
        bill.lines().stream().map(line -> splitter.upload(sql, visit, BATCH, line)).toList();
    return till.settle(sql, call, due(visit, bill)).withLines(splits);
  }

  private static VisitRow visit(long id, Call call, Head head) {
    return new VisitRow(
        id,
        call.orgCode(),
        head.psnNo(),
        "",
        head.insuranceType(),
        head.begins(),
        null,
        head.medType(),
        head.diseaseCode(),
        "",
        false,
        null,
        false);
  }

  private static Till.Due due(VisitRow visit, PharmacyBill bill) {
    List<BilledLine> lines = new ArrayList<>();
    for (FeeLine line : bill.lines()) {
      lines.add(FeeLines.billed(lines.size() + 1, line));
    }
    return new Till.Due(
        visit, BATCH, lines, List.of(), bill.head().credential(), bill.head().total());
  }
}
