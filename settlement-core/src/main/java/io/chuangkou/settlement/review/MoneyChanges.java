package io.chuangkou.settlement.review;

import io.chuangkou.settlement.money.Fen;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What other policies would have done to the worked cases of a region.
 *
 * @param stories how many stories were settled both ways
 * @param changed in how many of them somebody pays another amount
 * @param unsettled names of those that the other policies cannot settle any more
 * @param persons how many of the changed stories are of which category of persons
 * @param benefits the changes by benefit, in the order in which they were met
 */
public record MoneyChanges(
    int stories,
    int changed,
    List<String> unsettled,
    Map<String, Integer> persons,
    List<OfBenefit> benefits) {

  static final MoneyChanges NONE = new MoneyChanges(0, 0, List.of(), Map.of(), List.of());

  /**
   * Changes within one benefit.
   *
   * @param benefit kind of the encounters and their disease, as {@code chronic dialysis}
   * @param stories in how many stories
   * @param funds what the funds pay more, or, if negative, less, over all of them
   * @param largest where the person's part changes most
   */
  public record OfBenefit(String benefit, int stories, Fen funds, Example largest) {}

  /**
   * One encounter, settled both ways.
   *
   * @param story name of its story
   * @param encounter its id
   * @param before what the person paid
   * @param after what the person would pay
   * @param reason why nothing would be paid; null: something would be, or nothing was said
   */
  public record Example(
      String story, String encounter, Fen before, Fen after, @Nullable String reason) {

    long size() {
      return Math.abs(after.fen() - before.fen());
    }
  }
}
