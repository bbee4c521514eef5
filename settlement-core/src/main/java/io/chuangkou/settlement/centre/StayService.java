package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.stay.Admission;
import io.chuangkou.settlement.message.stay.StayChange;
import io.chuangkou.settlement.message.stay.StayFacts;
import io.chuangkou.settlement.message.stay.StayFeeCancellation;
import io.chuangkou.settlement.message.stay.StayFees;
import io.chuangkou.settlement.message.stay.StayNumber;
import io.chuangkou.settlement.message.stay.StayTransactions;
import io.chuangkou.settlement.message.visit.FeeSplits;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 2301, 2302 and 2401 to 2405: stays from admission to discharge. */
final class StayService {

  private final Tables books;
  private final Splitter splitter;

  StayService(Tables books) {
    this.books = books;
    this.splitter = new Splitter(books);
  }

  List<Endpoint<?, ?>> services() {
    return List.of(
        new Endpoint<>(StayTransactions.ADMIT, this::admit),
        new Endpoint<>(StayTransactions.CHANGE_STAY, this::change),
        new Endpoint<>(StayTransactions.CANCEL_ADMISSION, this::cancelAdmission),
        new Endpoint<>(StayTransactions.STAY_FEES, this::uploadFees),
        new Endpoint<>(StayTransactions.CANCEL_STAY_FEES, this::cancelFees),
        new Endpoint<>(
            StayTransactions.DISCHARGE,
            (sql, call, input) -> end(sql, call, input.mdtrtId(), input.psnNo(), input.ends())),
        new Endpoint<>(
            StayTransactions.CANCEL_DISCHARGE,
            (sql, call, input) -> end(sql, call, input.mdtrtId(), input.psnNo(), null)));
  }

  private StayNumber admit(Session sql, Call call, Admission input) {
    Admission.Stay stay = input.stay();
    books.directory().provider(sql, call.orgCode());
    PersonRow person = books.directory().person(sql, stay.psnNo());
    person.requireActive(stay.insuranceType());
    person.require(stay.credential());
    Visits visits = books.visits();
    String psnNo = stay.psnNo();
    long id = visits.open(sql, call, psnNo, stay.hospitalNo(), stay.insuranceType(), stay.begins());
    StayFacts facts = stay.facts();
    visits.describe(sql, psnNo, id, stay.medType(), facts.disease(), facts.extension());
    return new StayNumber(books.numbers().visit(id), "");
  }

  private Nothing change(Session sql, Call call, StayChange input) {
    StayChange.Stay now = input.stay();
    VisitRow stay = books.visits().open(sql, call, now.mdtrtId(), now.psnNo());
    books.ledger().refuseSettled(sql, stay, StaySettlementHandler.REST);
    if (now.ends() != null && now.ends().isBefore(now.begins())) {
      throw new Refusal("出院时间早于入院时间");
    }
    Visits visits = books.visits();
    visits.change(sql, stay, now.hospitalNo(), now.insuranceType(), now.begins());
    StayFacts facts = now.facts();
    visits.describe(
        sql, stay.psnNo(), stay.id(), now.medType(), facts.disease(), facts.extension());
    if (now.ends() != null) {
      visits.end(sql, stay, now.ends());
    }
    return new Nothing();
  }

  private Nothing cancelAdmission(Session sql, Call call, StayNumber input) {
    VisitRow stay = books.visits().open(sql, call, input.mdtrtId(), input.psnNo());
    if (books.fees().any(sql, stay)) {
      throw new Refusal("已上传费用，不能撤销入院");
    }
    books.visits().cancel(sql, stay);
    return new Nothing();
  }

  private FeeSplits uploadFees(Session sql, Call call, StayFees input) {
    List<FeeSplits.Line> splits = new ArrayList<>();
    for (StayFees.Line line : input.lines()) {
      VisitRow stay = books.visits().open(sql, call, line.line().mdtrtId(), line.line().psnNo());
      splits.add(
          line.isRefund()
              ? splitter.refund(sql, stay, StaySettlementHandler.REST, line)
              : splitter.upload(sql, stay, StaySettlementHandler.REST, line.line()));
    }
    return new FeeSplits(splits);
  }

  private Nothing cancelFees(Session sql, Call call, StayFeeCancellation input) {
    for (StayFeeCancellation.Line line : input.lines()) {
      VisitRow stay = books.visits().open(sql, call, line.mdtrtId(), line.psnNo());
      if (line.isAll()) {
        cancelUnsettled(sql, stay);
      } else {
        cancelLine(sql, stay, line.lineNo());
      }
    }
    return new Nothing();
  }

  private void cancelUnsettled(Session sql, VisitRow stay) {
    for (String batch : books.fees().batches(sql, stay, StayFeeCancellation.ALL)) {
      if (!books.ledger().isSettled(sql, stay, batch)) {
        books.fees().remove(sql, stay, batch);
      }
    }
  }

  private void cancelLine(Session sql, VisitRow stay, String lineNo) {
    String batch =
        books
            .fees()
            .batchOf(sql, stay, lineNo)
            .orElseThrow(() -> new Refusal("没有这条费用明细：" + lineNo));
    books.ledger().refuseSettled(sql, stay, batch);
    books.fees().removeLine(sql, stay, lineNo);
  }

  private Nothing end(
      Session sql, Call call, String mdtrtId, String psnNo, @Nullable LocalDateTime ends) {
    VisitRow stay = books.visits().open(sql, call, mdtrtId, psnNo);
    books.ledger().refuseSettled(sql, stay, StaySettlementHandler.REST);
    if (ends != null && ends.isBefore(stay.begins())) {
      throw new Refusal("出院时间早于入院时间");
    }
    books.visits().end(sql, stay, ends);
    return new Nothing();
  }
}
