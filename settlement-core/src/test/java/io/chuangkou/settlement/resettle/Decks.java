package io.chuangkou.settlement.resettle;

import io.chuangkou.settlement.casefile.Case;
import io.chuangkou.settlement.casefile.Case.Story;
import io.chuangkou.settlement.casefile.StoryCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The decks of worked cases. */
public final class Decks {

  /** Names of the decks. */
  public static final List<String> NAMES = List.of("named", "random", "corners");

  private Decks() {}

  /** The lines of a file in the case folder. */
  public static List<String> lines(String file) {
    try (InputStream in = Decks.class.getResourceAsStream("/cases/" + file + ".jsonl")) {
      byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All cases of all decks. */
  public static List<Case> cases() {
    JsonMapper mapper = new JsonMapper();
    StoryCodec codec = new StoryCodec();
    return NAMES.stream()
        .flatMap(deck -> lines(deck).stream())
        .map(line -> codec.read(mapper.readTree(line)))
        .toList();
  }

  /** All stories of all decks. */
  public static List<Story> stories() {
    return cases().stream()
        .flatMap(c -> c instanceof Story s ? Stream.of(s) : Stream.of())
        .toList();
  }
}
