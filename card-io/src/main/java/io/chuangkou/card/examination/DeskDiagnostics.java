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
import io.chuangkou.card.ssc.SocialSecurityCardReader;
import io.chuangkou.card.transport.CardSlot;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** The diagnosis of the readers of a desk and of the cards in them. */
public final class DeskDiagnostics implements Diagnostics {

  private static final int MOST_READINGS = 1_000;

  private final ReaderAccess access;
  private final CardExamination examination;

  /**
   * Of these readers.
   *
   * @param reader how cards are read at this desk
   */
  public DeskDiagnostics(ReaderAccess access, SocialSecurityCardReader reader) {
    this.access = access;
    this.examination = new CardExamination(reader);
  }

  /** Looks at the card in any slot; never throws for what a card can do. */
  public static CardDiagnosis examine(
      CardSlot slot, SocialSecurityCardReader reader, Disclosure disclosure) {
    return new CardExamination(reader).examine(slot, disclosure);
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
      return Conclusion.of(CardFault.OTHER_READER);
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
      found = ChosenReader.named(access, reader);
      return access.hold(found, slot -> examination.examine(slot, disclosure));
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
        found = ChosenReader.named(access, found);
        access.hold(found, tally::read);
      } catch (CardFaultException e) {
        tally.fail(e.fault());
      }
      progress.accept(done);
    }
    return tally.run(found);
  }
}
