package io.chuangkou.settlement.review;

import io.chuangkou.settlement.casefile.Case.Story;
import io.chuangkou.settlement.casefile.StoryCodec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The decks of worked cases that the product is proven by, shipped with it. */
final class WorkedCases {

  private static final List<String> DECKS = List.of("named", "random", "corners");

  private WorkedCases() {}

  /** The stories of a region. */
  static List<Story> stories(String region) {
    StoryCodec codec = new StoryCodec();
    String wanted = '"' + region + '"';
    List<Story> stories = new ArrayList<>();
    for (String deck : DECKS) {
      for (String line : lines(deck)) {
        // Most lines are of other regions: they need not be read.
        if (line.contains(wanted)
            && codec.read(JsonMapper.shared().readTree(line)) instanceof Story story
            && story.region().equals(region)) {
          stories.add(story);
        }
      }
    }
    return stories;
  }

  private static List<String> lines(String deck) {
    var file = WorkedCases.class.getResourceAsStream("cases/" + deck + ".jsonl");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
