package io.chuangkou.card.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.diagnosis.ContactRun;
import io.chuangkou.card.diagnosis.ContactRun.Failure;
import io.chuangkou.card.foreign.ForeignCard;
import io.chuangkou.card.foreign.StandardCard;
import io.chuangkou.card.ssc.SocialSecurityCardReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many readings of one card say whether it is cleaning, cable, reader or card. */
class ContactRunTest {

  private final ForeignDesk desk = new ForeignDesk();
  private final List<Integer> progress = new ArrayList<>();

  @Test
  void readingsThatAllGiveTheSameAreGood() {
    desk.insert(ForeignCard.standard());

    ContactRun run = run(20);

    assertEquals("CONTACT-GOOD", run.conclusion().code());
    assertEquals(20, run.good());
    assertEquals(20, progress.size());
    assertEquals(
        List.of("SELECT sx1.sh.社会保障", "GET RESPONSE", "SELECT EF05", "READ RECORD EF05"),
        run.commands().stream().map(ContactRun.CommandTiming::name).limit(4).toList());
    assertTrue(run.reading().p50Micros() <= run.reading().p95Micros());
    assertTrue(run.reading().p95Micros() <= run.reading().maxMicros());
  }

  @Test
  void contactsThatComeAndGoWantCleaning() {
    ForeignCard card = ForeignCard.standard();
    card.when("00B2").after(3).times(2).losesContact();
    desk.insert(card);

    ContactRun run = run(10);

    assertEquals("CONTACT-CLEANING", run.conclusion().code());
    assertEquals(List.of(new Failure("CARD-PULLED", 2)), run.failures());
    assertEquals(8, run.good());
  }

  @Test
  void aReaderThatGoesAwayWantsAnotherCable() {
    desk.insert(ForeignCard.standard());
    desk.fails(CardFault.NO_READER, use -> use == 4 || use == 5);

    assertEquals("CONTACT-CABLE", run(10).conclusion().code());
  }

  @Test
  void aReaderThatStaysSilentIsTheReader() {
    desk.insert(ForeignCard.standard());
    desk.fails(CardFault.TIMEOUT, use -> use % 3 == 0);

    assertEquals("CONTACT-READER", run(10).conclusion().code());
  }

  @Test
  void aCardThatFailsEveryTimeAlikeIsTheCard() {
    ForeignCard card = ForeignCard.standard();
    card.answersReset("00");
    desk.insert(card);

    ContactRun run = run(5);

    assertEquals("CONTACT-CARD", run.conclusion().code());
    assertEquals(0, run.good());
    assertEquals(0, run.reading().p95Micros());
  }

  @Test
  void aCardWhoseDataDifferIsTheCard() {
    ForeignCard card = ForeignCard.standard();
    card.when("00B2").after(5).times(1).answers("0000" + "9000");
    desk.insert(card);

    ContactRun run = run(5);

    assertEquals("CONTACT-CARD", run.conclusion().code());
    assertEquals(List.of(new Failure("DATA-DIFFER", 1)), run.failures());
  }

  @Test
  void whatACardRefusesAlikeEachTimeIsNoFaultOfItsContacts() {
    desk.insert(StandardCard.overT0().with(StandardCard.Habit.PROTECTED_HOLDER).card());

    assertEquals("CONTACT-GOOD", run(5).conclusion().code());
  }

  @Test
  void anEmptyReaderIsSaidToBeEmpty() {
    assertEquals("CARD-ABSENT", run(3).conclusion().code());
  }

  private ContactRun run(int times) {
    return new DeskDiagnostics(desk, new SocialSecurityCardReader(() -> LocalDate.of(2026, 6, 1)))
        .contact("", times, progress::add);
  }
}
