package io.chuangkou.terminal.technician.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.Grade;
import io.chuangkou.terminal.technician.check.TimeService.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A clock that makes trouble is found before the centre refuses anything. */
class ClockCheckTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static List<Finding> look(CentreTime centre, ZoneId system, State state, Instant newest) {
    return new ClockCheck(
            InstantSource.fixed(NOW), SHANGHAI, system, centre, () -> state, () -> newest)
        .run();
  }

  private static Finding against(Duration behind) {
    return look(
            () -> Optional.of(NOW.minus(behind)),
            SHANGHAI,
            State.SYNCHRONISED,
            NOW.minusSeconds(60))
        .getFirst();
  }

  @Test
  void aClockThatAgreesWithCentreStoreAndZoneIsGood() {
    List<Finding> found =
        look(() -> Optional.of(NOW), SHANGHAI, State.SYNCHRONISED, NOW.minusSeconds(5));
    assertEquals(4, found.size());
    assertTrue(found.stream().allMatch(finding -> finding.grade() == Grade.GOOD), found::toString);
  }

  @Test
  void aMinuteAwayFromTheCentreIsWrongAndHalfOfItWorthALook() {
    assertEquals(Grade.GOOD, against(Duration.ofSeconds(15)).grade());
    assertEquals(Grade.WARNING, against(Duration.ofSeconds(-30)).grade());
    assertEquals(Grade.WARNING, against(Duration.ofSeconds(60)).grade());
    Finding off = against(Duration.ofSeconds(61));
    assertEquals(Grade.WRONG, off.grade());
    assertEquals("CLOCK-OFF", off.words().code());
    assertTrue(off.words().sentence().contains("快 61 秒"), off.words()::sentence);
    assertTrue(against(Duration.ofSeconds(-90)).words().englishSentence().contains("90 s behind"));
  }

  @Test
  void aCentreThatDoesNotAnswerIsNoFaultOfTheClock() {
    CentreTime silent =
        () -> {
          throw new IOException("nobody there");
        };
    Finding uncompared = look(silent, SHANGHAI, State.UNKNOWN, Instant.EPOCH).getFirst();
    assertEquals(Grade.SKIPPED, uncompared.grade());
    assertEquals("CLOCK-UNCOMPARED", uncompared.words().code());
  }

  @Test
  void aClockBeforeWhatWasRecordedIsBack() {
    Finding back = look(Optional::empty, SHANGHAI, State.SYNCHRONISED, NOW.plusSeconds(121)).get(1);
    assertEquals(Grade.WRONG, back.grade());
    assertEquals("CLOCK-BACK", back.words().code());
    assertTrue(back.words().sentence().contains("09:00:00 < 2026-03-02 09:02:01"));
  }

  @Test
  void anotherZoneAndAClockWithoutATimeServerAreTold() {
    List<Finding> found =
        look(() -> Optional.of(NOW), ZoneId.of("UTC"), State.NOT_SYNCHRONISED, NOW);
    assertEquals("CLOCK-ZONE", found.get(2).words().code());
    assertEquals("CLOCK-UNSYNCHRONISED", found.get(3).words().code());
    assertEquals(
        Grade.GOOD,
        look(() -> Optional.of(NOW), ZoneId.of("Asia/Singapore"), State.UNKNOWN, NOW)
            .get(2)
            .grade(),
        "a zone with the same time does no harm");
  }

  @Test
  void theSystemsAnswerIsTakenWhateverItIs() {
    assertEquals(State.SYNCHRONISED, new SystemdTime(List.of("echo", "yes")).ask());
    assertEquals(State.NOT_SYNCHRONISED, new SystemdTime(List.of("echo", "no")).ask());
    assertEquals(State.UNKNOWN, new SystemdTime(List.of("echo", "System has not")).ask());
    assertEquals(State.UNKNOWN, new SystemdTime(List.of("no-such-command")).ask());
  }

  @Test
  void theCentresTimeIsHeardAlsoWhereItRefuses() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Date", "Mon, 02 Mar 2026 01:00:00 GMT");
          exchange.sendResponseHeaders(405, -1);
          exchange.close();
        });
    server.start();
    try {
      URI there = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/fsi/api");
      assertTrue(new HttpCentreTime(there, null, Duration.ofSeconds(20)).ask().isPresent());
    } finally {
      server.stop(0);
    }
  }
}
