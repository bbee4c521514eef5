package io.chuangkou.terminal.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.pcsc.PcscSettings;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.StoreException;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.TerminalFile;
import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.cli.Commands;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.demo.DemoStaff;
import io.chuangkou.terminal.demo.DemoTown;
import io.chuangkou.terminal.equipment.ReaderEquipment;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.print.PrinterOnNetwork;
import io.chuangkou.terminal.print.SlipPrinting;
import io.chuangkou.terminal.print.emulator.ReceiptPrinter;
import io.chuangkou.terminal.print.format.PrinterProfile.Paper;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.HeadlessCashier;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A training on the sample configuration, and what keeps it apart from everything real. */
@Timeout(120)
class TrainingRoomTest {

  private static final String BILLS = "src/main/resources/io/chuangkou/terminal/demo/";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T01:30:00Z"), ZoneId.of("Asia/Shanghai"));

  @TempDir private Path folder;

  private Path config(String more) throws IOException {
    Path sample = Path.of("../packaging/samples/terminal.yaml");
    Path file = folder.resolve("terminal.yaml");
    return Files.writeString(file, Files.readString(sample) + more);
  }

  private TrainingRoom open(TrainingSettings settings) {
    return TrainingRoom.open(folder.resolve("training"), settings, CLOCK, new SecureRandom());
  }

  private static CashierState settle(TrainingRoom room) {
    Cashier desk = room.counter().desk();
    HeadlessCashier driver = new HeadlessCashier(desk, Duration.ofSeconds(60));
    driver.after(
        () -> desk.logIn(DemoStaff.CASHIER.number(), DemoStaff.password(DemoStaff.CASHIER)));
    room.counter().insert("zhang-san");
    driver.await(state -> state.stage() == Stage.IDENTIFIED);
    driver.after(() -> desk.importBill(Path.of(BILLS + "bill-clinic.json")));
    driver.after(desk::trial);
    driver.after(() -> desk.tender("400"));
    CashierState settled = driver.after(desk::settle);
    assertEquals(Stage.SETTLED, settled.stage());
    return settled;
  }

  @Test
  void whatIsTakenFromTheWindowReachesNothingReal() throws IOException {
    Path config =
        config(
            """

            unpaid: data/unpaid
            bridge: {port: 17080, token: data/bridge.token}
            printer: {at: "tcp://127.0.0.1:9100", drawer: true}
            display: second
            keys: {settle: F9, cancel: F12}
            """
                .stripTrailing());
    TrainingSettings settings = TrainingSettings.read(config);
    try (TrainingRoom room = open(settings)) {
      TerminalConfig trained = room.counter().config();
      assertTrue(trained.training());
      assertEquals(room.town().centre().url(), trained.centre());
      assertEquals("127.0.0.1", trained.centre().getHost());
      assertNull(trained.bridge());
      assertNull(trained.unpaid());
      assertEquals(settings.keys(), trained.keys());
      assertEquals("F9", trained.keys().of("F12"));
      assertTrue(trained.store().startsWith(folder.resolve("training")));
      assertTrue(trained.slips().startsWith(folder.resolve("training")));
      assertThrows(
          IllegalArgumentException.class,
          () -> elsewhere(trained, URI.create("https://centre.example/fsi/api")));
    }
    assertTrue(Files.notExists(folder.resolve("data")), "nothing of the window's is touched");
  }

  private static TerminalConfig elsewhere(TerminalConfig trained, URI centre) {
    return new TerminalConfig(
        trained.counter(),
        trained.orgCode(),
        trained.device(),
        trained.operatorName(),
        trained.operators(),
        trained.catalogues(),
        trained.policies(),
        trained.profile(),
        centre,
        null,
        trained.timeouts(),
        trained.store(),
        trained.mirror(),
        trained.slips(),
        null,
        null,
        null,
        null,
        null,
        PcscSettings.standard(),
        ReaderEquipment.NONE,
        trained.cleaning(),
        trained.locale(),
        trained.lockAfter(),
        trained.keys(),
        true);
  }

  @Test
  void aPharmacysWindowIsTrainedAtAPharmacy() throws IOException {
    Path config = folder.resolve("terminal.yaml");
    Files.writeString(
        config,
        Files.readString(Path.of("../packaging/samples/terminal.yaml"))
            .replace("setting: community", "setting: pharmacy"));
    assertEquals(DemoSite.PHARMACY, TrainingSettings.read(config).site());
  }

  @Test
  void itIsSettledLikeAtTheWindowAndTheNextTrainingGoesOn() {
    CashierState settled;
    try (TrainingRoom room = open(TrainingSettings.STANDARD)) {
      settled = settle(room);
    }
    String number = Objects.requireNonNull(Objects.requireNonNull(settled.trial()).settlementId());
    try (TrainingRoom again = open(TrainingSettings.STANDARD)) {
      HeadlessCashier driver = new HeadlessCashier(again.counter().desk(), Duration.ofSeconds(60));
      assertTrue(
          driver.await(state -> !state.history().isEmpty()).history().stream()
              .anyMatch(row -> row.settlementId().equals(number)));
    }
  }

  @Test
  void aRealTerminalRefusesTheStoreOfATraining() throws IOException {
    open(TrainingSettings.STANDARD).close();
    Path store = DemoTown.storeOf(folder.resolve("training"), DemoSite.COMMUNITY);
    Path config = config("");
    Files.writeString(
        config,
        Files.readString(config)
            .replace("store: data/store", "store: " + folder.relativize(store)));
    TerminalConfig real = TerminalFile.read(config);
    TerminalException refused =
        assertThrows(
            TerminalException.class, () -> Composition.of(real, CLOCK, new SecureRandom()));
    assertEquals("STORE-TRAINING", refused.advice().code());
    Commands.Result audit = Commands.run("audit", "--config", config.toString());
    assertEquals(1, audit.code());
    assertTrue(audit.err().startsWith("[STORE-TRAINING]"), audit.err());
    // Nothing holds it, and it is still what it was.
    open(TrainingSettings.STANDARD).close();
  }

  @Test
  void aTrainingRefusesARealStoreAndWritesNothingIntoIt() {
    Path store = DemoTown.storeOf(folder.resolve("training"), DemoSite.COMMUNITY);
    try (OfflineStore real = TerminalStore.open(store, CLOCK, new SecureRandom())) {
      new StoredFacts(real).remember("a fact", "of worth");
    }
    TerminalException refused =
        assertThrows(TerminalException.class, () -> open(TrainingSettings.STANDARD));
    assertEquals("STORE-REAL", refused.advice().code());
    assertFalse(refused.advice().advice().isBlank());
    try (OfflineStore real = TerminalStore.open(store, CLOCK, new SecureRandom())) {
      assertEquals(1, real.head().number());
    }
    assertTrue(
        Files.notExists(folder.resolve("training/centre.mv.db")), "no centre is made beside it");
  }

  @Test
  void whoIsTrainedInTheSameFolderComesLater() {
    try (TrainingRoom first = open(TrainingSettings.STANDARD)) {
      StoreException refused =
          assertThrows(StoreException.class, () -> open(TrainingSettings.STANDARD));
      assertEquals("STORE-LOCKED", refused.code());
      assertTrue(first.town().centre().isUp());
    }
  }

  @Test
  void theRealPrintersPaperSaysThatItIsWorthlessAndNoDrawerOpens() throws Exception {
    ReceiptPrinter printer = new ReceiptPrinter(Paper.MM80.dots());
    try (PrinterOnNetwork network = new PrinterOnNetwork(printer)) {
      TrainingSettings settings =
          TrainingSettings.read(
              config(
                  "\nprinter: {at: \"tcp://127.0.0.1:%d\", drawer: true}"
                      .formatted(network.port())));
      try (TrainingRoom room = open(settings);
          SlipPrinting printing = printing(room)) {
        CashierState settled = settle(room);
        assertEquals("printed", network.ended());
        assertEquals(0, printer.pulses(), "no drawer opens");
        assertIsMarked(printer.papers().getFirst(), Objects.requireNonNull(settled.slip()));
        printing.printAgain();
        assertEquals("printed", network.ended());
        assertIsMarked(printer.papers().get(1), Objects.requireNonNull(settled.slip()).copy());
      }
    }
  }

  private SlipPrinting printing(TrainingRoom room) throws IOException {
    return SlipPrinting.open(
        room.counter().desk(),
        Objects.requireNonNull(room.counter().config().printer()),
        folder.resolve("spool"),
        state -> {});
  }

  /** It is the paper of the marked slip, which differs from that of the same one in earnest. */
  private static void assertIsMarked(BufferedImage paper, SlipLayout slip) throws IOException {
    assertTrue(Papers.same(Papers.of(slip.inTraining()), paper));
    assertFalse(Papers.same(Papers.of(slip), paper));
  }
}
