package io.chuangkou.card.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.diagnosis.CardDiagnosis;
import io.chuangkou.card.diagnosis.Disclosure;
import io.chuangkou.card.ssc.SocialSecurityCardReader;
import io.chuangkou.card.trace.CardTrace;
import io.chuangkou.card.trace.ReplayedCard;
import io.chuangkou.card.trace.TraceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What cards did in the field, recorded with {@code diagnose card --record}: each recording must
 * come to what its line {@code expect} says. A new incident is a new file in the folder.
 */
class IncidentsTest {

  private static final Path FOLDER =
      Path.of("src", "test", "resources", "io", "chuangkou", "card", "incidents");

  static List<Path> recordings() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".apdu")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void comesToWhatItMustComeTo(Path recording) throws Exception {
    CardTrace trace = TraceText.read(Files.readString(recording));

    CardDiagnosis diagnosis =
        DeskDiagnostics.examine(
            new ReplayedCard(trace), new SocialSecurityCardReader(trace::day), Disclosure.MASKED);

    assertEquals(
        trace.expected(),
        diagnosis.conclusion().verdict().key() + " " + diagnosis.conclusion().code(),
        diagnosis::detail);
  }

  @Test
  void thereAreIncidents() throws IOException {
    assertTrue(recordings().size() >= 8);
  }
}
