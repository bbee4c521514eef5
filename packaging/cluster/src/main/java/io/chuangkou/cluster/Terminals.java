package io.chuangkou.cluster;

import io.chuangkou.settlement.centre.Demonstration;
import io.chuangkou.settlement.gateway.CentreClient;
import io.chuangkou.settlement.gateway.CentreFault;
import io.chuangkou.settlement.gateway.CentreGateway;
import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.RegionalProfiles;
import io.chuangkou.settlement.message.Sender;
import io.chuangkou.settlement.message.person.SignIn;
import io.chuangkou.settlement.message.person.SignedIn;
import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Terminals that settle bills, one person's after the other's, until they are told to end. What got
 * no answer is sent again with the same msgid until it has one, as the queue does; one bill in
 * eight is sent again though it was answered.
 */
final class Terminals implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Terminals.class);

  private static final int TERMINALS = 16;

  /** Between two bills of a terminal: a quicker one than any counter, with a machine to share. */
  static final Duration PAUSE = Duration.ofMillis(150);

  private static final Duration BEFORE_A_REPEAT = Duration.ofMillis(500);
  private static final int REPEATED = 8;
  private static final CentreGateway.Timeouts PATIENCE =
      new CentreGateway.Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(10));
  private static final Sender SENDER =
      new Sender(Demonstration.COMMUNITY, "窗口", "1", "007", "收费员", "", "");

  private final CentreClient client;
  private final ConcurrentLinkedQueue<Settled> settled = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicLong unanswered = new AtomicLong();
  private final AtomicLong repeats = new AtomicLong();
  private final int persons;
  private final Duration pause;
  private final ExecutorService threads = Executors.newFixedThreadPool(TERMINALS);
  private final List<Future<?>> work = new ArrayList<>();
  private volatile boolean ending;

  private Terminals(CentreClient client, int persons, Duration pause) {
    this.client = client;
    this.persons = persons;
    this.pause = pause;
  }

  /** The way to a centre, signed in. */
  static CentreClient signIn(URI centre) {
    Clock clock = clock();
    RegionalProfile profile = RegionalProfiles.demonstration(Town.REGION);
    CentreGateway gateway = new CentreGateway(centre, profile, PATIENCE, clock);
    CentreClient client = new CentreClient(gateway, profile, SENDER, clock);
    Outcome<SignedIn> outcome =
        client.signIn(
            Town.msgid(0), new SignIn(SENDER.operator(), "00-00-5E-00-53-01", "192.0.2.1"));
    if (!(outcome instanceof Outcome.Accepted<SignedIn> accepted)) {
      throw new IllegalStateException("not signed in: " + outcome);
    }
    return client.signedIn(accepted.value().signNo());
  }

  /** Terminals that settle the bills of so many persons at most, with a pause after each. */
  static Terminals start(CentreClient client, int persons, Duration pause) {
    Terminals terminals = new Terminals(client, persons, pause);
    for (int i = 0; i < TERMINALS; i++) {
      terminals.work.add(terminals.threads.submit((Runnable) terminals::settleAll));
    }
    return terminals;
  }

  /** The centre's: another day, the time of day as it is. */
  private static Clock clock() {
    Clock now = Clock.system(ZoneId.of("Asia/Shanghai"));
    long days = LocalDate.parse(Centre.DAY).toEpochDay() - LocalDate.now(now).toEpochDay();
    return Clock.offset(now, Duration.ofDays(days));
  }

  private void settleAll() {
    try {
      for (int person = next.incrementAndGet();
          person <= persons && !ending;
          person = next.incrementAndGet()) {
        String first = settle(person);
        if (person % REPEATED == 0) {
          repeats.incrementAndGet();
          String again = settle(person);
          if (!again.equals(first)) {
            wrong.add(Town.msgid(person) + " was " + first + " and is " + again);
          }
        }
        Thread.sleep(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends a bill until it is answered; returns the settlement's number, or why there is none. */
  private String settle(int person) throws InterruptedException {
    String msgid = Town.msgid(person);
    while (true) {
      Outcome<CentreSettlement> outcome =
          client.reckon(SettlementTransactions.SETTLE, msgid, Town.REGION, Town.bill(person));
      switch (outcome) {
        case Outcome.Accepted<CentreSettlement> accepted -> {
          String number = accepted.value().setlId();
          settled.add(new Settled(msgid, number, System.nanoTime()));
          return number;
        }
        case Outcome.Refused<CentreSettlement> refused -> {
          wrong.add(msgid + " was refused: " + refused.fault());
          return "none";
        }
        case Outcome.NotSent<CentreSettlement> notSent -> await(notSent.fault());
        case Outcome.Unknown<CentreSettlement> unknown -> await(unknown.fault());
      }
    }
  }

  private void await(CentreFault fault) throws InterruptedException {
    LOG.info("sent again: {}", fault);
    unanswered.incrementAndGet();
    Thread.sleep(BEFORE_A_REPEAT);
  }

  /** What was acknowledged so far, repeats included, in the order of the answers. */
  List<Settled> settled() {
    return List.copyOf(settled);
  }

  /** What may not be: refusals, other answers to a repeat. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** Messages that got no answer and were sent again. */
  long unanswered() {
    return unanswered.get();
  }

  /** Messages that were answered and sent again. */
  long repeats() {
    return repeats.get();
  }

  /** Whether there is anybody left to settle. */
  boolean isBusy() {
    return next.get() < persons;
  }

  /** Ends when the bills under way are answered. */
  void end() throws InterruptedException, ExecutionException {
    ending = true;
    await();
  }

  /** Waits until all bills are answered. */
  void await() throws InterruptedException, ExecutionException {
    for (Future<?> terminal : work) {
      terminal.get();
    }
  }

  @Override
  public void close() {
    ending = true;
    threads.shutdownNow();
    threads.close();
  }
}
