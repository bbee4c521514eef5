package io.chuangkou.terminal.bridge;

import io.chuangkou.terminal.bridge.BridgeSettings.Disclosed;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.staff.OperatorSession;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.Cashier.Asked;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks at the desk who is being served, for the hospital's system: the cashier sees that it asks,
 * and that it was answered stands in the audit trail. One request waits at a time. Thread-safe.
 */
public final class CardReadings {

  private final Cashier cashier;
  private final OperatorSession duty;
  private final AuditTrail audit;
  private final Set<Disclosed> discloses;
  private final String device;
  private final Semaphore turn = new Semaphore(1);

  /**
   * At a desk.
   *
   * @param duty who works there
   * @param discloses what is told unmasked
   * @param device the terminal's number
   */
  public CardReadings(
      Cashier cashier,
      OperatorSession duty,
      AuditTrail audit,
      Set<Disclosed> discloses,
      String device) {
    this.cashier = cashier;
    this.duty = duty;
    this.audit = audit;
    this.discloses = Set.copyOf(discloses);
    this.device = device;
  }

  /**
   * Who is being served, as far as it may be told.
   *
   * @param patience how long to wait for somebody
   * @throws BridgeException {@code BRIDGE-NO-PERSON}, {@code BRIDGE-BUSY}, {@code OPERATOR-NONE} or
   *     what is the matter with the card in the reader
   */
  public PersonAnswer person(Duration patience) {
    PersonAnswer answer = PersonAnswer.of(served(patience), discloses);
    note(discloses);
    return answer;
  }

  /**
   * What the card of the person who is being served says, as {@code iReadCardBas} tells it.
   *
   * @throws BridgeException as {@link #person}; {@code BRIDGE-NO-CARD}, {@code BRIDGE-DISCLOSURE}
   */
  public String card(Duration patience) {
    Set<Disclosed> told = Set.of(Disclosed.NAME, Disclosed.ID_NUMBER);
    if (!discloses.containsAll(told)) {
      throw BridgeFault.DISCLOSURE.refusal();
    }
    Asked.Served served = served(patience);
    if (served.card() == null) {
      throw BridgeFault.NO_CARD.refusal();
    }
    note(told);
    return CardText.of(served.card(), device);
  }

  private void note(Set<Disclosed> told) {
    audit.add(duty.speaker().number(), Act.DISCLOSE, "", new TreeSet<>(told).toString());
  }

  private Asked.Served served(Duration patience) {
    if (!turn.tryAcquire()) {
      throw BridgeFault.BUSY.refusal();
    }
    CompletableFuture<Asked> answer = new CompletableFuture<>();
    cashier.askWho(asked -> hear(asked, answer));
    Runnable unwatch = cashier.watch(state -> askAgain(state, answer));
    try {
      return served(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException e) {
      throw BridgeFault.NO_PERSON.refusal();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw BridgeFault.NO_PERSON.refusal();
    } finally {
      unwatch.run();
      turn.release();
    }
  }

  private static Asked.Served served(Asked asked) {
    return switch (asked) {
      case Asked.Served served -> served;
      case Asked.Refused refused -> throw BridgeException.of(refused.why());
      case Asked.Nobody nobody -> throw BridgeFault.NO_PERSON.refusal();
    };
  }

  /** Where nobody is there yet, somebody may come. */
  private static void hear(Asked asked, CompletableFuture<Asked> answer) {
    if (!(asked instanceof Asked.Nobody)) {
      answer.complete(asked);
    }
  }

  private void askAgain(CashierState state, CompletableFuture<Asked> answer) {
    if (!answer.isDone() && state.stage() == Stage.IDENTIFIED) {
      cashier.askWho(asked -> hear(asked, answer));
    }
  }
}
