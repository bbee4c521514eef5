package io.chuangkou.terminal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cli.card.AccessSource;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.console.Secrets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The batch as other programs start it: with nothing on its command line. */
class ResettleCommandTest {

  private static final String STORY =
      """
      {"story": "limit", "region": "320100", "person": {"category": "other", "born": "1980-01-01"}, \
      "encounters": [{"kind": "outpatient", "date": "2022-01-05", "provider": {"id": "C1", \
      "level": 1, "setting": "community"}, "items": [{"amount": "1000.00", "class": "A"}], \
      "id": "1"}]}
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void withoutItsCommandLineBeingReadItAnswersTheSame() {
    assertEquals(ExitCode.DONE, Chuangkou.run(console(), "resettle"));
    String bare = out.toString(UTF_8);
    out.reset();
    Console console = console();
    int code =
        Chuangkou.commandLine(console, ReaderSource::pcsc, AccessSource::pcsc, "resettle")
            .execute("resettle");
    assertEquals(ExitCode.DONE, code);
    assertEquals(out.toString(UTF_8), bare);
    assertTrue(bare.contains("\"hifp_pay\": \"300.00\""), bare);
    assertEquals("", err.toString(UTF_8));
  }

  @Test
  void whatFollowsIsRead() {
    assertEquals(ExitCode.USAGE, Chuangkou.run(console(), "resettle", "--nothing"));
    assertTrue(err.toString(UTF_8).contains("--nothing"));
  }

  private Console console() {
    return Console.of(
        new ByteArrayInputStream(STORY.getBytes(UTF_8)),
        out,
        err,
        new Secrets(Map.of(), prompt -> Optional.empty()));
  }
}
