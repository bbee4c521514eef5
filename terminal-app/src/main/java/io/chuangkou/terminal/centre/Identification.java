package io.chuangkou.terminal.centre;

import io.chuangkou.card.Masking;
import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.person.PersonInfo;
import io.chuangkou.settlement.message.person.PersonTransactions;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.Insurance;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.VisitKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the window, by card, e-voucher or ID number: the centre is asked (1101); while it is
 * away the last known facts serve.
 */
public final class Identification {

  private final Counter counter;
  private final CentreSession centre;
  private final LocalLedger journal;
  private final RegionClock clock;

  /** At the centre of a counter. */
  public Identification(
      Counter counter, CentreSession centre, LocalLedger journal, RegionClock clock) {
    this.counter = counter;
    this.centre = centre;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Who it is.
   *
   * @param person what is known
   * @param asked whether the centre said so just now; else it is what it said last, or nothing
   */
  public record Identified(InsuredPerson person, boolean asked) {}

  /**
   * Identifies the holder of a card: if the centre is away, by what is known of them.
   *
   * @throws TerminalException if the card is stopped
   */
  public SendResult<Identified> identify(SocialSecurityCard card) {
    if (counter.rules().stopped().cards().contains(card.identificationCode())) {
      throw new TerminalException(TerminalFault.CARD_BLACKLISTED);
    }
    Credential credential =
        Credential.card(card.cardNumber(), card.identificationCode())
            .of(Credential.RESIDENT_ID, card.idNumber());
    SendResult<InsuredPerson> told = ask(credential).then(info -> told(card, credential, info));
    if (told instanceof SendResult.NotSent<InsuredPerson> notSent && notSent.away() != null) {
      InsuredPerson known = journal.recall(credential).orElseGet(() -> stranger(credential, card));
      return SendResult.of(new Identified(known.named(card.name()), false));
    }
    return told.map(person -> new Identified(person, true));
  }

  /**
   * Identifies who shows an e-voucher or an ID number. While the centre is away an ID number is
   * whom it told before, and a voucher nobody.
   *
   * @throws TerminalException {@code MEDIUM-OFFLINE} if the centre is away and nobody is known by
   *     it
   */
  public SendResult<Identified> identify(Credential shown) {
    SendResult<InsuredPerson> told = ask(shown).then(info -> told(shown, info));
    if (told instanceof SendResult.NotSent<InsuredPerson> notSent && notSent.away() != null) {
      return SendResult.of(
          journal
              .recall(shown)
              .map(known -> new Identified(known, false))
              .orElseThrow(() -> new TerminalException(TerminalFault.MEDIUM_OFFLINE)));
    }
    return told.map(person -> new Identified(person, true));
  }

  private SendResult<InsuredPerson> told(Credential shown, PersonInfo info) {
    PersonInfo.Base base = info.base();
    String idType = base.idType().isEmpty() ? Credential.RESIDENT_ID : base.idType();
    return known(
        shown.of(idType, base.idNumber()),
        info,
        Masking.name(base.name()),
        Masking.idNumber(base.idNumber()),
        base.born(),
        base.name());
  }

  private SendResult<InsuredPerson> told(
      SocialSecurityCard card, Credential credential, PersonInfo info) {
    LocalDate born = info.base().born() == null ? card.born() : info.base().born();
    return known(credential, info, card.maskedName(), card.maskedIdNumber(), born, card.name());
  }

  private InsuredPerson stranger(Credential credential, SocialSecurityCard card) {
    return InsuredPerson.stranger(
        credential,
        card.maskedName(),
        card.maskedIdNumber(),
        card.born(),
        counter.region(),
        clock.instant());
  }

  /** Asks again about somebody who was identified before, and stays with the same insurance. */
  public SendResult<InsuredPerson> refresh(InsuredPerson person) {
    return ask(person.credential())
        .then(
            info ->
                known(
                    person.credential(),
                    info,
                    person.maskedName(),
                    person.maskedId(),
                    person.born(),
                    person.name()))
        .map(known -> known.asBefore(person));
  }

  private SendResult<PersonInfo> ask(Credential credential) {
    return centre.ask(PersonTransactions.PERSON, "", credential);
  }

  /** What the centre says, kept; refused if the person is not covered. */
  private SendResult<InsuredPerson> known(
      Credential credential,
      PersonInfo info,
      String maskedName,
      String maskedId,
      @Nullable LocalDate born,
      @Nullable String name) {
    List<Insurance> insurances = active(info);
    if (insurances.isEmpty()) {
      return new SendResult.Refused<>(TerminalFault.PERSON_NOT_COVERED.advice());
    }
    InsuredPerson told =
        new InsuredPerson(
            credential,
            info.base().psnNo(),
            maskedName,
            maskedId,
            info.base().sex(),
            born,
            "",
            "",
            info.facts().benefit(),
            info.facts().standing(),
            clock.instant(),
            insurances,
            name);
    InsuredPerson person = told.by(told.serving(VisitKind.OUTPATIENT, counter.region()).getFirst());
    journal.remember(person);
    return SendResult.of(person);
  }

  private List<Insurance> active(PersonInfo info) {
    return info.insurances().stream()
        .filter(PersonInfo.Insurance::isActive)
        .map(row -> new Insurance(row.type(), place(row), row.balance()))
        .distinct()
        .toList();
  }

  /** A centre that does not tell where means its own people. */
  private String place(PersonInfo.Insurance row) {
    return row.insuredAt().isEmpty() ? counter.region() : row.insuredAt();
  }
}
