package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.person.MedType;
import io.chuangkou.settlement.message.visit.FeeCancellation;
import io.chuangkou.settlement.message.visit.FeeLine;
import io.chuangkou.settlement.message.visit.FeeSplits;
import io.chuangkou.settlement.message.visit.FeeUpload;
import io.chuangkou.settlement.message.visit.Registration;
import io.chuangkou.settlement.message.visit.Visit;
import io.chuangkou.settlement.message.visit.VisitFacts;
import io.chuangkou.settlement.message.visit.VisitTransactions;
import java.util.ArrayList;
import java.util.List;

/** 2201 to 2205: an outpatient visit before its settlement. */
final class VisitService {

  private final Tables books;
  private final Splitter splitter;

  VisitService(Tables books) {
    this.books = books;
    this.splitter = new Splitter(books);
  }

  List<Endpoint<?, ?>> services() {
    return List.of(
        new Endpoint<>(VisitTransactions.REGISTER, this::register),
        new Endpoint<>(VisitTransactions.CANCEL_REGISTRATION, this::cancelRegistration),
        new Endpoint<>(VisitTransactions.VISIT_FACTS, this::describe),
        new Endpoint<>(VisitTransactions.FEES, this::uploadFees),
        new Endpoint<>(VisitTransactions.CANCEL_FEES, this::cancelFees));
  }

  private Visit register(Session sql, Call call, Registration input) {
    books.directory().provider(sql, call.orgCode());
    PersonRow person = books.directory().person(sql, input.psnNo());
    person.requireActive(input.insuranceType());
    person.require(input.credential());
    long id =
        books
            .visits()
            .open(
                sql,
                call,
                input.psnNo(),
                input.hospitalNo(),
                input.insuranceType(),
                input.begins());
    return new Visit(books.numbers().visit(id), input.psnNo(), input.hospitalNo());
  }

  private Nothing cancelRegistration(Session sql, Call call, Visit input) {
    VisitRow visit = books.visits().open(sql, call, input.mdtrtId(), input.psnNo());
    if (books.fees().any(sql, visit)) {
      throw new Refusal("已上传费用或已结算，不能撤销挂号");
    }
    books.visits().cancel(sql, visit);
    return new Nothing();
  }

  private Nothing describe(Session sql, Call call, VisitFacts input) {
    VisitFacts.Care care = input.visit();
    VisitRow visit = books.visits().open(sql, call, care.mdtrtId(), care.psnNo());
    if (MedType.ofCode(care.medType()).isEmpty()) {
      throw new Refusal("不支持的医疗类别 " + care.medType());
    }
    books
        .visits()
        .describe(
            sql, visit.psnNo(), visit.id(), care.medType(), care.diseaseCode(), care.extension());
    return new Nothing();
  }

  private FeeSplits uploadFees(Session sql, Call call, FeeUpload input) {
    List<FeeSplits.Line> splits = new ArrayList<>();
    for (FeeLine line : input.lines()) {
      VisitRow visit = books.visits().open(sql, call, line.mdtrtId(), line.psnNo());
      splits.add(splitter.upload(sql, visit, line.batch(), line));
    }
    return new FeeSplits(splits);
  }

  private Nothing cancelFees(Session sql, Call call, FeeCancellation input) {
    VisitRow visit = books.visits().open(sql, call, input.mdtrtId(), input.psnNo());
    for (String batch : books.fees().batches(sql, visit, input.batch())) {
      if (!books.ledger().isSettled(sql, visit, batch)) {
        books.fees().remove(sql, visit, batch);
      } else if (batch.equals(input.batch())) {
        throw new Refusal("该收费批次已结算，请先撤销结算");
      }
    }
    return new Nothing();
  }
}
