package io.chuangkou.card.examination;

import io.chuangkou.card.Generation;
import io.chuangkou.card.diagnosis.PinState;
import io.chuangkou.card.diagnosis.Remark;
import io.chuangkou.card.reset.AnswerToReset;
import io.chuangkou.card.reset.CardMarks;
import io.chuangkou.card.ssc.Item;
import io.chuangkou.card.trace.FilesRead;
import io.chuangkou.card.trace.TraceEvent;
import io.chuangkou.card.trace.TraceEvent.Exchange;
import io.chuangkou.card.trace.TraceEvent.NoAnswer;
import io.chuangkou.card.trace.TraceEvent.NoReset;
import io.chuangkou.card.trace.TraceEvent.Reset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what is odd in a conversation. */
final class Oddities {

  private static final long SLOW_MICROS = Duration.ofSeconds(1).toNanos() / 1_000;

  private Oddities() {}

  /**
   * What is odd.
   *
   * @param events the whole conversation
   * @param reading its part that was the reading
   */
  static List<Remark> of(
      List<TraceEvent> events,
      List<TraceEvent> reading,
      FilesRead files,
      FurtherQuestions further,
      boolean isRead) {
    List<AnswerToReset> answers =
        events.stream()
            .filter(Reset.class::isInstance)
            .map(event -> AnswerToReset.ofText(((Reset) event).answer()))
            .distinct()
            .toList();
    boolean hasFailures =
        reading.stream().anyMatch(each -> each instanceof NoReset || each instanceof NoAnswer);
    boolean isSilentOnReset =
        !answers.isEmpty() && events.stream().anyMatch(NoReset.class::isInstance);
    List<Oddity> odd = new ArrayList<>();
    add(
        odd,
        Oddity.ANSWER_BREAKS_STANDARD,
        answers.stream().anyMatch(answer -> !answer.flaws().isEmpty()));
    add(odd, Oddity.ANSWERS_DIFFER, answers.size() > 1);
    add(odd, Oddity.RESET_FAILED, isSilentOnReset);
    add(odd, Oddity.RETRIED, isRead && hasFailures);
    add(
        odd,
        Oddity.SLOW,
        events.stream().anyMatch(each -> each instanceof Exchange && each.micros() > SLOW_MICROS));
    add(odd, Oddity.BANK_CARD, further.isBankCard());
    add(odd, Oddity.PIN_BLOCKED, further.pin() instanceof PinState.Blocked);
    add(odd, Oddity.SERIAL_DIFFERS, serialDiffers(answers, files));
    add(odd, Oddity.UNKNOWN_RECORDS, CardTrees.hasUnknownRecords(files));
    return odd.stream().map(Oddity::remark).toList();
  }

  private static void add(List<Oddity> found, Oddity oddity, boolean isThere) {
    if (isThere) {
      found.add(oddity);
    }
  }

  /** On 3.0 cards the two are not the same as a rule. */
  private static boolean serialDiffers(List<AnswerToReset> answers, FilesRead files) {
    Optional<String> code = files.value("EF05", Item.IDENTIFICATION_CODE.tag());
    Optional<CardMarks> marks = answers.stream().findFirst().flatMap(AnswerToReset::marks);
    Optional<Generation> generation = FurtherQuestions.generation(files);
    return code.isPresent()
        && marks.isPresent()
        && generation.isPresent()
        && generation.get() != Generation.THIRD
        && code.get().length() == 2 * Item.IDENTIFICATION_CODE.length()
        && !code.get().substring(16, 24).equals(marks.get().serial());
  }
}
