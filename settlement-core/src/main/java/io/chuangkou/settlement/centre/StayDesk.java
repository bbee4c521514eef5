package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.Admission;
import io.chuangkou.settlement.message.FeeCancellation;
import io.chuangkou.settlement.message.FeeLine;
import io.chuangkou.settlement.message.FeeSplits;
import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.StayBill;
import io.chuangkou.settlement.message.StayFeeCancellation;
import io.chuangkou.settlement.message.StayFees;
import io.chuangkou.settlement.message.StayNumber;
import io.chuangkou.settlement.message.Transactions;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 2301 to 2305 and 2401 to 2405: stays from admission to settlement. */
final class StayDesk {

  /** A stay has one batch, without a number. */
  private static final String BATCH = "";

  private final Books books;
  private final Till till;
  private final Splitter splitter;

  StayDesk(Books books, Till till) {
    this.books = books;
    this.till = till;
    this.splitter = new Splitter(books);
  }

  List<Service<?, ?>> services() {
    return List.of(
        new Service<>(Transactions.ADMIT, this::admit),
        new Service<>(Transactions.CANCEL_ADMISSION, this::cancelAdmission),
        new Service<>(Transactions.STAY_FEES, this::uploadFees),
        new Service<>(Transactions.CANCEL_STAY_FEES, this::cancelFees),
        new Service<>(
            Transactions.DISCHARGE,
            (sql, call, input) -> end(sql, call, input.mdtrtId(), input.psnNo(), input.ends())),
        new Service<>(
            Transactions.CANCEL_DISCHARGE,
            (sql, call, input) -> end(sql, call, input.mdtrtId(), input.psnNo(), null)),
        new Service<>(
            Transactions.STAY_TRIAL,
            (sql, call, bill) -> till.trial(sql, call, due(sql, call, bill))),
        new Service<>(
            Transactions.STAY_SETTLE,
            (sql, call, bill) -> till.settle(sql, call, due(sql, call, bill))),
        new Service<>(Transactions.STAY_CANCEL, till::cancel));
  }

  private StayNumber admit(Session sql, Call call, Admission input) {
    Admission.Stay stay = input.stay();
    books.directory().provider(sql, call.orgCode());
    Insured person = books.directory().person(sql, stay.psnNo());
    person.requireActive();
    person.require(stay.credential());
    long id =
        books
            .visits()
            .open(sql, call, stay.psnNo(), stay.hospitalNo(), stay.insuranceType(), stay.begins());
    books.visits().describe(sql, id, stay.medType(), disease(stay), stay.extension());
    return new StayNumber(books.numbers().visit(id), "");
  }

  /** The disease that the benefit goes by; without one, the main diagnosis. */
  private static String disease(Admission.Stay stay) {
    return stay.diseaseCode().isEmpty() ? stay.mainDiagnosisCode() : stay.diseaseCode();
  }

  private Nothing cancelAdmission(Session sql, Call call, StayNumber input) {
    VisitRow stay = books.visits().open(sql, call, input.mdtrtId(), input.psnNo());
    if (books.fees().any(sql, stay.id())) {
      throw new Refusal("已上传费用，不能撤销入院");
    }
    books.visits().cancel(sql, stay.id());
    return new Nothing();
  }

  private FeeSplits uploadFees(Session sql, Call call, StayFees input) {
    List<FeeSplits.Line> splits = new ArrayList<>();
    for (StayFees.Line stayLine : input.lines()) {
      FeeLine line = stayLine.line();
      VisitRow stay = books.visits().open(sql, call, line.mdtrtId(), line.psnNo());
      splits.add(splitter.upload(sql, stay, BATCH, line));
    }
    return new FeeSplits(splits);
  }

  private Nothing cancelFees(Session sql, Call call, StayFeeCancellation input) {
    for (StayFeeCancellation.Line line : input.lines()) {
      VisitRow stay = books.visits().open(sql, call, line.mdtrtId(), line.psnNo());
      books.ledger().refuseSettled(sql, stay, BATCH);
      if (line.lineNo().equals(FeeCancellation.ALL)) {
        books.fees().remove(sql, stay.id(), BATCH);
      } else {
        books.fees().removeLine(sql, stay.id(), line.lineNo());
      }
    }
    return new Nothing();
  }

  private Nothing end(
      Session sql, Call call, String mdtrtId, String psnNo, @Nullable LocalDateTime ends) {
    VisitRow stay = books.visits().open(sql, call, mdtrtId, psnNo);
    books.ledger().refuseSettled(sql, stay, BATCH);
    if (ends != null && ends.isBefore(stay.begins())) {
      throw new Refusal("出院时间早于入院时间");
    }
    books.visits().end(sql, stay.id(), ends);
    return new Nothing();
  }

  private Till.Due due(Session sql, Call call, StayBill bill) {
    if (bill.interim()) {
      throw new Refusal("不支持中途结算");
    }
    VisitRow stay = books.visits().open(sql, call, bill.mdtrtId(), bill.psnNo());
    return new Till.Due(
        stay, BATCH, books.fees().batch(sql, stay.id(), BATCH), bill.credential(), bill.total());
  }
}
