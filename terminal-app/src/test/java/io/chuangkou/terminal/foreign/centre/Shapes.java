package io.chuangkou.terminal.foreign.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes another centre's answers in the shapes of real ones. Stateless. */
public final class Shapes {

  private static final String EXTENSION = "exp_content";

  private Shapes() {}

  private record Extension(ObjectNode of, JsonNode content) {}

  /** An answer in a shape; what the interface leaves to the region stays as it is. */
  public static byte[] of(byte[] answer, String infno, Oddity shape) {
    ObjectNode tree = Json.tree(answer);
    Shaper shaper = new Shaper(Set.of(shape));
    if (tree.get("output") instanceof ObjectNode output) {
      List<Extension> extensions = new ArrayList<>();
      Shaper.each(output, node -> take(node, extensions));
      shaper.shape(infno, output, "", "");
      extensions.forEach(extension -> extension.of().set(EXTENSION, extension.content()));
    }
    return shaper.bytes(tree);
  }

  private static void take(ObjectNode node, List<Extension> extensions) {
    JsonNode content = node.get(EXTENSION);
    if (content != null) {
      node.remove(EXTENSION);
      extensions.add(new Extension(node, content));
    }
  }
}
