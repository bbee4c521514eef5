package io.chuangkou.card.examination;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.diagnosis.CardDiagnosis;
import io.chuangkou.card.diagnosis.Conclusion;
import io.chuangkou.card.diagnosis.Condition;
import io.chuangkou.card.diagnosis.ContactRun;
import io.chuangkou.card.diagnosis.Diagnostics;
import io.chuangkou.card.diagnosis.Disclosure;
import io.chuangkou.card.diagnosis.ReaderAccess;
import io.chuangkou.card.diagnosis.ReaderFacts;
import io.chuangkou.card.diagnosis.ReaderFacts.Admission;
import io.chuangkou.card.diagnosis.ReaderFacts.State;
import io.chuangkou.card.diagnosis.ReadersDiagnosis;
import io.chuangkou.card.diagnosis.ServiceFacts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The diagnosis of the readers of a desk and of the cards in them. */
public final class DeskDiagnostics implements Diagnostics {

  /** A slow card, asked everything, from several resets. */
  private static final Duration CARD_LIMIT = Duration.ofSeconds(60);

  /** One reading of a contact test and what a hanging driver may add to it. */
  private static final Duration READING_LIMIT = Duration.ofSeconds(20);

  private static final int MOST_READINGS = 1_000;
  private static final Set<State> WITH_CARD =
      EnumSet.of(State.CARD, State.MUTE, State.IN_USE, State.EXCLUSIVE);

  private final ReaderAccess access;
  private final CardExamination examination;

  /**
   * Of these readers.
   *
   * @param today the day on which expiry is judged
   */
  public DeskDiagnostics(ReaderAccess access, Supplier<LocalDate> today) {
    this.access = access;
    this.examination = new CardExamination(today);
  }

  @Override
  public ReadersDiagnosis readers() {
    ServiceFacts service = access.service();
    try {
      List<ReaderFacts> readers = access.readers();
      return new ReadersDiagnosis(conclusion(readers), "", service, readers);
    } catch (CardFaultException e) {
      return new ReadersDiagnosis(Conclusion.of(e.fault()), e.detail(), service, List.of());
    }
  }

  /** The worst that is seen of the desk's readers. */
  private static Conclusion conclusion(List<ReaderFacts> readers) {
    if (readers.isEmpty()) {
      return Conclusion.of(CardFault.NO_READER);
    }
    Set<State> states =
        readers.stream()
            .filter(reader -> reader.admission() == Admission.ADMITTED)
            .map(ReaderFacts::state)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));
    if (states.isEmpty()) {
      return Condition.READER_NOT_ADMITTED.conclusion();
    } else if (states.contains(State.UNAVAILABLE)) {
      return Condition.READER_UNAVAILABLE.conclusion();
    } else if (states.contains(State.EXCLUSIVE)) {
      return Condition.READER_EXCLUSIVE.conclusion();
    }
    return (states.contains(State.MUTE) ? Condition.READER_MUTE : Condition.READERS_GOOD)
        .conclusion();
  }

  @Override
  public CardDiagnosis card(String reader, Disclosure disclosure) {
    String found = reader;
    try {
      found = named(reader);
      return access.hold(found, slot -> examination.examine(slot, disclosure), CARD_LIMIT);
    } catch (CardFaultException e) {
      return CardExamination.without(found, e, disclosure);
    }
  }

  @Override
  public ContactRun contact(String reader, int times, IntConsumer progress) {
    if (times < 1 || times > MOST_READINGS) {
      throw new IllegalArgumentException("1 to " + MOST_READINGS + " readings, not " + times);
    }
    ContactTally tally = new ContactTally();
    String found = reader;
    for (int done = 1; done <= times; done++) {
      try {
        found = named(found);
        access.hold(found, tally::read, READING_LIMIT);
      } catch (CardFaultException e) {
        tally.fail(e.fault());
      }
      progress.accept(done);
    }
    return tally.run(found);
  }

  /**
   * The reader that is meant: by name, else that of the desk with a card, else the desk's first.
   *
   * @throws CardFaultException {@code NO_READER} if there is none
   */
  private String named(String reader) throws CardFaultException {
    if (!reader.isEmpty()) {
      return reader;
    }
    List<ReaderFacts> admitted =
        access.readers().stream().filter(each -> each.admission() == Admission.ADMITTED).toList();
    return admitted.stream()
        .filter(each -> WITH_CARD.contains(each.state()))
        .findFirst()
        .or(() -> admitted.stream().findFirst())
        .map(ReaderFacts::name)
        .orElseThrow(() -> new CardFaultException(CardFault.NO_READER, "no reader of this desk"));
  }
}
