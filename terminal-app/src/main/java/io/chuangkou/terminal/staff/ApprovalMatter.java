package io.chuangkou.terminal.staff;

import io.chuangkou.terminal.notice.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a supervisor has to see before approving an act: whose matter it is, the amount, how it
 * stands, how it will stand, and why. In words of the screen; names are masked.
 *
 * @param act key of the act, under {@code approve.}
 * @param maskedName whose matter; empty: nobody is named
 * @param object number of the settlement, the item or the row
 * @param amount in yuan
 * @param before how it stands
 * @param after how it will stand
 * @param reason why; may be empty
 */
public record ApprovalMatter(
    String act,
    String maskedName,
    String object,
    String amount,
    String before,
    String after,
    String reason) {

  /**
   * A line of what is to be approved.
   *
   * @param label what it tells
   * @param value what that is
   */
  public record Fact(String label, String value) {}

  /** What is told of it, a line each; what is not known is not told. */
  public List<Fact> facts(Words words) {
    return Stream.of(
            new Fact(words.of("approval.person"), maskedName),
            new Fact(words.of("approval.object"), object),
            new Fact(words.of("approval.amount"), amount),
            new Fact(words.of("approval.before"), before),
            new Fact(words.of("approval.after"), after),
            new Fact(words.of("approval.reason"), reason))
        .filter(fact -> !fact.value().isEmpty())
        .toList();
  }
}
