package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.catalogue.BilledLine;
import io.chuangkou.settlement.message.settlement.PharmacyBill;
import io.chuangkou.settlement.message.settlement.PharmacyBill.Head;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import io.chuangkou.settlement.message.visit.FeeLine;
import io.chuangkou.settlement.message.visit.FeeSplits;
import io.chuangkou.settlement.message.visit.VisitFacts.Extension;
import java.util.ArrayList;
import java.util.List;

/** 2101 to 2103: a purchase at a pharmacy, which is visit, lines and settlement in one. */
final class PharmacyService {

  /** A purchase has one batch, without a number. */
  private static final String BATCH = "";

  private final Tables books;
  private final SettlementHandler till;
  private final Splitter splitter;

  PharmacyService(Tables books, SettlementHandler till) {
    this.books = books;
    this.till = till;
    this.splitter = new Splitter(books);
  }

  List<Endpoint<?, ?>> services() {
    return List.of(
        new Endpoint<>(SettlementTransactions.PHARMACY_TRIAL, this::trial),
        new Endpoint<>(SettlementTransactions.PHARMACY_SETTLE, this::settle),
        new Endpoint<>(SettlementTransactions.PHARMACY_CANCEL, till::cancel));
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
        "",
        false);
  }

  private static SettlementHandler.Due due(VisitRow visit, PharmacyBill bill) {
    List<BilledLine> lines = new ArrayList<>();
    for (FeeLine line : bill.lines()) {
      lines.add(FeeLines.billed(lines.size() + 1, line));
    }
    return new SettlementHandler.Due(visit, BATCH, lines, List.of(), Claim.of(bill.head()));
  }
}
