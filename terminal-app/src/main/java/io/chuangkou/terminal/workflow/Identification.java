package io.chuangkou.terminal.workflow;

import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.settlement.message.Credential;
import io.chuangkou.settlement.message.PersonInfo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who holds the card: the centre is asked (1101); while it is away the last known facts serve. */
public final class Identification {

  private final Counter counter;
  private final CentreLink centre;
  private final Journal journal;
  private final RegionClock clock;

  /** At the centre of a counter. */
  public Identification(Counter counter, CentreLink centre, Journal journal, RegionClock clock) {
    this.counter = counter;
    this.centre = centre;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Who holds the card.
   *
   * @param person what is known
   * @param away why the centre could not say so just now; none: it did
   */
  record Identified(KnownPerson person, @Nullable CentreAway away) {}

  /**
   * Identifies the holder of a card.
   *
   * @throws CounterException if the card is stopped, the centre refuses, or the person is not
   *     covered
   */
  Identified identify(SocialSecurityCard card) {
    if (counter.rules().stopped().cards().contains(card.identificationCode())) {
      throw new CounterException(Fault.CARD_BLACKLISTED);
    }
    Credential credential = Credential.card(card.cardNumber(), card.identificationCode());
    try {
      PersonInfo info = ask(credential);
      LocalDate born = info.base().born() == null ? card.born() : info.base().born();
      return new Identified(
          known(credential, info, card.maskedName(), card.maskedIdNumber(), born), null);
    } catch (CentreAway away) {
      KnownPerson known =
          journal.recall(credential.cardSn()).orElseGet(() -> stranger(credential, card));
      return new Identified(known, away);
    }
  }

  private KnownPerson stranger(Credential credential, SocialSecurityCard card) {
    return KnownPerson.stranger(
        credential,
        card.maskedName(),
        card.maskedIdNumber(),
        card.born(),
        counter.region(),
        clock.instant());
  }

  /**
   * Asks again about somebody who was identified before.
   *
   * @throws CentreAway if the centre does not answer
   * @throws CounterException if it refuses, or the person is not covered any more
   */
  KnownPerson refresh(KnownPerson person) {
    PersonInfo info = ask(person.credential());
    return known(person.credential(), info, person.maskedName(), person.maskedId(), person.born());
  }

  private PersonInfo ask(Credential credential) {
    return centre.ask((client, msgid) -> client.personInfo(msgid, credential));
  }

  private KnownPerson known(
      Credential credential,
      PersonInfo info,
      String maskedName,
      String maskedId,
      @Nullable LocalDate born) {
    PersonInfo.Insurance insurance =
        info.active().orElseThrow(() -> new CounterException(Fault.PERSON_NOT_COVERED));
    KnownPerson person =
        new KnownPerson(
            credential,
            info.base().psnNo(),
            maskedName,
            maskedId,
            info.base().sex(),
            born,
            insurance.type(),
            insurance.insuredAt(),
            info.facts().benefit(),
            info.facts().standing(),
            clock.instant());
    journal.remember(credential.cardSn(), person);
    return person;
  }
}
