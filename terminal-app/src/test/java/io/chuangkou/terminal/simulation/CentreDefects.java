package io.chuangkou.terminal.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Centres that are wrong. */
final class CentreDefects {

  private CentreDefects() {}

  /** Answers a number that it knows as it did before, whatever is asked. */
  static final class NumberAlone implements Defect {

    private final Map<String, byte[]> answers = new HashMap<>();

    @Override
    public Centre centre(Centre centre) {
      return request ->
          answers.computeIfAbsent(Wires.field(request, "msgid"), id -> centre.answer(request));
    }
  }

  /** Forgets the reversal of a message that has not arrived. */
  static final class NoTombstone implements Defect {

    private final Town town;
    private final Set<String> arrived = new HashSet<>();

    NoTombstone(Town town) {
      this.town = town;
    }

    @Override
    public Centre centre(Centre centre) {
      return request -> {
        arrived.add(Wires.field(request, "msgid"));
        byte[] answer = centre.answer(request);
        String original = Wires.field(request, "omsgid");
        if (!original.isEmpty() && !arrived.contains(original)) {
          town.forgetTombstones();
        }
        return answer;
      };
    }
  }

  /** Books what takes a settlement back under another batch. */
  static final class BooksElsewhere implements Defect {

    private final Town town;

    BooksElsewhere(Town town) {
      this.town = town;
    }

    @Override
    public Centre centre(Centre centre) {
      return request -> {
        byte[] answer = centre.answer(request);
        town.bookElsewhere();
        return answer;
      };
    }
  }

  /** Tells counters that are twice what they should be. */
  static final class CountsTwice implements Defect {

    @Override
    public Centre centre(Centre centre) {
      return request -> doubled(centre.answer(request));
    }

    private static byte[] doubled(byte[] answer) {
      ObjectNode tree = Wires.tree(answer);
      if (tree.findValue("counters") instanceof ObjectNode counters) {
        for (Map.Entry<String, JsonNode> counter : List.copyOf(counters.properties())) {
          counters.put(counter.getKey(), 2 * counter.getValue().asLong());
        }
      }
      return Wires.bytes(tree);
    }
  }
}
