package io.chuangkou.card.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.diagnosis.CardDiagnosis;
import io.chuangkou.card.diagnosis.Disclosure;
import io.chuangkou.card.diagnosis.ReaderFacts;
import io.chuangkou.card.diagnosis.ReaderFacts.Admission;
import io.chuangkou.card.diagnosis.ReaderFacts.State;
import io.chuangkou.card.diagnosis.ReadersDiagnosis;
import io.chuangkou.card.examination.DeskDiagnostics;
import io.chuangkou.card.examination.FaultTable;
import io.chuangkou.card.examination.FaultTable.Row;
import io.chuangkou.card.foreign.ForeignCard;
import io.chuangkou.card.foreign.ForeignSlot;
import io.chuangkou.card.ssc.SocialSecurityCardReader;
import io.chuangkou.card.winscard.ReaderState;
import io.chuangkou.card.winscard.ServiceCard;
import io.chuangkou.card.winscard.ServiceContext;
import io.chuangkou.card.winscard.Sharing;
import io.chuangkou.card.winscard.binding.BoundContext;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What faults around a card come to over the real PC/SC service: rows of the README's table. */
@Tag("pcsc")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServiceFaultsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final int PATIENCE_SECONDS = 20;

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private OwnPcscd service;
  private PcscSettings settings = PcscSettings.standard();

  /** Brings a fault about. */
  @FunctionalInterface
  private interface Injection {
    void into(ServiceFaultsTest test) throws Exception;
  }

  private static final Map<String, Injection> INJECTIONS =
      Map.ofEntries(
          Map.entry(
              "the service does not run",
              test -> {
                test.insert(ForeignCard.standard());
                test.service.stop();
              }),
          Map.entry(
              "there is no reader",
              test -> {
                test.service.startWithoutReader();
                test.awaitService();
              }),
          Map.entry(
              "the desk's reader has another name than configured",
              test -> {
                test.insert(ForeignCard.standard());
                test.settings = new PcscSettings("decard", Duration.ofSeconds(PATIENCE_SECONDS));
              }),
          Map.entry(
              "only slots of security modules",
              test -> test.insert(test.service.start("R502 SAM1 Reader"), ForeignCard.standard())),
          Map.entry(
              "another program holds the card for itself alone",
              test -> {
                test.insert(ForeignCard.standard());
                test.otherProgram(Sharing.EXCLUSIVE);
              }),
          Map.entry(
              "another program holds a transaction",
              test -> {
                test.insert(ForeignCard.standard());
                test.otherProgram(Sharing.SHARED).begin();
              }),
          Map.entry(
              "the card in the reader does not answer",
              test -> {
                ForeignCard card = ForeignCard.standard();
                card.answersReset("00");
                test.insert(card);
              }),
          Map.entry(
              "the card is pulled out of the reader",
              test -> {
                ForeignCard card = ForeignCard.standard();
                card.when("00B2").isPulled();
                test.insert(card);
              }),
          Map.entry(
              "the reader's driver hangs",
              test -> {
                ForeignCard card = ForeignCard.standard();
                card.when("00B2").isSilent();
                test.insert(card);
                test.settings = new PcscSettings("", Duration.ofMillis(700));
              }),
          Map.entry(
              "the reader's name is GBK",
              test ->
                  test.insert(
                      test.service.start(Charset.forName("GBK"), List.of("德卡读卡器")),
                      ForeignCard.standard())),
          Map.entry(
              "the service was restarted",
              test -> {
                test.insert(ForeignCard.standard());
                assertTrue(test.diagnose().conclusion().isGood());
                test.service.stop();
                test.insert(ForeignCard.standard());
              }));

  static List<Row> rows() throws IOException {
    return FaultTable.rows("service");
  }

  @BeforeEach
  void open() throws IOException {
    service = new OwnPcscd();
  }

  /** Without the service first its clients would wait for it to answer. */
  @AfterEach
  void close() throws Exception {
    service.close();
    for (AutoCloseable each : opened) {
      each.close();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void hasTheVerdictAndTheCodeOfTheTable(Row row) throws Exception {
    Injection injection = INJECTIONS.get(row.fault());
    assertNotNull(injection, () -> "nobody injects: " + row.fault());

    injection.into(this);

    CardDiagnosis diagnosis = diagnose();
    assertEquals(row.code(), diagnosis.conclusion().code(), diagnosis::detail);
    assertEquals(row.verdict(), diagnosis.conclusion().verdict().key());
  }

  @Test
  void theTableHasARowForEveryFault() throws IOException {
    Set<String> faults = rows().stream().map(Row::fault).collect(Collectors.toSet());

    assertEquals(INJECTIONS.keySet(), faults);
  }

  @Test
  void everyReaderIsToldWithWhatIsInItAndWhetherItIsTheDesks() throws Exception {
    List<InetSocketAddress> slots = service.start("Decard D8", "Decard D8 PSAM");
    ForeignSlot slot = insert(slots, ForeignCard.standard());
    // The service does not count a card that was in before it looked first.
    slot.remove();
    awaitCard(false);
    slot.insert(ForeignCard.standard());
    awaitCard(true);

    ReadersDiagnosis diagnosis = readers();

    assertEquals("READER-GOOD", diagnosis.conclusion().code());
    assertTrue(diagnosis.service().isRunning());
    assertTrue(diagnosis.service().version().startsWith("pcscd "), diagnosis.service()::version);
    assertEquals("libpcsclite.so.1", diagnosis.service().library());
    ReaderFacts first = diagnosis.readers().getFirst();
    assertEquals("Decard D8 00 00", first.name());
    assertEquals(State.CARD, first.state());
    assertEquals(Admission.ADMITTED, first.admission());
    assertEquals("3B6D000000814E43328650" + "320100000000", first.answerToReset());
    assertTrue(first.events() > 0, () -> "events " + first.events());
    assertEquals(
        List.of(State.EMPTY, State.EMPTY, State.EMPTY),
        diagnosis.readers().stream().skip(1).map(ReaderFacts::state).toList());
    assertEquals(Admission.SECURITY_MODULE, diagnosis.readers().getLast().admission());
  }

  @Test
  void aReaderSaysWhenAnotherProgramHasTheCard() throws Exception {
    insert(ForeignCard.standard());
    ServiceCard other = otherProgram(Sharing.SHARED);
    assertEquals(State.IN_USE, readers().readers().getFirst().state());
    other.disconnect(ServiceCard.Disposition.LEAVE);

    otherProgram(Sharing.EXCLUSIVE);

    ReadersDiagnosis diagnosis = readers();
    assertEquals(State.EXCLUSIVE, diagnosis.readers().getFirst().state());
    assertEquals("READER-EXCLUSIVE", diagnosis.conclusion().code());
  }

  @Test
  void aCardIsPoweredAnewByAColdResetAndNotByAWarmOne() throws Exception {
    ForeignCard card = ForeignCard.standard();
    insert(card);

    CardDiagnosis diagnosis = diagnose();

    assertEquals(List.of("", ""), diagnosis.resets().stream().map(reset -> reset.fault()).toList());
    assertTrue(card.resets() >= 2, () -> card.resets() + " resets");
  }

  private void insert(ForeignCard card) throws Exception {
    insert(List.of(service.start()), card);
  }

  private ForeignSlot insert(List<InetSocketAddress> slots, ForeignCard card) throws Exception {
    ForeignSlot slot = new ForeignSlot(slots.getFirst());
    opened.push(slot);
    slot.insert(card);
    awaitService();
    awaitCard(true);
    return slot;
  }

  /** Until the service has seen that a card is in, or that none is. */
  private void awaitCard(boolean isIn) throws Exception {
    try (PcscContext context = PcscContext.establish(settings.service())) {
      for (int second = 0; second < PATIENCE_SECONDS; second++) {
        if (context.states().stream().anyMatch(ReaderState::hasCard) == isIn) {
          return;
        }
        context.awaitChange(Duration.ofSeconds(1));
      }
    }
    throw new AssertionError("the service never saw the card " + (isIn ? "come" : "go"));
  }

  /** A service that was just started may be down for a moment. */
  private void awaitService() throws InterruptedException {
    BlockingQueue<ReaderStatus> statuses = new LinkedBlockingQueue<>();
    try (PcscCardReaders watching = new PcscCardReaders(settings, () -> TODAY)) {
      watching.watch(statuses::add);
      ReaderStatus status = statuses.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      while (status instanceof ReaderStatus.ServiceDown) {
        status = statuses.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
      assertNotNull(status);
    }
  }

  /** Another program takes the card of the first reader. */
  private ServiceCard otherProgram(Sharing sharing) throws Exception {
    ServiceContext context = BoundContext.establish();
    opened.push(context);
    return context.connect(context.readers().getFirst(), sharing);
  }

  private CardDiagnosis diagnose() {
    return diagnostics().card("", Disclosure.MASKED);
  }

  private ReadersDiagnosis readers() {
    return diagnostics().readers();
  }

  private DeskDiagnostics diagnostics() {
    PcscAccess access = new PcscAccess(settings);
    opened.push(access);
    return new DeskDiagnostics(access, new SocialSecurityCardReader(() -> TODAY));
  }
}
