package io.chuangkou.settlement.fuzz;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What the fuzzer found worth keeping is gone through again. */
class CorpusTest {

  @Test
  void everyLineOfTheCorpusIsAnswered() throws IOException {
    replay("cases", CaseFuzzer::fuzzerTestOneInput);
  }

  @Test
  void everyDocumentOfTheCorpusLoadsOrIsRefused() throws IOException {
    replay("policies", PolicyFuzzer::fuzzerTestOneInput);
  }

  private static void replay(String corpus, Consumer<byte[]> target) throws IOException {
    List<Executable> inputs = new ArrayList<>();
    InputStream file = CorpusTest.class.getResourceAsStream("/corpus/" + corpus + ".zip");
    try (ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] input = zip.readAllBytes();
        inputs.add(() -> target.accept(input));
      }
    }
    assertFalse(inputs.isEmpty());
    assertAll(inputs);
  }
}
