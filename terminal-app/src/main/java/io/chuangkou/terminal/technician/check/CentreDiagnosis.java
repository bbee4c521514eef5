package io.chuangkou.terminal.technician.check;

import io.chuangkou.settlement.gateway.CentreClient;
import io.chuangkou.settlement.gateway.CentreFault;
import io.chuangkou.settlement.gateway.CentreFaultCode;
import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.person.PersonInfo;
import io.chuangkou.settlement.message.person.PersonTransactions;
import io.chuangkou.settlement.message.person.SignIn;
import io.chuangkou.settlement.message.person.SignedIn;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.technician.Check;
import io.chuangkou.terminal.technician.Examination;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.Grade;
import io.chuangkou.terminal.technician.TechnicianFault;
import io.chuangkou.terminal.technician.WhomToCall;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tries the way to a centre as a region's profile describes it: signs in, and asks for a person.
 * Nothing that it sends leaves anything behind at the centre but a sign-in; it does not sign out,
 * since in some regions nobody who did may sign in again on the same day.
 */
public final class CentreDiagnosis implements Examination {

  /** Gateways refuse what is signed further away from their own time. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

  private static final String SIGN_IN = "签到 9001 / sign-in 9001";
  private static final String CLOCK = "时钟 / clock";
  private static final String PERSON = "查询人员 1101 / person 1101";

  private final CentreClient client;
  private final RegionalProfile profile;
  private final Supplier<String> msgids;
  private final InstantSource clock;
  private final SignIn signIn;
  private final @Nullable Credential person;

  /**
   * Of a centre.
   *
   * @param client speaks to it, not signed in
   * @param profile how it is spoken to
   * @param msgids a new number for each message
   * @param clock the machine's
   * @param signIn what 9001 tells
   * @param person for whom 1101 asks; none: for nobody
   */
  public CentreDiagnosis(
      CentreClient client,
      RegionalProfile profile,
      Supplier<String> msgids,
      InstantSource clock,
      SignIn signIn,
      @Nullable Credential person) {
    this.client = client;
    this.profile = profile;
    this.msgids = msgids;
    this.clock = clock;
    this.signIn = signIn;
    this.person = person;
  }

  @Override
  public Check check() {
    return Check.CENTRE;
  }

  @Override
  public List<Finding> run() {
    List<Finding> findings = new ArrayList<>();
    if (!client.signsIn()) {
      findings.add(
          Finding.skipped(
              Check.CENTRE, SIGN_IN, words("PROFILE", "本统筹区没有签到。", "The region has no sign-in.")));
      findings.add(person(client));
      return findings;
    }
    switch (client.signIn(msgids.get(), signIn)) {
      case Outcome.Accepted<SignedIn> accepted -> {
        SignedIn told = accepted.value();
        findings.add(
            Finding.good(
                Check.CENTRE,
                SIGN_IN,
                "已签到，签到流水号 " + told.signNo() + "。",
                "Signed in as " + told.signNo() + "."));
        findings.add(clock(told.time()));
        findings.add(person(client.signedIn(told.signNo())));
      }
      case Outcome.Refused<SignedIn> refused -> findings.add(wrong(SIGN_IN, refused.fault()));
      case Outcome.NotSent<SignedIn> notSent -> findings.add(wrong(SIGN_IN, notSent.fault()));
      case Outcome.Unknown<SignedIn> unknown -> findings.add(wrong(SIGN_IN, unknown.fault()));
    }
    return findings;
  }

  private Finding clock(@Nullable LocalDateTime centre) {
    if (centre == null) {
      return Finding.skipped(
          Check.CENTRE,
          CLOCK,
          words("CLOCK", "中心没有回复可读的时间。", "The centre told no time that can be read."));
    }
    LocalDateTime own = LocalDateTime.ofInstant(clock.instant(), profile.zone());
    Duration ahead = Duration.between(centre, own);
    String chinese = "本机比中心快 " + ahead.toSeconds() + " 秒。";
    String english = "The machine is " + ahead.toSeconds() + " s ahead of the centre.";
    return ahead.abs().compareTo(CLOCK_TOLERANCE) <= 0
        ? Finding.good(Check.CENTRE, CLOCK, chinese, english)
        : Finding.wrong(
            Check.CENTRE,
            CLOCK,
            TechnicianFault.CLOCK_OFF.with(chinese, english),
            WhomToCall.ADMINISTRATOR,
            "zone");
  }

  private Finding person(CentreClient speaker) {
    if (person == null) {
      return Finding.skipped(
          Check.CENTRE, PERSON, words("PERSON", "没有指定人员（--id）。", "No person was named (--id)."));
    }
    return switch (speaker.call(PersonTransactions.PERSON, msgids.get(), "", person)) {
      case Outcome.Accepted<PersonInfo> accepted -> known(accepted.value());
      case Outcome.Refused<PersonInfo> refused -> wrong(PERSON, refused.fault());
      case Outcome.NotSent<PersonInfo> notSent -> wrong(PERSON, notSent.fault());
      case Outcome.Unknown<PersonInfo> unknown -> wrong(PERSON, unknown.fault());
    };
  }

  private static Finding known(PersonInfo info) {
    long active = info.insurances().stream().filter(PersonInfo.Insurance::isActive).count();
    return Finding.good(
        Check.CENTRE,
        PERSON,
        "查到此人，有效参保 " + active + " 条。",
        "The person is known, with " + active + " active insurances.");
  }

  private Finding wrong(String item, CentreFault fault) {
    return new Finding(
        Check.CENTRE,
        item,
        Grade.WRONG,
        Advice.ofAnswer(fault),
        call(fault.code()),
        keys(fault.code()));
  }

  private static WhomToCall call(CentreFaultCode code) {
    return switch (code) {
      case CENTRE_UNREACHABLE, CENTRE_SILENT -> WhomToCall.NETWORK;
      case CENTRE_CERTIFICATE, SIGN_CLOCK -> WhomToCall.ADMINISTRATOR;
      case CENTRE_GATEWAY,
          CENTRE_GARBAGE,
          CENTRE_TOO_LARGE,
          CENTRE_UNDECIDED,
          CENTRE_REFUSED,
          CENTRE_SUM,
          CENTRE_OTHER_BILL,
          STORE_ROLLED_BACK,
          STORE_COPIED,
          PERSON_UNKNOWN,
          PERSON_NOT_COVERED,
          PERSON_NUMBER_MISSING,
          LATER_SETTLEMENT,
          MESSAGE_REVERSED ->
          WhomToCall.HOTLINE;
    };
  }

  private List<String> keys(CentreFaultCode code) {
    return switch (code) {
      case CENTRE_UNREACHABLE -> List.of("centre");
      case CENTRE_CERTIFICATE -> List.of("centre", "centreCa");
      case CENTRE_SILENT -> List.of("centre", "answerTimeoutSeconds");
      case CENTRE_GATEWAY -> with(gateway(), "centre", "paths", "numbers");
      case CENTRE_GARBAGE, CENTRE_TOO_LARGE -> with(sm(), "centre", "paths");
      case CENTRE_UNDECIDED -> List.of("outcome");
      case SIGN_CLOCK -> with(gateway(), "zone");
      case CENTRE_REFUSED ->
          List.of("orgCode", "receiver", "version", "extraFields", "numbers", "workstation");
      case CENTRE_SUM,
          CENTRE_OTHER_BILL,
          STORE_ROLLED_BACK,
          STORE_COPIED,
          PERSON_UNKNOWN,
          PERSON_NOT_COVERED,
          PERSON_NUMBER_MISSING,
          LATER_SETTLEMENT,
          MESSAGE_REVERSED ->
          List.of();
    };
  }

  /** The key by which the profile names its gateway. */
  private @Nullable String gateway() {
    if (profile.csb() != null) {
      return "csb";
    } else if (profile.tif() != null) {
      return "tif";
    }
    return profile.xca() == null ? null : "xca";
  }

  private @Nullable String sm() {
    return profile.sm() == null ? null : "sm";
  }

  private static List<String> with(@Nullable String first, String... others) {
    return Stream.concat(Stream.ofNullable(first), Stream.of(others)).toList();
  }

  private static Advice words(String code, String chinese, String english) {
    return new Advice(code, chinese, "", english, "");
  }
}
