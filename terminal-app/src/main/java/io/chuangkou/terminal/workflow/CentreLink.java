package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.gateway.CentreClient;
import io.chuangkou.settlement.gateway.Fault;
import io.chuangkou.settlement.gateway.FaultCode;
import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.MsgIdLayout;
import io.chuangkou.settlement.message.SignIn;
import io.chuangkou.settlement.message.SignedIn;
import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.workflow.OfflineReason.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The counter's line to the centre: numbers every message from the durable counter, signs in when
 * needed, and knows whether the centre answered last time. Thread-safe.
 */
public final class CentreLink {

  private static final int TIME_AND_SERIAL = 18;
  private static final Duration CONTACT_NOTED_EVERY = Duration.ofMinutes(1);

  private final Counter counter;
  private final Journal journal;
  private final MsgIdLayout layout;
  private final String orgCode;
  private final RegionClock clock;
  private final CentreClient unsigned;
  private final Duty duty;
  private final Trust trust;

  private volatile Health health = Health.UNTRIED;
  private @Nullable Session session;
  private Instant contactNoted = Instant.EPOCH;

  /** Whether the centre answered last time. */
  public enum Health {
    UNTRIED,
    ANSWERS,
    AWAY
  }

  /** A line that is not signed in yet. */
  public CentreLink(
      Counter counter,
      Journal journal,
      MsgIdLayout layout,
      String orgCode,
      CentreClient unsigned,
      Duty duty,
      Trust trust,
      RegionClock clock) {
    this.counter = counter;
    this.journal = journal;
    this.layout = layout;
    this.orgCode = orgCode;
    this.unsigned = unsigned;
    this.duty = duty;
    this.trust = trust;
    this.clock = clock;
  }

  /** Whether the centre answered last time. */
  public Health health() {
    return health;
  }

  /** A number that no message had before. */
  public String newMsgid() {
    return layout.msgid(orgCode, now(), journal.nextSerial());
  }

  /** Time and serial of such a number: unique at this provider, shorter than a msgid. */
  String newSerial() {
    String msgid = newMsgid();
    return msgid.substring(msgid.length() - TIME_AND_SERIAL);
  }

  /** The moment. */
  Instant instant() {
    return clock.instant();
  }

  /** The time in the region. */
  public LocalDateTime now() {
    return clock.now();
  }

  /**
   * Asks for something that leaves nothing behind that money depends on.
   *
   * @throws CentreAway if the centre did not answer
   * @throws CounterException if it refused, or refused the sign-in
   */
  public <O> O ask(Question<O> question) {
    return decided(send(newMsgid(), question));
  }

  /** Sends a message under a number that was journalled. */
  public <O> Outcome<O> send(String msgid, Question<O> question) {
    return noted(session().then(client -> question.put(client, msgid)));
  }

  /** 9001 for who is on duty now; a centre that is away is no fault then. */
  public void signInNow() {
    noted(session());
  }

  /** 9001 once more where the clock is in doubt: its answer tells the centre's time. */
  void checkClock() {
    if (trust.clock().isBack()) {
      noted(signInAgain());
    }
  }

  private synchronized Outcome<CentreClient> signInAgain() {
    session = null;
    return session();
  }

  /** 9002; the day is over for this operator. Not being heard is no fault then. */
  public synchronized void signOut() {
    Session ended = session;
    if (ended != null) {
      ended.client.signOut(newMsgid(), trust.journal().head());
      session = null;
    }
  }

  /**
   * The session of who is on duty: another operator signs in anew. Whatever becomes of a sign-in,
   * the message that waits behind it was not sent; nothing is where the journal lost records.
   */
  private synchronized Outcome<CentreClient> session() {
    Optional<Fault> lost = trust.journal().fault();
    if (lost.isPresent()) {
      return new Outcome.NotSent<>(lost.get());
    }
    Operator speaker = duty.speaker();
    if (session != null && !session.operator.equals(speaker)) {
      signOut();
    }
    return session == null ? signIn(speaker) : new Outcome.Accepted<>(session.client);
  }

  private Outcome<CentreClient> signIn(Operator operator) {
    CentreClient own = unsigned.operatedBy(operator.number(), operator.name());
    SignIn input = new SignIn(operator.number(), "", "127.0.0.1", trust.journal().head());
    return switch (own.signIn(newMsgid(), input)) {
      case Outcome.Accepted<SignedIn> accepted -> {
        trust.journal().confirmed();
        trust.clock().heard(accepted.value().time());
        CentreClient client = own.signedIn(accepted.value().signNo());
        session = new Session(operator, client);
        yield new Outcome.Accepted<>(client);
      }
      case Outcome.Refused<SignedIn> refused -> {
        trust.journal().refused(refused.fault());
        yield new Outcome.NotSent<>(refused.fault());
      }
      case Outcome.NotSent<SignedIn> notSent -> new Outcome.NotSent<>(notSent.fault());
      case Outcome.Unknown<SignedIn> unknown -> new Outcome.NotSent<>(unknown.fault());
    };
  }

  /** Who is signed in at the centre. */
  private record Session(Operator operator, CentreClient client) {}

  private <O> Outcome<O> noted(Outcome<O> outcome) {
    boolean answers = outcome instanceof Outcome.Decided<O>;
    health = answers ? Health.ANSWERS : Health.AWAY;
    if (answers) {
      noteContact();
    }
    return outcome;
  }

  /** The rules ask when the centre answered last, to the hour: a note a minute is enough. */
  private synchronized void noteContact() {
    Instant now = clock.instant();
    if (Duration.between(contactNoted, now).compareTo(CONTACT_NOTED_EVERY) >= 0) {
      journal.contact();
      contactNoted = now;
    }
  }

  private <O> O decided(Outcome<O> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<O> accepted -> accepted.value();
      case Outcome.Refused<O> refused -> throw new CounterException(Advice.of(refused.fault()));
      case Outcome.NotSent<O> notSent -> throw away(notSent.fault(), false);
      case Outcome.Unknown<O> unknown -> throw away(unknown.fault(), false);
    };
  }

  /**
   * Why the centre is away: what it announced for now, else what was seen.
   *
   * @throws SignInRefused if it is not: it answered, and refused the sign-in
   */
  CentreAway away(Fault fault, boolean visitNumbered) {
    if (fault.code().isRefusal()) {
      throw new SignInRefused(Advice.of(fault));
    }
    Cause cause = counter.rules().announced(now()).orElseGet(() -> seen(fault.code()));
    return new CentreAway(new OfflineReason(cause, visitNumbered), Advice.of(fault));
  }

  private static Cause seen(FaultCode code) {
    return switch (code) {
      case CENTRE_UNREACHABLE -> Cause.UNREACHABLE;
      case CENTRE_SILENT -> Cause.SILENT;
      default -> Cause.GARBAGE;
    };
  }

  /** A typed call to the centre under a msgid. */
  @FunctionalInterface
  public interface Question<O> {

    /** Puts it. */
    Outcome<O> put(CentreClient client, String msgid);
  }
}
