package io.chuangkou.settlement.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.message.Remedy.Kind;
import io.chuangkou.settlement.message.Transaction.Effect;
import io.chuangkou.settlement.message.filing.FilingTransactions;
import io.chuangkou.settlement.message.person.PersonTransactions;
import io.chuangkou.settlement.message.query.QueryTransactions;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import io.chuangkou.settlement.message.statement.StatementTransactions;
import io.chuangkou.settlement.message.stay.StayTransactions;
import io.chuangkou.settlement.message.stock.StockTransactions;
import io.chuangkou.settlement.message.visit.VisitTransactions;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an unknown outcome of each transaction leads to. */
class RemedyTest {

  /** The transactions of every chapter. */
  private static final List<Transaction<?, ?>> ALL =
      Stream.of(
              FilingTransactions.class,
              PersonTransactions.class,
              QueryTransactions.class,
              SettlementTransactions.class,
              StatementTransactions.class,
              StayTransactions.class,
              StockTransactions.class,
              VisitTransactions.class)
          .flatMap(chapter -> Stream.of(chapter.getFields()))
          .<Transaction<?, ?>>map(RemedyTest::transaction)
          .toList();

  private static final Map<String, Transaction<?, ?>> BY_INFNO =
      ALL.stream().collect(Collectors.toMap(Transaction::infno, Function.identity()));

  private static Transaction<?, ?> transaction(Field constant) {
    try {
      return (Transaction<?, ?>) constant.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void exactlyTheReversibleMessagesAreReversed() {
    assertEquals(
        Set.of("2102", "2103", "2207", "2208", "2304", "2305", "2401"),
        with(Kind.REVERSE).keySet());
  }

  @Test
  void feesAndDischargesAreUndoneByTheirOwnCancelTransaction() {
    assertEquals(Map.of("2204", "2205", "2301", "2302", "2402", "2405"), with(Kind.UNDO));
  }

  @Test
  void visitsFilingsAndSalesAreAskedFor() {
    assertEquals(
        Map.ofEntries(
            Map.entry("2201", "5201"),
            Map.entry("2202", "5201"),
            Map.entry("2404", "5201"),
            Map.entry("2405", "5201"),
            Map.entry("2501", "5304"),
            Map.entry("2502", "5304"),
            Map.entry("2503", "5301"),
            Map.entry("2504", "5301"),
            Map.entry("2505", "5302"),
            Map.entry("2506", "5302"),
            Map.entry("3505A", "3513"),
            Map.entry("3506A", "3513")),
        with(Kind.QUERY));
  }

  @Test
  void anUnknownReversalWaitsForTheStatementOrAPerson() {
    assertEquals(Set.of("2601"), with(Kind.WAIT).keySet());
  }

  @Test
  void nothingIsDoneOnlyAboutQuestionsAndWhatIsWrittenOverByARepeat() {
    Set<String> lasting =
        ALL.stream()
            .filter(t -> t.effect() == Effect.LASTING)
            .filter(t -> t.whenUnknown().kind() == Kind.NOTHING)
            .map(Transaction::infno)
            .collect(Collectors.toSet());
    assertEquals(Set.of("2203", "2205", "2302", "2403"), lasting);
  }

  @Test
  void everyRemedyIsATransactionThatIsSpokenAndQueriesAloneLeaveNothingBehind() {
    for (Transaction<?, ?> transaction : ALL) {
      Remedy remedy = transaction.whenUnknown();
      Transaction<?, ?> leadsTo = BY_INFNO.get(remedy.infno());
      boolean named = Set.of(Kind.REVERSE, Kind.UNDO, Kind.QUERY).contains(remedy.kind());
      assertEquals(named, leadsTo != null, transaction.infno());
      if (leadsTo != null) {
        assertEquals(
            remedy.kind() == Kind.QUERY, leadsTo.effect() == Effect.NONE, transaction.infno());
      }
      if (transaction.effect() == Effect.NONE) {
        assertEquals(Remedy.NOTHING, remedy, transaction.infno());
      }
    }
  }

  private static Map<String, String> with(Kind kind) {
    return ALL.stream()
        .filter(t -> t.whenUnknown().kind() == kind)
        .collect(Collectors.toMap(Transaction::infno, t -> t.whenUnknown().infno()));
  }
}
