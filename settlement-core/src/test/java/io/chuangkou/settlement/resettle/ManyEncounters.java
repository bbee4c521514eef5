package io.chuangkou.settlement.resettle;

import io.chuangkou.settlement.casefile.Case.Story;
import io.chuangkou.settlement.casefile.StoryCodec;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A case file of many encounters: the decks' stories again and again, renamed. */
public final class ManyEncounters {

  private ManyEncounters() {}

  /** A story's line around its name. */
  private record Line(String name, String rest, int encounters) {}

  /** Arguments: the file, and how many encounters it has at most. */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }

  /** Writes a file of at most so many encounters. */
  public static void write(Path file, int most) throws IOException {
    List<Line> lines = lines();
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      int encounters = 0;
      for (int round = 0; encounters < most; round++) {
        for (Line line : lines) {
          if (encounters + line.encounters <= most) {
            writer.write("{\"story\":\"" + line.name + "-" + round + "\"," + line.rest + "\n");
            encounters += line.encounters;
          }
        }
      }
    }
  }

  private static List<Line> lines() {
    JsonMapper mapper = new JsonMapper();
    StoryCodec codec = new StoryCodec();
    List<Line> lines = new ArrayList<>();
    for (String deck : Decks.NAMES) {
      for (String text : Decks.lines(deck)) {
        ObjectNode node = (ObjectNode) mapper.readTree(text);
        if (codec.read(node) instanceof Story story) {
          node.remove("story");
          lines.add(
              new Line(story.story(), node.toString().substring(1), story.encounters().size()));
        }
      }
    }
    return lines;
  }
}
