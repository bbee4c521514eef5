package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.centre.Demonstration.Holder;
import io.chuangkou.settlement.gateway.CentreClient;
import io.chuangkou.settlement.gateway.CentreGateway;
import io.chuangkou.settlement.gateway.CentreGateway.Timeouts;
import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.MsgIdLayout;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.RegionalProfiles;
import io.chuangkou.settlement.message.Sender;
import io.chuangkou.settlement.message.person.PersonInfo;
import io.chuangkou.settlement.message.person.PersonTransactions;
import io.chuangkou.settlement.message.person.SignIn;
import io.chuangkou.settlement.message.person.SignedIn;
import io.chuangkou.settlement.message.settlement.Cancellation;
import io.chuangkou.settlement.message.settlement.OutpatientBill;
import io.chuangkou.settlement.message.settlement.Reversal;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.stay.StayFees;
import io.chuangkou.settlement.message.visit.FeeLine;
import io.chuangkou.settlement.message.visit.FeeSplits;
import io.chuangkou.settlement.message.visit.FeeUpload;
import io.chuangkou.settlement.message.visit.Registration;
import io.chuangkou.settlement.message.visit.Visit;
import io.chuangkou.settlement.message.visit.VisitFacts;
import io.chuangkou.settlement.message.visit.VisitTransactions;
import io.chuangkou.settlement.money.Fen;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A cashier's counter at a demonstration provider, for tests. */
public final class Counter {

  /** 10 o'clock in Nanjing. */
  public static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2022-03-01T02:00:00Z"));

  public static final RegionalProfile NANJING = RegionalProfiles.demonstration("320100");
  public static final String AT = "320100";

  /** Tablets of class A. */
  public static final String TABLETS = "XA10BAE021A001010100003";

  private static final LocalDateTime NOW = LocalDateTime.of(2022, 3, 1, 10, 0);

  private final AtomicLong serial = new AtomicLong();
  private final CentreGateway gateway;
  private final String orgCode;
  private final RegionalProfile profile;
  private CentreClient client;
  private boolean signsIn;

  /** A counter whose first message of the day is its sign-in. */
  public Counter(URI centre, String orgCode, RegionalProfile profile, Timeouts timeouts) {
    this(new CentreGateway(centre, profile, timeouts, CLOCK), orgCode, profile);
    this.signsIn = true;
  }

  /** A counter at any line, where nobody signs in. */
  public Counter(CentreGateway gateway, String orgCode, RegionalProfile profile) {
    this.gateway = gateway;
    this.orgCode = orgCode;
    this.profile = profile;
    this.client = at("3");
  }

  /** The same, signing in. */
  public Counter signingIn() {
    signsIn = true;
    return this;
  }

  /** The provider's terminal with this device number. */
  CentreClient at(String device) {
    Sender sender = new Sender(orgCode, "窗口", "1", "007", "收费员", device, "");
    return new CentreClient(gateway, profile, sender, CLOCK);
  }

  public static Counter of(ReferenceCentre centre) {
    return new Counter(centre.url(), Demonstration.COMMUNITY, NANJING, Timeouts.USUAL);
  }

  /** A bill that is uploaded and can be settled. */
  public record Ready(String psnNo, String mdtrtId, OutpatientBill bill) {

    public Reversal reversal(String msgid) {
      return new Reversal(psnNo, msgid, "2207");
    }

    public Cancellation cancellation(SettlementAnswer settled) {
      return new Cancellation(settled.info().setlId(), mdtrtId, psnNo);
    }
  }

  /** The counter's terminal; not signed in where the centre does not take a sign-in. */
  public synchronized CentreClient client() {
    if (signsIn && client.signIn(msgid(), signIn()) instanceof Outcome.Accepted<SignedIn> done) {
      client = client.signedIn(done.value().signNo());
      signsIn = false;
    }
    return client;
  }

  /** A sign-in from a real workstation. */
  public static SignIn signIn() {
    return new SignIn("007", "02-42-C0-A8-01-14", "192.168.1.20");
  }

  public String msgid() {
    return MsgIdLayout.ORG_TIME_SERIAL.msgid(orgCode, NOW, serial.incrementAndGet());
  }

  /** The value of an accepted outcome. */
  public static <T> T accepted(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Accepted<T> accepted) {
      return accepted.value();
    }
    throw new AssertionError(outcome);
  }

  public PersonInfo person(Holder holder) {
    return accepted(client().call(PersonTransactions.PERSON, msgid(), "", holder.card()));
  }

  public YearToDate standing(Holder holder) {
    YearToDate standing = person(holder).facts().standing();
    if (standing == null) {
      throw new AssertionError("the centre tells standings");
    }
    return standing;
  }

  /** Registers, describes and uploads an ordinary outpatient visit of tablets. */
  public Ready ready(Holder holder, String... amounts) {
    return readyFor("11", "", holder, amounts);
  }

  public Ready readyFor(String medType, String disease, Holder holder, String... amounts) {
    return readyFor(medType, disease, FeeLine.Extension.NONE, holder, amounts);
  }

  Ready readyFor(
      String medType, String disease, FeeLine.Extension purpose, Holder holder, String... amounts) {
    String psnNo = person(holder).base().psnNo();
    Visit visit =
        accepted(
            client()
                .call(
                    VisitTransactions.REGISTER,
                    msgid(),
                    profile.region(),
                    new Registration(
                        psnNo, "390", NOW, holder.card(), "OP1", "D1", "王医生", "01", "内科", "A03")));
    accepted(
        client()
            .call(
                VisitTransactions.VISIT_FACTS,
                msgid(),
                profile.region(),
                new VisitFacts(
                    new VisitFacts.Care(
                        visit.mdtrtId(),
                        psnNo,
                        medType,
                        NOW,
                        "",
                        disease,
                        "",
                        VisitFacts.Extension.NONE),
                    List.of(diagnosis()))));
    FeeSplits splits =
        accepted(
            client()
                .call(
                    VisitTransactions.FEES,
                    msgid(),
                    profile.region(),
                    fees(visit.mdtrtId(), psnNo, purpose, amounts)));
    OutpatientBill bill =
        new OutpatientBill(
            psnNo,
            holder.card(),
            medType,
            splits.sum().total(),
            OutpatientBill.BY_ITEM,
            visit.mdtrtId(),
            "B1",
            "390",
            false,
            "",
            splits.sum());
    return new Ready(psnNo, visit.mdtrtId(), bill);
  }

  static VisitFacts.Diagnosis diagnosis() {
    return new VisitFacts.Diagnosis("1", true, 1, "E11.900", "2型糖尿病", "01", "D1", "王医生", NOW, true);
  }

  public static FeeUpload fees(String mdtrtId, String psnNo, String... amounts) {
    return fees(mdtrtId, psnNo, FeeLine.Extension.NONE, amounts);
  }

  private static FeeUpload fees(
      String mdtrtId, String psnNo, FeeLine.Extension purpose, String... amounts) {
    List<FeeLine> lines = new ArrayList<>();
    for (String amount : amounts) {
      lines.add(
          new FeeLine(
              Integer.toString(lines.size() + 1),
              mdtrtId,
              psnNo,
              "B1",
              "",
              "",
              false,
              NOW,
              TABLETS,
              "T1",
              Fen.ofYuan(amount),
              BigDecimal.ONE,
              new BigDecimal(amount),
              new FeeLine.Order("01", "内科", "D1", "王医生"),
              "0",
              purpose));
    }
    return new FeeUpload(lines);
  }

  public static StayFees stayFees(String mdtrtId, String psnNo, String... amounts) {
    return new StayFees(
        fees(mdtrtId, psnNo, amounts).lines().stream()
            .map(line -> new StayFees.Line("", "21", line))
            .toList());
  }
}
