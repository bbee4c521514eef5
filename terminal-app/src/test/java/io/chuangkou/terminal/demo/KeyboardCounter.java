package io.chuangkou.terminal.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.settlement.message.RegionalProfiles;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.approval.CounterWindow;
import io.chuangkou.terminal.counter.ProviderRules;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import io.chuangkou.terminal.workflow.HeadlessCashier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The window of a day at the keyboard, as a process of its own, to be killed and started again.
 * Tells on standard output what it is about to do and what went into the drawer; goes on at a line
 * on standard input.
 */
final class KeyboardCounter {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
  private final Path folder;
  private final URI centre;
  private final DayClock clock;

  private KeyboardCounter(Path folder, URI centre, Instant now) {
    this.folder = folder;
    this.centre = centre;
    this.clock = new DayClock(now);
  }

  /**
   * Folder of the store, URL of the centre, the time, seed and number of the patients, the first
   * one to be served, and who is at work.
   */
  public static void main(String[] args) throws Exception {
    KeyboardCounter window =
        new KeyboardCounter(Path.of(args[0]), URI.create(args[1]), Instant.parse(args[2]));
    List<DayErrand> errands = DayErrand.draw(Long.parseLong(args[3]), Integer.parseInt(args[4]));
    window.work(errands, Integer.parseInt(args[5]), staff(args[6]));
    System.exit(0);
  }

  private static Operator staff(String number) {
    return number.equals(DemoStaff.RELIEF.number()) ? DemoStaff.RELIEF : DemoStaff.CASHIER;
  }

  private void work(List<DayErrand> errands, int first, Operator atWork) throws IOException {
    DemoCounter.Around around =
        new DemoCounter.Around(
            centre,
            RegionalProfiles.demonstration("320100"),
            clock,
            System::nanoTime,
            new SecureRandom(),
            DemoTown.QUEUE_EVERY);
    DemoCounter counter =
        new DemoCounter(
            around, DemoSite.COMMUNITY, ProviderRules.defaults(), folder, Locale.CHINESE, atWork);
    CounterWindow window = new CounterWindow(counter, clock.instant());
    KeyboardCashier cashier =
        new KeyboardCashier(
            counter,
            window,
            new KeyboardCashier.Drawer() {
              @Override
              public void moves(int patient, Fen cash) {
                say("DRAWER " + patient + " " + cash.fen());
              }

              @Override
              public void lies(int patient, Fen cash) {
                say("TABLE " + patient + " " + cash.fen());
              }
            });
    HeadlessCashier eyes = new HeadlessCashier(counter.desk(), PATIENCE);
    tell(eyes.await(state -> true));
    try {
      serve(errands, first, cashier);
    } catch (RuntimeException e) {
      throw new IllegalStateException("the screen shows\n" + window.text(), e);
    }
    tell(eyes.await(state -> true));
    reports(counter);
    say("END 0");
  }

  private void serve(List<DayErrand> errands, int first, KeyboardCashier cashier)
      throws IOException {
    for (DayErrand errand : errands.subList(first, errands.size())) {
      int index = errand.index();
      if (index > 0 && index % new DayPlan(errands.size()).shift() == 0 && index != first) {
        cashier.relieve(new DayPlan(errands.size()).operator(index));
      }
      go("PATIENT " + index);
      say("ENDED " + cashier.serve(errand));
    }
    go("DRAIN 0");
    cashier.drain();
    cashier.logOut();
  }

  private void go(String what) throws IOException {
    say(what);
    clock.reach(Instant.parse(in.readLine()));
  }

  private static void say(String line) {
    System.out.println(line);
  }

  /** What the list says, for whoever was in the middle of something when the window died. */
  private static void tell(CashierState state) {
    for (Settled settled : state.history()) {
      say(
          "LISTED %d %d %s"
              .formatted(settled.total().fen(), settled.collected().fen(), settled.cancelled()));
    }
    say("READY 0");
  }

  private void reports(DemoCounter counter) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), CounterFixture.ZONE);
    for (LocalDate day : List.of(today.minusDays(1), today)) {
      for (AuditRecord record : counter.audit().of(day)) {
        if (record.act() == Act.REPORT) {
          say("REPORT " + record.operator() + " " + record.amount().fen());
        }
      }
    }
  }
}
