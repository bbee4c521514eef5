package io.chuangkou.terminal.day;

import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.settlement.message.settlement.SettlementQuery;
import io.chuangkou.settlement.message.statement.Statement.Verdict;
import io.chuangkou.settlement.message.statement.StatementRow;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.centre.CentreSession;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.day.Compared.Clearing;
import io.chuangkou.terminal.day.Compared.Group;
import io.chuangkou.terminal.ledger.Bookings;
import io.chuangkou.terminal.ledger.Bookings.Booking;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.Decision.Outcome;
import io.chuangkou.terminal.ledger.LedgerEntry.Provisional;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.queue.HeldByCentre;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what the centre holds by the rows of its days (3202), which tell their messages, and asks
 * for it by its number (5203). Thread-safe.
 */
public final class StatedSettlements implements HeldByCentre {

  /** A bill that waited longer is looked for on the latest of its days. */
  private static final int MOST_DAYS = 31;

  /** Clocks that go apart by more are no clocks. */
  private static final Duration EDGE = Duration.ofHours(1);

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Statements statements;
  private final Bookings bookings;
  private final LocalLedger journal;
  private final CentreSession centre;
  private final RegionClock clock;
  private final Map<Asked, Answer> asked = new HashMap<>();

  /** Of a counter at its centre. */
  public StatedSettlements(
      Statements statements,
      Bookings bookings,
      LocalLedger journal,
      CentreSession centre,
      RegionClock clock) {
    this.statements = statements;
    this.bookings = bookings;
    this.journal = journal;
    this.centre = centre;
    this.clock = clock;
  }

  private record Asked(Clearing clearing, LocalDate day) {}

  private record Answer(Instant at, List<StatementRow.Result> rows) {}

  @Override
  public SendResult<Held> find(
      Provisional provisional, InsuredPerson person, Set<String> numbers, boolean isFresh) {
    LocalDate from = clock.day(provisional.settled().at().minus(EDGE));
    LocalDate day = clock.day(clock.instant().plus(EDGE));
    Clearing clearing =
        new Clearing(
            provisional.settled().bill().visit().medType().clearingType(), person.insuredAt());
    SendResult<Held> found = SendResult.of(new Nothing());
    for (int days = 0; days < MOST_DAYS && !day.isBefore(from); days++) {
      Asked question = new Asked(clearing, day);
      found = rows(question, isFresh).then(rows -> among(rows, provisional, person, numbers));
      if (!(found instanceof SendResult.Done<Held> done && done.answer() instanceof Nothing)) {
        return found;
      }
      day = day.minusDays(1);
    }
    return found;
  }

  /** The rows that the centre has alone. */
  private synchronized SendResult<List<StatementRow.Result>> rows(Asked question, boolean isFresh) {
    Instant now = clock.instant();
    Answer before = asked.get(question);
    if (before != null && !isFresh && now.isBefore(before.at().plus(FRESH))) {
      return SendResult.of(before.rows());
    }
    List<Booking> booked =
        bookings.on(question.day()).stream()
            .filter(row -> Group.of(row.bill()).clearing().equals(question.clearing()))
            .toList();
    return statements
        .differences(question.clearing(), booked, question.day())
        .map(
            results -> {
              List<StatementRow.Result> alone =
                  results.stream()
                      .filter(result -> result.verdict() == Verdict.CENTRE_HAS_MORE)
                      .toList();
              asked.values().removeIf(old -> !now.isBefore(old.at().plus(FRESH)));
              asked.put(question, new Answer(now, alone));
              return alone;
            });
  }

  private SendResult<Held> among(
      List<StatementRow.Result> rows,
      Provisional provisional,
      InsuredPerson person,
      Set<String> numbers) {
    Optional<StatementRow.Result> found =
        rows.stream()
            .filter(result -> numbers.contains(result.msgid()) && !result.row().refund())
            .filter(result -> !isOver(result.msgid()))
            .findFirst();
    if (found.isEmpty()) {
      return SendResult.of(new Nothing());
    } else if (DifferenceJudge.isNetted(found.get(), rows)) {
      return SendResult.of(new Other(found.get().msgid()));
    }
    return asked(found.get(), provisional, person);
  }

  /** What this journal settled, or had taken back, itself. */
  private boolean isOver(String msgid) {
    return journal
        .intentItem(msgid)
        .flatMap(item -> journal.lastNote(item.id()))
        .map(Decision::outcome)
        .filter(end -> end == Outcome.SETTLED || end == Outcome.REVERSAL_ACCEPTED)
        .isPresent();
  }

  private SendResult<Held> asked(
      StatementRow.Result result, Provisional provisional, InsuredPerson person) {
    StatementRow row = result.row();
    SettlementQuery query = new SettlementQuery(row.psnNo(), row.setlId(), row.mdtrtId());
    Fen total = provisional.settled().settlement().total();
    SendResult<CentreSettlement> known =
        centre.ask(
            (client, msgid) ->
                client.settlement(msgid, person.insuredAt(), query, result.msgid(), total));
    return switch (known) {
      case SendResult.Done<CentreSettlement> done -> SendResult.of(new Settled(done.answer()));
      case SendResult.NotSent<CentreSettlement> away ->
          new SendResult.NotSent<>(away.why(), away.away());
      case SendResult.Refused<CentreSettlement> refused -> SendResult.of(new Other(result.msgid()));
      case SendResult.Undecided<CentreSettlement> undecided ->
          SendResult.of(new Other(result.msgid()));
      case SendResult.Unknown<CentreSettlement> unknown -> SendResult.of(new Other(result.msgid()));
    };
  }
}
