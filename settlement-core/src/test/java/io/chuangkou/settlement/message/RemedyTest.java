package io.chuangkou.settlement.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.message.Remedy.Kind;
import io.chuangkou.settlement.message.Transaction.Effect;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an unknown outcome of each transaction leads to. */
class RemedyTest {

  private static final Map<String, Transaction<?, ?>> BY_INFNO =
      Transactions.all().stream()
          .collect(Collectors.toMap(Transaction::infno, Function.identity()));

  @Test
  void exactlyTheReversibleMessagesAreReversed() {
    assertEquals(
        Set.of("2102", "2103", "2207", "2208", "2304", "2305", "2401"),
        BY_INFNO.keySet().stream().filter(Transactions::isReversible).collect(Collectors.toSet()));
  }

  @Test
  void feesAndDischargesAreUndoneByTheirOwnCancelTransaction() {
    assertEquals(Map.of("2204", "2205", "2301", "2302", "2402", "2405"), with(Kind.UNDO));
  }

  @Test
  void visitsAndFilingsAreAskedFor() {
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
            Map.entry("2506", "5302")),
        with(Kind.QUERY));
  }

  @Test
  void anUnknownReversalWaitsForTheStatementOrAPerson() {
    assertEquals(Set.of("2601"), with(Kind.WAIT).keySet());
  }

  @Test
  void nothingIsDoneOnlyAboutQuestionsAndWhatIsWrittenOverByARepeat() {
    Set<String> lasting =
        Transactions.all().stream()
            .filter(t -> t.effect() == Effect.LASTING)
            .filter(t -> t.whenUnknown().kind() == Kind.NOTHING)
            .map(Transaction::infno)
            .collect(Collectors.toSet());
    assertEquals(Set.of("2203", "2205", "2302", "2403"), lasting);
  }

  @Test
  void everyRemedyIsATransactionThatIsSpokenAndQueriesAloneLeaveNothingBehind() {
    for (Transaction<?, ?> transaction : Transactions.all()) {
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
    return Transactions.all().stream()
        .filter(t -> t.whenUnknown().kind() == kind)
        .collect(Collectors.toMap(Transaction::infno, t -> t.whenUnknown().infno()));
  }
}
