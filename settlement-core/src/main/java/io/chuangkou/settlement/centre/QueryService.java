package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.message.query.Accumulated;
import io.chuangkou.settlement.message.query.KnownVisits;
import io.chuangkou.settlement.message.query.QueryTransactions;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementQuery;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import io.chuangkou.settlement.money.Fen;
import java.util.List;

/** 5201, 5203, 5206: what the centre knows. */
final class QueryService {

  private static final int YEAR_LENGTH = 4;

  private final Tables books;
  private final SettlementAnswers answers;

  QueryService(Tables books) {
    this.books = books;
    this.answers = books.answers();
  }

  List<Endpoint<?, ?>> services() {
    return List.of(
        new Endpoint<>(QueryTransactions.KNOWN_VISITS, this::visits),
        new Endpoint<>(SettlementTransactions.KNOWN_SETTLEMENT, this::settlement),
        new Endpoint<>(QueryTransactions.COUNTERS, this::counters));
  }

  private KnownVisits visits(Session sql, Call call, KnownVisits.Query query) {
    return new KnownVisits(
        books.visits().of(sql, call, query).stream()
            .filter(visit -> visit.medType().startsWith(query.medType()))
            .map(this::row)
            .toList());
  }

  private KnownVisits.Row row(VisitRow visit) {
    return new KnownVisits.Row(
        books.numbers().visit(visit.id()),
        visit.psnNo(),
        visit.insuranceType(),
        visit.begins(),
        visit.ends(),
        visit.medType(),
        visit.hospitalNo());
  }

  /** A row in force, of a settlement or of a cancellation. */
  private SettlementAnswer settlement(Session sql, Call call, SettlementQuery query) {
    VisitRow visit = books.visits().open(sql, call, query.mdtrtId(), query.psnNo());
    long id = books.numbers().settlement(query.setlId());
    LedgerRow entry =
        books.ledger().inForce(sql, query.psnNo()).stream()
            .filter(row -> row.id() == id && row.visit() == visit.id() && !row.reversal())
            .findFirst()
            .orElseThrow(() -> new Refusal("没有这笔结算，或已撤销：" + query.setlId()));
    return answers.of(id, entry, books.directory().person(sql, query.psnNo()), List.of());
  }

  private Accumulated counters(Session sql, Call call, Accumulated.Query query) {
    PersonRow person = books.directory().person(sql, query.psnNo());
    YearToDate standing =
        books.accounts().standing(books.ledger().settlements(sql, person.psnNo()));
    return new Accumulated(
        standing.counters().entrySet().stream()
            .map(counter -> row(person, counter.getKey(), Fen.of(counter.getValue())))
            .toList());
  }

  /** The calculator writes a counter as {@code name@period}; a period starts with its year. */
  private static Accumulated.Row row(PersonRow person, String counter, Fen amount) {
    int at = counter.indexOf('@');
    return new Accumulated.Row(
        person.covers().getFirst().insuranceType(),
        counter.substring(at + 1, at + 1 + YEAR_LENGTH),
        counter.substring(0, at),
        amount);
  }
}
