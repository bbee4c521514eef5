package io.chuangkou.card.emulator;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Keeps count of the commands for which a card has something bad in store. One thread at a time.
 */
final class BadAnswers {

  private final List<BadAnswer> answers;
  private final int[] seen;

  BadAnswers(List<BadAnswer> answers) {
    this.answers = answers;
    this.seen = new int[answers.size()];
  }

  /** The first that is meant for a command; none: the card is as usual. */
  Optional<BadAnswer> to(byte[] command) {
    String text = HexFormat.of().withUpperCase().formatHex(command);
    Optional<BadAnswer> found = Optional.empty();
    for (int i = 0; i < answers.size(); i++) {
      BadAnswer answer = answers.get(i);
      if (text.startsWith(answer.command())) {
        int before = seen[i]++;
        boolean isMeant = before >= answer.after() && before - answer.after() < answer.times();
        if (isMeant && found.isEmpty()) {
          found = Optional.of(answer);
        }
      }
    }
    return found;
  }
}
