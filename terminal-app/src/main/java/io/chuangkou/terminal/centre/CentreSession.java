package io.chuangkou.terminal.centre;

import io.chuangkou.settlement.gateway.CentreClient;
import io.chuangkou.settlement.gateway.CentreFault;
import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.Transaction;
import io.chuangkou.settlement.message.person.SignIn;
import io.chuangkou.settlement.message.person.SignIn.JournalHead;
import io.chuangkou.settlement.message.person.SignedIn;
import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementInput;
import io.chuangkou.terminal.ledger.guard.SettlementGuard;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.staff.OperatorSession;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The counter's line to the centre: every message has a number of its own, and signs in when
 * needed. Thread-safe.
 */
public final class CentreSession {

  private final MessageNumbers numbers;
  private final CentreClient unsigned;
  private final OperatorSession duty;
  private final SettlementGuard guard;
  private final Availability availability;
  private final Supplier<Workstation> workstation;
  private @Nullable Session session;
  private boolean isToBeRenewed;

  /** A line that is not signed in yet. */
  public CentreSession(
      MessageNumbers numbers,
      CentreClient unsigned,
      OperatorSession duty,
      SettlementGuard guard,
      Availability availability,
      Supplier<Workstation> workstation) {
    this.numbers = numbers;
    this.unsigned = unsigned;
    this.duty = duty;
    this.guard = guard;
    this.availability = availability;
    this.workstation = workstation;
  }

  /** A number that no message had before. */
  public String newMsgid() {
    return numbers.newMsgid();
  }

  /** Time and serial of such a number: unique at this provider, shorter than a msgid. */
  public String newSerial() {
    return numbers.newSerial();
  }

  /**
   * Asks for something that leaves nothing behind that money depends on: a question whose answer is
   * lost counts as one that was not put, one whose answer is no use as undecided.
   */
  public <O> SendResult<O> ask(Question<O> question) {
    String msgid = newMsgid();
    return switch (send(msgid, question)) {
      case Outcome.Accepted<O> accepted ->
          new SendResult.Done<>(msgid, accepted.value(), accepted.warning());
      case Outcome.Refused<O> refused -> new SendResult.Refused<>(Advice.of(refused.fault()));
      case Outcome.NotSent<O> notSent -> notSent(notSent.fault(), false);
      case Outcome.Unknown<O> unknown ->
          unknown.fault().code().isAway()
              ? notSent(unknown.fault(), false)
              : new SendResult.Undecided<>(Advice.ofAnswer(unknown.fault()));
    };
  }

  /** The same by a transaction, of the division where the person is insured; empty: our own. */
  public <I, O> SendResult<O> ask(Transaction<I, O> transaction, String area, I input) {
    return ask((client, msgid) -> client.call(transaction, msgid, area, input));
  }

  /** The same by a transaction that is answered with money. */
  public <I extends SettlementInput> SendResult<CentreSettlement> reckon(
      Transaction<I, SettlementAnswer> transaction, String area, I input) {
    return ask((client, msgid) -> client.reckon(transaction, msgid, area, input));
  }

  /** Sends a message under a number that was journalled. */
  public <O> Outcome<O> send(String msgid, Question<O> question) {
    return availability.noted(session().then(client -> question.put(client, msgid)));
  }

  /**
   * 9001 for who is on duty now, where the centre has it; a centre that is away is no fault then.
   */
  public void signInNow() {
    if (unsigned.signsIn()) {
      availability.noted(session());
    }
  }

  /**
   * 9001, where the centre has it, for what may not be done without it.
   *
   * @throws TerminalException why it did not come about
   */
  public void requireSignIn() {
    Outcome<CentreClient> signedIn = availability.noted(session());
    Optional<CentreFault> fault =
        switch (signedIn) {
          case Outcome.Accepted<CentreClient> accepted -> Optional.empty();
          case Outcome.Refused<CentreClient> refused -> Optional.of(refused.fault());
          case Outcome.NotSent<CentreClient> notSent -> Optional.of(notSent.fault());
          case Outcome.Unknown<CentreClient> unknown -> Optional.of(unknown.fault());
        };
    if (fault.isPresent()) {
      throw new TerminalException(Advice.ofAnswer(fault.get()));
    }
  }

  /** 9001 once more where the clock is in doubt: its answer tells the centre's time. */
  public void checkClock() {
    if (guard.clock().isBack() && unsigned.signsIn()) {
      availability.noted(signInAgain());
    }
  }

  /** Whether the centre keeps the journal's head, so that it notices an older one, or another. */
  public boolean isWitnessed() {
    return unsigned.keepsHeads();
  }

  /** The next message tells the journal's head before it, where the centre keeps it. */
  public synchronized void renew() {
    isToBeRenewed = isWitnessed();
  }

  private synchronized Outcome<CentreClient> signInAgain() {
    session = null;
    return session();
  }

  /** 9002; the day is over for this operator. Not being heard is no fault then. */
  public synchronized void signOut() {
    Session ended = session;
    session = null;
    if (ended != null && unsigned.signsIn()) {
      Outcome<Nothing> heard = ended.client.signOut(newMsgid(), told(ended.client));
      switch (heard) {
        case Outcome.Accepted<Nothing> accepted -> guard.journal().heard();
        case Outcome.Refused<Nothing> refused -> guard.journal().refused(refused.fault());
        case Outcome.NotSent<Nothing> notSent -> {}
        case Outcome.Unknown<Nothing> unknown -> {}
      }
    }
  }

  /**
   * The session of who is on duty: another operator signs in anew. Whatever becomes of a sign-in,
   * the message that waits behind it was not sent; nothing is where the journal lost records.
   */
  private synchronized Outcome<CentreClient> session() {
    Optional<CentreFault> lost = guard.journal().fault();
    if (lost.isPresent()) {
      return new Outcome.NotSent<>(lost.get());
    }
    Operator speaker = duty.speaker();
    if (session != null && !session.operator.equals(speaker)) {
      signOut();
    }
    return session == null || isToBeRenewed
        ? signIn(speaker)
        : new Outcome.Accepted<>(session.client);
  }

  private JournalHead told(CentreClient client) {
    return client.keepsHeads() ? guard.journal().told() : JournalHead.NONE;
  }

  private Outcome<CentreClient> signIn(Operator operator) {
    CentreClient own = unsigned.operatedBy(operator.number(), operator.name());
    if (!own.signsIn()) {
      session = new Session(operator, own);
      return new Outcome.Accepted<>(own);
    }
    session = null;
    Workstation machine = workstation.get();
    SignIn input = new SignIn(operator.number(), machine.mac(), machine.ip(), told(own));
    return switch (own.signIn(newMsgid(), input)) {
      case Outcome.Accepted<SignedIn> accepted -> {
        Optional<CentreFault> copied = guard.journal().heard(accepted.value().extension());
        if (copied.isPresent()) {
          yield new Outcome.NotSent<>(copied.get());
        }
        isToBeRenewed = false;
        guard.clock().heard(accepted.value().time());
        CentreClient client = own.signedIn(accepted.value().signNo());
        session = new Session(operator, client);
        yield new Outcome.Accepted<>(client);
      }
      case Outcome.Refused<SignedIn> refused -> {
        guard.journal().refused(refused.fault());
        yield new Outcome.NotSent<>(refused.fault());
      }
      case Outcome.NotSent<SignedIn> notSent -> new Outcome.NotSent<>(notSent.fault());
      case Outcome.Unknown<SignedIn> unknown -> new Outcome.NotSent<>(unknown.fault());
    };
  }

  /** Who is signed in at the centre. */
  private record Session(Operator operator, CentreClient client) {}

  /** Why nothing was sent: the centre is away, or it answered and no sign-in came of it. */
  <O> SendResult<O> notSent(CentreFault fault, boolean visitNumbered) {
    return new SendResult.NotSent<>(
        Advice.ofAnswer(fault), availability.reason(fault, visitNumbered));
  }

  /** A typed call to the centre under a msgid. */
  @FunctionalInterface
  public interface Question<O> {

    /** Puts it. */
    Outcome<O> put(CentreClient client, String msgid);
  }
}
