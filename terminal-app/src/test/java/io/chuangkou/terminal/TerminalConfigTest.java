package io.chuangkou.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.workflow.CounterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalConfigTest {

  private static final Path SAMPLE = Path.of("../packaging/samples/terminal.yaml");

  @TempDir Path folder;

  @Test
  void the_sample_is_a_configuration() {
    TerminalConfig config = TerminalConfig.read(SAMPLE);
    assertEquals("H32010000001", config.orgCode());
    assertEquals("C1", config.counter().provider().id());
    assertEquals(Fen.ofYuan("500.00"), config.counter().offline().maxFund());
    assertEquals(Duration.ofDays(3), config.counter().offline().maxFactsAge());
    assertTrue(config.store().endsWith("packaging/samples/data/store"));
  }

  @ParameterizedTest
  @CsvSource({
    "window:, windw:, window",
    "language: zh, langauge: zh, langauge",
    "level: 1, level: one, level",
    "setting: community, setting: kiosk, KIOSK",
    "orgCode: H32010000001, '', orgCode",
    "'visits: [outpatient', 'visits: [stay', STAY",
    "'region: \"320100\"', 'region: \"990000\"', 990000",
    "'slips: data/slips', 'slips: [', 行"
  })
  void a_faulty_configuration_is_refused_with_its_place(String text, String with, String place)
      throws IOException {
    Path file = folder.resolve("terminal.yaml");
    Files.writeString(file, Files.readString(SAMPLE).replace(text, with));
    CounterException refused =
        assertThrows(CounterException.class, () -> TerminalConfig.read(file));
    assertEquals("CONFIG", refused.advice().code());
    assertTrue(refused.advice().sentence().contains(place), () -> refused.advice().sentence());
  }

  @Test
  void a_missing_file_is_named() {
    CounterException refused =
        assertThrows(
            CounterException.class, () -> TerminalConfig.read(folder.resolve("none.yaml")));
    assertTrue(refused.advice().sentence().contains("none.yaml"));
  }
}
