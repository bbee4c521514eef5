package io.chuangkou.settlement.gateway;

import io.chuangkou.settlement.gateway.AnswerCheck.Expected;
import io.chuangkou.settlement.message.Codec;
import io.chuangkou.settlement.message.MessageException;
import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.RegionalProfile.SignInRule;
import io.chuangkou.settlement.message.Request;
import io.chuangkou.settlement.message.Response;
import io.chuangkou.settlement.message.Sender;
import io.chuangkou.settlement.message.Transaction;
import io.chuangkou.settlement.message.person.PersonTransactions;
import io.chuangkou.settlement.message.person.SignIn;
import io.chuangkou.settlement.message.person.SignIn.JournalHead;
import io.chuangkou.settlement.message.person.SignOut;
import io.chuangkou.settlement.message.person.SignedIn;
import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementInput;
import io.chuangkou.settlement.message.settlement.SettlementQuery;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import io.chuangkou.settlement.message.statement.CentreFile;
import io.chuangkou.settlement.message.statement.StatementTransactions;
import io.chuangkou.settlement.money.Fen;
import java.time.InstantSource;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Typed calls to a centre.
 *
 * <p>Every call takes the msgid, which the caller has made and, where the call leaves something
 * behind, made durable. {@code insuredAt} is the division in which the person is insured, from
 * 1101. A settlement answer that is not this bill's or that does not add up is {@link
 * Outcome.Unknown}. Immutable and thread-safe.
 */
public final class CentreClient {

  private final CentreGateway gateway;
  private final RegionalProfile profile;
  private final Sender sender;
  private final InstantSource clock;
  private final Codec codec;

  /**
   * A client for one sender.
   *
   * @param gateway the way to the centre
   * @param profile the centre's region
   * @param sender who sends
   * @param clock for the time in the envelope
   */
  public CentreClient(
      CentreGateway gateway, RegionalProfile profile, Sender sender, InstantSource clock) {
    this(gateway, profile, unsigned(profile, sender), clock, new Codec());
  }

  private CentreClient(
      CentreGateway gateway,
      RegionalProfile profile,
      Sender sender,
      InstantSource clock,
      Codec codec) {
    this.gateway = gateway;
    this.profile = profile;
    this.sender = sender;
    this.clock = clock;
    this.codec = codec;
  }

  private static Sender unsigned(RegionalProfile profile, Sender sender) {
    return profile.signIn() == SignInRule.NONE ? sender.signedIn(profile.signNo()) : sender;
  }

  /**
   * Whether the centre has a sign-in (9001, 9002). Where it has none, this client is ready as it
   * is.
   */
  public boolean signsIn() {
    return profile.signIn() == SignInRule.REQUIRED;
  }

  /** Whether the centre keeps the heads of journals that it is told with 9001 and 9002. */
  public boolean keepsHeads() {
    return signsIn() && profile.journalHead();
  }

  /** The same client for another person at the workstation, before the sign-in. */
  public CentreClient operatedBy(String number, String name) {
    Sender other = unsigned(profile, sender.operatedBy(number, name));
    return new CentreClient(gateway, profile, other, clock, codec);
  }

  /** The same client after a sign-in. */
  public CentreClient signedIn(String signNo) {
    return new CentreClient(gateway, profile, sender.signedIn(signNo), clock, codec);
  }

  /** 9001. The journal's head goes along only to a centre that takes it. */
  public Outcome<SignedIn> signIn(String msgid, SignIn input) {
    SignIn told =
        new SignIn(input.operator(), input.mac(), input.ip(), takenHead(input.extension()));
    return call(PersonTransactions.SIGN_IN, msgid, "", told);
  }

  /** 9002. The journal's head goes along as with 9001. */
  public Outcome<Nothing> signOut(String msgid, JournalHead head) {
    SignOut input = new SignOut(sender.signNo(), sender.operator(), takenHead(head));
    return call(PersonTransactions.SIGN_OUT, msgid, "", input);
  }

  private JournalHead takenHead(JournalHead head) {
    return profile.journalHead() ? head : JournalHead.NONE;
  }

  /**
   * 5203: a settlement or cancellation that the centre holds, checked as the answer of the message
   * that made it would have been.
   *
   * @param madeBy the msgid of that message
   * @param total its medical fee; none: it is a cancellation
   */
  public Outcome<CentreSettlement> settlement(
      String msgid, String insuredAt, SettlementQuery query, String madeBy, @Nullable Fen total) {
    Expected expected = new Expected(query.psnNo(), query.setlId(), query.mdtrtId(), total);
    return call(SettlementTransactions.KNOWN_SETTLEMENT, msgid, insuredAt, query)
        .then(total == null ? check().cancelled(expected) : check().booked(madeBy, expected));
  }

  /** 9102: the file itself. A file that is fetched twice is the same file. */
  public Outcome<byte[]> download(String msgid, CentreFile.Download download) {
    return gateway.fetch(request(StatementTransactions.DOWNLOAD, msgid, "", download));
  }

  /**
   * Any transaction, its answer taken as it is; one that names nobody where it must name a person
   * is refused here and does not leave. 2601: accepted is not yet proven; the day's statement
   * (3201) proves it.
   *
   * @param insuredAt division in which the person is insured; empty before 1101 told it
   */
  public <I, O> Outcome<O> call(
      Transaction<I, O> transaction, String msgid, String insuredAt, I input) {
    Request request = request(transaction, msgid, insuredAt, input);
    return NobodysMessage.is(request.input())
        ? new Outcome.Refused<>(new CentreFault(CentreFaultCode.PERSON_NUMBER_MISSING, ""))
        : gateway
            .send(request, transaction.effect())
            .then(response -> output(transaction, response));
  }

  /** A transaction that is answered with money, which is checked as the transaction says. */
  public <I extends SettlementInput> Outcome<CentreSettlement> reckon(
      Transaction<I, SettlementAnswer> transaction, String msgid, String insuredAt, I input) {
    Expected expected = new Expected(input.psnNo(), input.setlId(), input.mdtrtId(), input.total());
    Outcome<SettlementAnswer> answered = call(transaction, msgid, insuredAt, input);
    return switch (transaction.check()) {
      case TRIAL -> answered.then(check().trial(expected));
      case BOOKED -> answered.then(check().booked(msgid, expected));
      case CANCELLED -> answered.then(check().cancelled(expected));
      case NONE -> throw new IllegalArgumentException(transaction.infno() + " tells no money");
    };
  }

  private <I> Request request(
      Transaction<I, ?> transaction, String msgid, String insuredAt, I input) {
    return new Request(
        transaction.infno(),
        msgid,
        profile.region(),
        insuredAt,
        profile.receiver(),
        profile.version(),
        LocalDateTime.ofInstant(clock.instant(), profile.zone()),
        sender,
        codec.input(transaction, input));
  }

  private <O> Outcome<O> output(Transaction<?, O> transaction, Response response) {
    try {
      return new Outcome.Accepted<>(codec.output(transaction, response));
    } catch (MessageException e) {
      return new Outcome.Unknown<>(
          new CentreFault(CentreFaultCode.CENTRE_GARBAGE, String.valueOf(e.getMessage())));
    }
  }

  private AnswerCheck check() {
    return new AnswerCheck(profile.mutualAid());
  }
}
