package io.chuangkou.settlement.gateway;

import io.chuangkou.settlement.gateway.AnswerCheck.Expected;
import io.chuangkou.settlement.message.Bill;
import io.chuangkou.settlement.message.Cancellation;
import io.chuangkou.settlement.message.CentreFile;
import io.chuangkou.settlement.message.Codec;
import io.chuangkou.settlement.message.Credential;
import io.chuangkou.settlement.message.FeeCancellation;
import io.chuangkou.settlement.message.FeeSplits;
import io.chuangkou.settlement.message.FeeUpload;
import io.chuangkou.settlement.message.MessageException;
import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.PersonInfo;
import io.chuangkou.settlement.message.PharmacyBill;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.Registration;
import io.chuangkou.settlement.message.Request;
import io.chuangkou.settlement.message.Response;
import io.chuangkou.settlement.message.Reversal;
import io.chuangkou.settlement.message.Sender;
import io.chuangkou.settlement.message.SettlementAnswer;
import io.chuangkou.settlement.message.SettlementQuery;
import io.chuangkou.settlement.message.SignIn;
import io.chuangkou.settlement.message.SignIn.JournalHead;
import io.chuangkou.settlement.message.SignOut;
import io.chuangkou.settlement.message.SignedIn;
import io.chuangkou.settlement.message.StayBill;
import io.chuangkou.settlement.message.Transaction;
import io.chuangkou.settlement.message.Transactions;
import io.chuangkou.settlement.message.Visit;
import io.chuangkou.settlement.message.VisitFacts;
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
    this(gateway, profile, sender, clock, new Codec());
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

  /** The same client for another person at the workstation, before the sign-in. */
  public CentreClient operatedBy(String number, String name) {
    return new CentreClient(gateway, profile, sender.operatedBy(number, name), clock, codec);
  }

  /** The same client after a sign-in. */
  public CentreClient signedIn(String signNo) {
    return new CentreClient(gateway, profile, sender.signedIn(signNo), clock, codec);
  }

  /** 9001. The journal's head goes along only to a centre that takes it. */
  public Outcome<SignedIn> signIn(String msgid, SignIn input) {
    SignIn told =
        new SignIn(input.operator(), input.mac(), input.ip(), takenHead(input.extension()));
    return call(Transactions.SIGN_IN, msgid, "", told);
  }

  /** 9002. The journal's head goes along as with 9001. */
  public Outcome<Nothing> signOut(String msgid, JournalHead head) {
    SignOut input = new SignOut(sender.signNo(), sender.operator(), takenHead(head));
    return call(Transactions.SIGN_OUT, msgid, "", input);
  }

  private JournalHead takenHead(JournalHead head) {
    return profile.journalHead() ? head : JournalHead.NONE;
  }

  /** 1101. */
  public Outcome<PersonInfo> personInfo(String msgid, Credential credential) {
    return call(Transactions.PERSON, msgid, "", credential);
  }

  /** 2201. */
  public Outcome<Visit> register(String msgid, String insuredAt, Registration registration) {
    return call(Transactions.REGISTER, msgid, insuredAt, registration);
  }

  /** 2202. */
  public Outcome<Nothing> cancelRegistration(String msgid, String insuredAt, Visit visit) {
    return call(Transactions.CANCEL_REGISTRATION, msgid, insuredAt, visit);
  }

  /** 2203. */
  public Outcome<Nothing> uploadVisit(String msgid, String insuredAt, VisitFacts facts) {
    return call(Transactions.VISIT_FACTS, msgid, insuredAt, facts);
  }

  /** 2204. */
  public Outcome<FeeSplits> uploadFees(String msgid, String insuredAt, FeeUpload fees) {
    return call(Transactions.FEES, msgid, insuredAt, fees);
  }

  /** 2205. */
  public Outcome<Nothing> cancelFees(String msgid, String insuredAt, FeeCancellation cancellation) {
    return call(Transactions.CANCEL_FEES, msgid, insuredAt, cancellation);
  }

  /** 2206: what 2207 would answer now; leaves nothing behind. */
  public Outcome<SettlementAnswer> trial(String msgid, String insuredAt, Bill bill) {
    return call(Transactions.TRIAL, msgid, insuredAt, bill).then(check().trial(expected(bill)));
  }

  /** 2207. */
  public Outcome<SettlementAnswer> settle(String msgid, String insuredAt, Bill bill) {
    return call(Transactions.SETTLE, msgid, insuredAt, bill)
        .then(check().booked(msgid, expected(bill)));
  }

  /**
   * 2208: the answer carries a settlement number of its own, and amounts that are not checked:
   * negative ones by the interface, others by some centres.
   */
  public Outcome<SettlementAnswer> cancel(
      String msgid, String insuredAt, Cancellation cancellation) {
    return cancel(Transactions.CANCEL, msgid, insuredAt, cancellation);
  }

  /** 2101: what 2102 would answer now; leaves nothing behind. */
  public Outcome<SettlementAnswer> pharmacyTrial(
      String msgid, String insuredAt, PharmacyBill bill) {
    return call(Transactions.PHARMACY_TRIAL, msgid, insuredAt, bill)
        .then(check().trial(expected(bill)));
  }

  /** 2102: opens the visit and settles it. */
  public Outcome<SettlementAnswer> pharmacySettle(
      String msgid, String insuredAt, PharmacyBill bill) {
    return call(Transactions.PHARMACY_SETTLE, msgid, insuredAt, bill)
        .then(check().booked(msgid, expected(bill)));
  }

  /** 2103. */
  public Outcome<SettlementAnswer> pharmacyCancel(
      String msgid, String insuredAt, Cancellation cancellation) {
    return cancel(Transactions.PHARMACY_CANCEL, msgid, insuredAt, cancellation);
  }

  /** 2303: what 2304 would answer now; leaves nothing behind. */
  public Outcome<SettlementAnswer> stayTrial(String msgid, String insuredAt, StayBill bill) {
    return call(Transactions.STAY_TRIAL, msgid, insuredAt, bill)
        .then(check().trial(expected(bill)));
  }

  /** 2304. */
  public Outcome<SettlementAnswer> staySettle(String msgid, String insuredAt, StayBill bill) {
    return call(Transactions.STAY_SETTLE, msgid, insuredAt, bill)
        .then(check().booked(msgid, expected(bill)));
  }

  /** 2305. */
  public Outcome<SettlementAnswer> stayCancel(
      String msgid, String insuredAt, Cancellation cancellation) {
    return cancel(Transactions.STAY_CANCEL, msgid, insuredAt, cancellation);
  }

  /**
   * 5203: a settlement or cancellation that the centre holds, checked as the answer of the message
   * that made it would have been.
   *
   * @param madeBy the msgid of that message
   * @param total its medical fee; none: it is a cancellation
   */
  public Outcome<SettlementAnswer> settlement(
      String msgid, String insuredAt, SettlementQuery query, String madeBy, @Nullable Fen total) {
    Expected expected = new Expected(query.psnNo(), query.mdtrtId(), total);
    return call(Transactions.KNOWN_SETTLEMENT, msgid, insuredAt, query)
        .then(
            total == null ? check().cancelled(madeBy, expected) : check().booked(madeBy, expected));
  }

  /** 2601: accepted is not yet proven; the day's statement (3201) proves it. */
  public Outcome<Nothing> reverse(String msgid, String insuredAt, Reversal reversal) {
    return call(Transactions.REVERSE, msgid, insuredAt, reversal);
  }

  /** 9102: the file itself. A file that is fetched twice is the same file. */
  public Outcome<byte[]> download(String msgid, CentreFile.Download download) {
    return gateway.fetch(request(Transactions.DOWNLOAD, msgid, "", download));
  }

  /**
   * Any transaction, without the checks of a settlement answer: 1301 to 1319, 1901, 2301, 2302,
   * 2401 to 2506, 3201, 3202, 5201 to 5304, 9101.
   */
  public <I, O> Outcome<O> call(
      Transaction<I, O> transaction, String msgid, String insuredAt, I input) {
    return gateway
        .send(request(transaction, msgid, insuredAt, input))
        .then(response -> output(transaction, response));
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
          new Fault(FaultCode.CENTRE_GARBAGE, String.valueOf(e.getMessage())));
    }
  }

  private Outcome<SettlementAnswer> cancel(
      Transaction<Cancellation, SettlementAnswer> transaction,
      String msgid,
      String insuredAt,
      Cancellation cancellation) {
    return call(transaction, msgid, insuredAt, cancellation)
        .then(
            check()
                .cancelled(
                    msgid, new Expected(cancellation.psnNo(), cancellation.mdtrtId(), null)));
  }

  private static Expected expected(Bill bill) {
    return new Expected(bill.psnNo(), bill.mdtrtId(), bill.total());
  }

  private static Expected expected(PharmacyBill bill) {
    return new Expected(bill.head().psnNo(), null, bill.head().total());
  }

  private static Expected expected(StayBill bill) {
    return new Expected(bill.psnNo(), bill.mdtrtId(), bill.total());
  }

  private AnswerCheck check() {
    return new AnswerCheck(profile.mutualAid());
  }
}
