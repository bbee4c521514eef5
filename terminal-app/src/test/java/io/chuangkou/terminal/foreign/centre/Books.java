package io.chuangkou.terminal.foreign.centre;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the centre holds: visits with their lines, settlements, and rows that take them back. */
public final class Books {

  private final Map<String, Visit> visits = new LinkedHashMap<>();
  private final List<Settled> rows = new ArrayList<>();
  private int visitNumber = 300_000_000;
  private int settlementNumber = 400_000_000;

  /** All settlements and cancellations, oldest first. */
  public synchronized List<Settled> rows() {
    return List.copyOf(rows);
  }

  /** The settlements that nothing has taken back. */
  public synchronized List<Settled> standing() {
    return rows.stream().filter(this::stands).toList();
  }

  /** The visits that were registered, and neither settled nor withdrawn. */
  public synchronized List<Visit> openVisits() {
    return visits.values().stream().filter(Visit::isOpen).toList();
  }

  /** All visits. */
  public synchronized List<Visit> visits() {
    return List.copyOf(visits.values());
  }

  /** What the persons have to pay in cash for all that stands, in yuan. */
  public synchronized BigDecimal cash() {
    return standing().stream().map(row -> row.shares().cash()).reduce(ZERO, BigDecimal::add);
  }

  private boolean stands(Settled row) {
    return !row.isCancellation()
        && rows.stream().noneMatch(other -> other.takesBack().equals(row.number()));
  }

  synchronized Visit register(String person, String insurance, String hospitalNo, String begins) {
    Visit visit = new Visit(Integer.toString(++visitNumber), person, insurance, hospitalNo, begins);
    visits.put(visit.number(), visit);
    return visit;
  }

  /** The visit that is not withdrawn, of this person. */
  synchronized Visit visit(String number, String person) {
    Visit visit = visits.get(number);
    if (visit == null || visit.isWithdrawn() || !visit.person().equals(person)) {
      throw new Refusal("未查询到就诊信息");
    }
    return visit;
  }

  synchronized boolean isSettled(Visit visit) {
    return standing().stream().anyMatch(row -> row.visit().equals(visit.number()));
  }

  synchronized String newNumber() {
    return Integer.toString(++settlementNumber);
  }

  synchronized void add(Settled row) {
    rows.add(row);
    Visit visit = visits.get(row.visit());
    if (visit != null) {
      visit.settled();
    }
  }

  /** The only standing settlement of which something holds. */
  synchronized Settled only(Predicate<Settled> which) {
    return standing().stream().filter(which).findFirst().orElseThrow(() -> new Refusal("未查询到结算信息"));
  }

  /** The row with this number, whatever became of it. */
  synchronized Settled row(String number) {
    return rows.stream()
        .filter(row -> row.number().equals(number))
        .findFirst()
        .orElseThrow(() -> new Refusal("未查询到结算信息"));
  }

  /** The row that a message made, whatever became of it; none: the message made none. */
  synchronized List<Settled> madeBy(String msgid) {
    return rows.stream().filter(row -> row.msgid().equals(msgid)).toList();
  }

  synchronized void strike(Settled row) {
    rows.remove(row);
  }

  synchronized Money.Spent spent(String person) {
    List<Shares> paid =
        standing().stream()
            .filter(row -> row.person().equals(person))
            .map(Settled::shares)
            .toList();
    return new Money.Spent(
        paid.stream().map(Shares::account).reduce(ZERO, BigDecimal::add),
        paid.stream().map(Shares::family).reduce(ZERO, BigDecimal::add));
  }
}
