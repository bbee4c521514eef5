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

  /** The sequence of a seed: so many errands, each crossed by what nobody expected. */
  static Sequence draw(long seed, int errands) {
    Random random = new Random(seed);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < errands; i++) {
      for (Move planned : errand(random, 1_000 + 100 * i)) {
        steps.add(step(random, planned));
        while (random.nextInt(3) == 0) {
          steps.add(step(random, move(random, 1_050 + 100 * i + steps.size() % 50)));
        }
      }
    }
    return new Sequence(steps);
  }

  private static List<Move> errand(Random random, int fen) {
    List<Move> moves = new ArrayList<>();
    moves.add(
        random.nextInt(4) == 0
            ? new Move.Voucher(oneOf(random, PERSONS))
            : new Move.Insert(oneOf(random, PERSONS)));
    for (int i = 0; i <= random.nextInt(3); i++) {
      moves.add(new Move.Line(fen + i));
    }
    moves.addAll(List.of(Plain.TRY, Plain.SETTLE, Plain.NEXT));
    return moves;
  }

  private static Step step(Random random, Move move) {
    return new Step(move, random.nextInt(6) == 0);
  }

  private static Move move(Random random, int fen) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> new Move.Insert(oneOf(random, CARDS));
      case 2 -> new Move.Voucher(oneOf(random, PERSONS));
      case 3, 4 -> new Move.Line(fen);
      case 5, 6, 7 -> oneOf(random, OFTEN);
      default -> oneOf(random, ALL);
    };
  }

  private static <T> T oneOf(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
