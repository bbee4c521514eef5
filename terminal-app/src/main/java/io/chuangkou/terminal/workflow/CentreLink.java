package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.gateway.CentreClient;
import io.chuangkou.settlement.gateway.Fault;
import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.MsgIdLayout;
import io.chuangkou.settlement.message.SignIn;
import io.chuangkou.settlement.message.SignedIn;
import io.chuangkou.terminal.workflow.OfflineReason.Cause;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The counter's line to the centre: numbers every message from the durable counter, signs in when
 * needed, and knows whether the centre answered last time. Thread-safe.
 */
public final class CentreLink {

  private static final int TIME_AND_SERIAL = 18;

  private final Counter counter;
  private final Journal journal;
  private final MsgIdLayout layout;
  private final String orgCode;
  private final InstantSource clock;
  private final CentreClient unsigned;

  private volatile Health health = Health.UNTRIED;
  private @Nullable CentreClient signedIn;

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
      InstantSource clock) {
    this.counter = counter;
    this.journal = journal;
    this.layout = layout;
    this.orgCode = orgCode;
    this.unsigned = unsigned;
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
    return LocalDateTime.ofInstant(clock.instant(), counter.zone());
  }

  /**
   * Asks for something that leaves nothing behind that money depends on.
   *
   * @throws CentreAway if the centre did not answer
   * @throws CounterException if it refused
   */
  public <O> O ask(Question<O> question) {
    return decided(send(newMsgid(), question));
  }

  /** Sends a message under a number that was journalled. */
  public <O> Outcome<O> send(String msgid, Question<O> question) {
    return noted(session().then(client -> question.put(client, msgid)));
  }

  /** 9002; the day is over for this operator. Not being heard is no fault then. */
  public synchronized void signOut() {
    CentreClient client = signedIn;
    if (client != null) {
      client.signOut(newMsgid());
      signedIn = null;
    }
  }

  private synchronized Outcome<CentreClient> session() {
    CentreClient client = signedIn;
    return client == null ? signIn() : new Outcome.Accepted<>(client);
  }

  private Outcome<CentreClient> signIn() {
    SignIn input = new SignIn(counter.operator(), "", "127.0.0.1");
    Outcome<SignedIn> outcome = unsigned.signIn(newMsgid(), input);
    if (outcome instanceof Outcome.Unknown<SignedIn> unknown) {
      // Whatever became of the sign-in: the message that waits behind it was not sent.
      return new Outcome.NotSent<>(unknown.fault());
    }
    return outcome.then(
        answer -> {
          CentreClient client = unsigned.signedIn(answer.signNo());
          signedIn = client;
          return new Outcome.Accepted<>(client);
        });
  }

  private <O> Outcome<O> noted(Outcome<O> outcome) {
    health = outcome instanceof Outcome.Decided<O> ? Health.ANSWERS : Health.AWAY;
    return outcome;
  }

  private static <O> O decided(Outcome<O> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<O> accepted -> accepted.value();
      case Outcome.Refused<O> refused -> throw new CounterException(Advice.of(refused.fault()));
      case Outcome.NotSent<O> notSent -> throw away(Cause.UNREACHABLE, notSent.fault());
      case Outcome.Unknown<O> unknown -> throw away(Cause.SILENT, unknown.fault());
    };
  }

  private static CentreAway away(Cause cause, Fault fault) {
    return new CentreAway(new OfflineReason(cause, false), Advice.of(fault));
  }

  /** A typed call to the centre under a msgid. */
  @FunctionalInterface
  public interface Question<O> {

    /** Puts it. */
    Outcome<O> put(CentreClient client, String msgid);
  }
}
