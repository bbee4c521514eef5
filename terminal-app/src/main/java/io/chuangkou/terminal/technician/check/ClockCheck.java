package io.chuangkou.terminal.technician.check;

import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.technician.Check;
import io.chuangkou.terminal.technician.Examination;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.TechnicianFault;
import io.chuangkou.terminal.technician.WhomToCall;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The machine's time against the centre's and against what was recorded already, its zone, and
 * whether a time server keeps it.
 */
public final class ClockCheck implements Examination {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** Gateways refuse what is signed further away from their own time. */
  private static final Duration WRONG = Duration.ofMinutes(1);

  private static final Duration WORTH_A_LOOK = Duration.ofSeconds(15);

  /** Clocks are set by a little all the time. */
  private static final Duration SET_BACK = Duration.ofMinutes(2);

  private final InstantSource clock;
  private final ZoneId region;
  private final ZoneId system;
  private final CentreTime centre;
  private final TimeService service;
  private final Supplier<Instant> recorded;

  /**
   * Of this machine.
   *
   * @param region the zone of the region
   * @param system the zone of the system
   * @param recorded the newest time in the store; the epoch: it is not known
   */
  public ClockCheck(
      InstantSource clock,
      ZoneId region,
      ZoneId system,
      CentreTime centre,
      TimeService service,
      Supplier<Instant> recorded) {
    this.clock = clock;
    this.region = region;
    this.system = system;
    this.centre = centre;
    this.service = service;
    this.recorded = recorded;
  }

  @Override
  public Check check() {
    return Check.CLOCK;
  }

  @Override
  public List<Finding> run() {
    List<Finding> findings = new ArrayList<>();
    findings.add(againstTheCentre());
    findings.add(againstTheStore());
    findings.add(zone());
    findings.add(synchronised());
    return findings;
  }

  private Finding againstTheCentre() {
    String item = "与医保中心比较 / against the centre";
    Instant before = clock.instant();
    try {
      Optional<Instant> there = centre.ask();
      Instant after = clock.instant();
      return there
          .map(time -> compared(item, middle(before, after), time))
          .orElseGet(() -> uncompared(item, "中心的回复里没有时间。", "its answer has no time."));
    } catch (IOException e) {
      return uncompared(item, "中心没有应答。", "it did not answer.");
    }
  }

  private static Instant middle(Instant before, Instant after) {
    return before.plus(Duration.between(before, after).dividedBy(2));
  }

  private static Finding uncompared(String item, String chinese, String english) {
    return Finding.skipped(
        Check.CLOCK, item, TechnicianFault.CLOCK_UNCOMPARED.with(chinese, english));
  }

  private static Finding compared(String item, Instant own, Instant there) {
    long ahead = Duration.between(there, own).toSeconds();
    String chinese =
        ahead == 0 ? "与中心一致。" : "本机比中心" + (ahead > 0 ? "快 " : "慢 ") + Math.abs(ahead) + " 秒。";
    String english =
        ahead == 0
            ? "it agrees with the centre."
            : "it is "
                + Math.abs(ahead)
                + " s "
                + (ahead > 0 ? "ahead of" : "behind")
                + " the centre.";
    Duration off = Duration.ofSeconds(Math.abs(ahead));
    if (off.compareTo(WORTH_A_LOOK) <= 0) {
      return Finding.good(Check.CLOCK, item, chinese, "The machine's time: " + english);
    }
    Advice words = TechnicianFault.CLOCK_OFF.with(chinese, english);
    return off.compareTo(WRONG) > 0
        ? Finding.wrong(Check.CLOCK, item, words, WhomToCall.ADMINISTRATOR)
        : Finding.warning(Check.CLOCK, item, words, WhomToCall.ADMINISTRATOR);
  }

  private Finding againstTheStore() {
    String item = "与已有记录比较 / against what was recorded";
    Instant newest = recorded.get();
    Instant now = clock.instant();
    if (now.plus(SET_BACK).isBefore(newest)) {
      String times = "（" + local(now) + " < " + local(newest) + "）";
      return Finding.wrong(
          Check.CLOCK, item, Advice.of(TerminalFault.CLOCK_BACK, times), WhomToCall.ADMINISTRATOR);
    } else if (newest.equals(Instant.EPOCH)) {
      return Finding.skipped(Check.CLOCK, item, TechnicianFault.STORE_NONE.advice());
    }
    return Finding.good(
        Check.CLOCK,
        item,
        "最近一条记录在 " + local(newest) + "，没有被拨回。",
        "The last record is of " + local(newest) + "; the clock was not put back.");
  }

  private String local(Instant time) {
    return TIME.format(LocalDateTime.ofInstant(time, region));
  }

  private Finding zone() {
    String item = "时区 / time zone";
    Instant now = clock.instant();
    boolean same = region.getRules().getOffset(now).equals(system.getRules().getOffset(now));
    return same
        ? Finding.good(
            Check.CLOCK, item, "系统时区 " + system + "。", "The system is in " + system + ".")
        : Finding.warning(
            Check.CLOCK,
            item,
            TechnicianFault.CLOCK_ZONE.with(system + "。", system + "."),
            WhomToCall.ADMINISTRATOR);
  }

  private Finding synchronised() {
    String item = "时间同步 / time server";
    return switch (service.ask()) {
      case SYNCHRONISED ->
          Finding.good(Check.CLOCK, item, "已与时间服务器同步。", "A time server keeps the clock.");
      case NOT_SYNCHRONISED ->
          Finding.warning(
              Check.CLOCK,
              item,
              TechnicianFault.CLOCK_UNSYNCHRONISED.advice(),
              WhomToCall.ADMINISTRATOR);
      case UNKNOWN ->
          Finding.skipped(Check.CLOCK, item, TechnicianFault.CLOCK_UNKNOWN_SERVICE.advice());
    };
  }
}
