package io.chuangkou.card.examination;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.diagnosis.CardDiagnosis;
import io.chuangkou.card.diagnosis.CardReset;
import io.chuangkou.card.diagnosis.Conclusion;
import io.chuangkou.card.diagnosis.Condition;
import io.chuangkou.card.diagnosis.Disclosure;
import io.chuangkou.card.diagnosis.PinState;
import io.chuangkou.card.diagnosis.Remark;
import io.chuangkou.card.reset.AnswerToReset;
import io.chuangkou.card.ssc.SocialSecurityCardReader;
import io.chuangkou.card.trace.FilesRead;
import io.chuangkou.card.trace.RecordingSlot;
import io.chuangkou.card.trace.TraceEvent;
import io.chuangkou.card.trace.TraceEvent.Exchange;
import io.chuangkou.card.trace.TraceEvent.NoAnswer;
import io.chuangkou.card.trace.TraceEvent.NoReset;
import io.chuangkou.card.trace.TraceEvent.Reset;
import io.chuangkou.card.transport.CardSlot;
import io.chuangkou.card.transport.ResetKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one card: resets it cold and warm, reads it as it is read at the counter, and asks what
 * a reading does not. The verdict is the reading's own, so that it is right whenever the counter
 * is; what is seen beside it becomes a remark. Stateless.
 */
final class CardExamination {

  private static final String DONE = "9000";

  private final SocialSecurityCardReader reader;

  CardExamination(SocialSecurityCardReader reader) {
    this.reader = reader;
  }

  /** Looks at the card in a slot; never throws for what a card can do. */
  CardDiagnosis examine(CardSlot slot, Disclosure disclosure) {
    RecordingSlot recorded = new RecordingSlot(slot);
    List<CardReset> resets = new ArrayList<>();
    for (ResetKind kind : ResetKind.values()) {
      reset(recorded, kind);
      resets.add(outcome(recorded.events().getLast(), kind));
    }
    CardReading reading = reader.read(recorded);
    List<TraceEvent> counter = recorded.events().subList(resets.size(), recorded.events().size());
    FurtherQuestions further = FurtherQuestions.ask(recorded, counter);
    List<TraceEvent> all = recorded.events();
    FilesRead files = FilesRead.of(all.subList(resets.size(), all.size()));
    CardTrees trees = new CardTrees(files, disclosure);
    List<Remark> remarks = new ArrayList<>();
    if (reading instanceof CardReading.Success success) {
      success.card().warnings().stream().map(Remark::of).forEach(remarks::add);
    }
    remarks.addAll(
        Oddities.of(all, counter, files, further, reading instanceof CardReading.Success));
    return new CardDiagnosis(
        conclusion(reading),
        reading instanceof CardReading.Failure ? statusWord(counter) : "",
        reading instanceof CardReading.Failure failure ? failure.detail() : "",
        slot.name(),
        resets.stream().map(each -> shown(each, disclosure)).toList(),
        answer(all, disclosure),
        further.application(),
        trees.all(),
        further.pin(),
        remarks,
        CommandTimes.of(all),
        disclosure);
  }

  /** Of a card that could not even be looked at. */
  static CardDiagnosis without(String reader, CardFaultException e, Disclosure disclosure) {
    return new CardDiagnosis(
        Conclusion.of(e.fault()),
        "",
        e.detail(),
        reader,
        List.of(),
        null,
        null,
        List.of(),
        new PinState.Unknown(),
        List.of(),
        List.of(),
        disclosure);
  }

  private static void reset(CardSlot slot, ResetKind kind) {
    try {
      slot.reset(kind);
    } catch (CardFaultException e) {
      // The recording has it; the reading tells whether it matters.
    }
  }

  private static CardReset outcome(TraceEvent event, ResetKind kind) {
    return switch (event) {
      case Reset reset -> new CardReset(kind, reset.answer(), "", reset.micros());
      case NoReset none -> new CardReset(kind, "", none.fault().code(), none.micros());
      case Exchange other -> throw new IllegalStateException("a reset is recorded as " + other);
      case NoAnswer other -> throw new IllegalStateException("a reset is recorded as " + other);
    };
  }

  private static Conclusion conclusion(CardReading reading) {
    return switch (reading) {
      case CardReading.Success success -> Condition.CARD_GOOD.conclusion();
      case CardReading.Failure failure -> Conclusion.of(failure.fault());
    };
  }

  /** That of the last command of the reading, where it was not a good one. */
  private static String statusWord(List<TraceEvent> reading) {
    return reading.getLast() instanceof Exchange last && !last.statusWord().equals(DONE)
        ? last.statusWord()
        : "";
  }

  private static @Nullable AnswerToReset answer(List<TraceEvent> events, Disclosure disclosure) {
    return events.stream()
        .filter(Reset.class::isInstance)
        .map(event -> ((Reset) event).answer())
        .filter(answer -> !answer.isEmpty())
        .findFirst()
        .map(answer -> AnswerToReset.ofText(answer))
        .map(answer -> disclosure == Disclosure.OPEN ? answer : answer.withoutSerial())
        .orElse(null);
  }

  private static CardReset shown(CardReset reset, Disclosure disclosure) {
    if (disclosure == Disclosure.OPEN || reset.answer().isEmpty()) {
      return reset;
    }
    AnswerToReset answer = AnswerToReset.ofText(reset.answer());
    return new CardReset(
        reset.kind(), answer.withoutSerial().text(), reset.fault(), reset.micros());
  }
}
