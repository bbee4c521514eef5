package io.chuangkou.settlement.gateway;

import io.chuangkou.settlement.message.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Knows the answer to another message. An answer does not name the message that it answers (§1.2),
 * but a centre that numbers its answers gives none of them twice: what was the answer to one
 * message, with number and time, is not that to another. A centre whose numbers do not differ is
 * believed. Thread-safe.
 */
final class LatestAnswers {

  /** A line does not bring back what is older than these. */
  private static final int LATEST = 256;

  /** A centre that has given so many different numbers numbers its answers. */
  private static final int NUMBERS = 8;

  private final Deque<Given> latest = new ArrayDeque<>();
  private final Set<String> numbers = new HashSet<>();

  private record Given(String msgid, Response answer) {}

  /** Whether this is the answer to another message than the one of this number; it is noted. */
  synchronized boolean isOfAnother(String msgid, Response answer) {
    if (answer.receiverMsgid().isBlank() || answer.respondedAt().isBlank()) {
      return false;
    }
    if (numbers.size() < NUMBERS) {
      numbers.add(answer.receiverMsgid());
    }
    boolean isOfAnother =
        numbers.size() == NUMBERS
            && latest.stream()
                .anyMatch(given -> given.answer.equals(answer) && !given.msgid.equals(msgid));
    latest.add(new Given(msgid, answer));
    if (latest.size() > LATEST) {
      latest.remove();
    }
    return isOfAnother;
  }
}
