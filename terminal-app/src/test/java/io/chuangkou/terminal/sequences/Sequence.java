package io.chuangkou.terminal.sequences;

import io.chuangkou.terminal.sequences.Move.Card;
import io.chuangkou.terminal.sequences.Move.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A sequence of moves.
 *
 * @param moves in their order
 */
record Sequence(List<Step> moves) {

  /**
   * A move.
   *
   * @param move what
   * @param hurried whether the next one comes before this one has ended
   */
  record Step(Move move, boolean hurried) {}

  private static final List<Plain> OFTEN =
      List.of(Plain.TRY, Plain.TRY, Plain.SETTLE, Plain.SETTLE, Plain.PULL, Plain.READ);

  private static final List<Card> PERSONS = List.of(Card.ZHANG, Card.WANG, Card.SUN);

  private static final List<Card> CARDS =
      List.of(Card.ZHANG, Card.ZHANG, Card.ZHANG, Card.WANG, Card.WANG, Card.SUN, Card.BANK);

  private static final List<Plain> ALL = List.of(Plain.values());

  /** The sequence of a seed. */
  static Sequence draw(long seed, int length) {
    Random random = new Random(seed);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      boolean hurried = random.nextInt(5) == 0;
      steps.add(new Step(move(random, i), hurried));
    }
    return new Sequence(steps);
  }

  private static Move move(Random random, int index) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> new Move.Insert(oneOf(random, CARDS));
      case 2 -> new Move.Voucher(oneOf(random, PERSONS));
      case 3, 4 -> new Move.Line(1_000 + index);
      case 5, 6, 7 -> oneOf(random, OFTEN);
      default -> oneOf(random, ALL);
    };
  }

  private static <T> T oneOf(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
