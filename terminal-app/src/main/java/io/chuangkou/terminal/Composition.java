package io.chuangkou.terminal;

import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.gateway.CentreClient;
import io.chuangkou.settlement.gateway.CentreGateway;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.Sender;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.StoreKey;
import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.staff.Role;
import io.chuangkou.terminal.workflow.Journeys;
import io.chuangkou.terminal.workflow.QueueWorkers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The object graph of one terminal, without readers and screens. Closes in reverse order. */
public final class Composition implements AutoCloseable {

  private static final String CLERK = "1";

  /** Enough that forces and messages of one are there while another waits for the centre. */
  private static final int QUEUE_WORKERS = 8;

  private final OfflineStore store;
  private final Journeys journeys;

  private Composition(OfflineStore store, Journeys journeys) {
    this.store = store;
    this.journeys = journeys;
  }

  /**
   * Builds it: policies are checked first, then the store is opened, then what a crash left behind
   * is put in order. Nothing is sent yet.
   */
  public static Composition of(TerminalConfig config, InstantSource clock, SecureRandom random) {
    Calculator calculator = new Calculator(Policies.load());
    RegionalProfile profile = config.profile();
    OfflineStore store = openStore(config.store(), clock, random);
    CentreGateway gateway =
        new CentreGateway(config.centre(), config.trust(), profile, config.timeouts(), clock);
    Sender sender =
        new Sender(
            config.orgCode(),
            config.counter().hospital(),
            CLERK,
            config.counter().operator(),
            config.operatorName(),
            config.device(),
            "");
    Journeys journeys =
        new Journeys(
            config.counter(),
            new Journeys.Ground(
                store,
                new CentreClient(gateway, profile, sender, clock),
                profile.msgIdLayout(),
                config.orgCode(),
                Catalogue.demonstration(),
                calculator,
                config.operators(),
                new Operator(config.counter().operator(), config.operatorName(), Role.CASHIER, ""),
                QueueWorkers.of(QUEUE_WORKERS),
                clock));
    journeys.queue().recover();
    return new Composition(store, journeys);
  }

  /** Opens the store of a terminal; its key lies beside the folder. */
  public static OfflineStore openStore(Path folder, InstantSource clock, SecureRandom random) {
    return OfflineStore.open(folder, StoreKey.fromFile(keyOf(folder), random), clock);
  }

  /** Gives the store of a terminal that is not running a new key, and returns how many it has. */
  public static int rotateStoreKey(Path folder, InstantSource clock, SecureRandom random) {
    return OfflineStore.rotateKey(folder, keyOf(folder), clock, random).generation();
  }

  private static Path keyOf(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".key");
  }

  /** What the counter can do. */
  public Journeys journeys() {
    return journeys;
  }

  @Override
  public void close() {
    journeys.centre().signOut();
    store.close();
  }
}
