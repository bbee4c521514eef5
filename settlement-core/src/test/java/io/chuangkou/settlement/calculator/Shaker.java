package io.chuangkou.settlement.calculator;

import io.chuangkou.settlement.casefile.Case.Story;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Item;
import io.chuangkou.settlement.encounter.Encounter.ItemClass;
import io.chuangkou.settlement.money.Fen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Other amounts for worked stories, from one seed, so that a failure can be repeated: {@code
 * -Dshaker.seed=} takes another.
 */
final class Shaker {

  private static final long SEED = Long.getLong("shaker.seed", 20_220_101L);

  private final Random random = new Random(SEED);

  long seed() {
    return SEED;
  }

  /** The same encounter with its lines in another order. */
  Encounter shuffled(Encounter encounter) {
    List<Item> items = new ArrayList<>(encounter.items());
    Collections.shuffle(items, random);
    return with(encounter, items);
  }

  Story shake(Story story) {
    List<Encounter> encounters = new ArrayList<>();
    for (Encounter encounter : story.encounters()) {
      encounters.add(with(encounter, item -> with(item, amount())));
    }
    return new Story(story.story() + ", seed " + SEED, story.region(), story.person(), encounters);
  }

  /** The same encounter with its lines of class A a little or a lot dearer. */
  Encounter withADearerLine(Encounter encounter) {
    long more = amount();
    return with(
        encounter,
        item -> item.itemClass() == ItemClass.A ? with(item, item.amount().fen() + more) : item);
  }

  /** From a fen to a million yuan, as often small as large. */
  private long amount() {
    return random.nextLong(1L << random.nextInt(1, 28));
  }

  private static Encounter with(Encounter of, UnaryOperator<Item> change) {
    return with(of, of.items().stream().map(change).toList());
  }

  private static Encounter with(Encounter of, List<Item> items) {
    return new Encounter(
        of.id(),
        of.kind(),
        of.started(),
        of.settled(),
        of.provider(),
        of.disease(),
        of.emergency(),
        of.referredBy(),
        of.clinic(),
        of.transfer(),
        items);
  }

  private static Item with(Item of, long fen) {
    return new Item(
        Fen.of(fen),
        of.itemClass(),
        of.selfPay(),
        of.ceiling(),
        of.purpose(),
        of.drug(),
        of.specialMaterial(),
        of.unitPrice(),
        of.quantity());
  }
}
