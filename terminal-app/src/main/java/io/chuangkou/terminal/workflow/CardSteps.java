package io.chuangkou.terminal.workflow;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardReaders;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.Identification.Identified;

/** From a card in the reader to a person at the desk. */
final class CardSteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final Journeys journeys;
  private final CardReaders readers;
  private final StaySteps stays;

  CardSteps(Desk desk, DeskLoop loop, Journeys journeys, CardReaders readers, StaySteps stays) {
    this.desk = desk;
    this.loop = loop;
    this.journeys = journeys;
    this.readers = readers;
    this.stays = stays;
  }

  void watch() {
    readers.watch(status -> loop.event(() -> changed(status)));
  }

  /** Reads the card that is there, once more if need be. */
  void readAgain() {
    if (desk.reader instanceof ReaderStatus.CardPresent present) {
      read(present.reader());
    } else {
      throw new CounterException(Fault.CARD_MISSING);
    }
  }

  /** Reads the card that is there if it was not read yet. */
  void readIfFresh() {
    if (desk.freshCard) {
      readAgain();
    }
  }

  private void changed(ReaderStatus status) {
    desk.reader = status;
    desk.freshCard = status instanceof ReaderStatus.CardPresent;
    if (desk.stage != Stage.NO_CARD || journeys.duty().onDuty().isEmpty()) {
      return;
    }
    switch (status) {
      case ReaderStatus.CardPresent present -> read(present.reader());
      case ReaderStatus.ServiceDown down -> loop.say(Level.DOWN, Advice.of(down.fault()));
      case ReaderStatus.Empty empty -> forgetCardFault();
      case ReaderStatus.NoReader none -> loop.say(Level.DOWN, Advice.of(CardFault.NO_READER));
    }
  }

  /** What was said about the card that is out now; what is said about the store stays. */
  private void forgetCardFault() {
    Notice notice = desk.notice;
    if (notice != null && !notice.code().startsWith("STORE-")) {
      desk.notice = null;
    }
  }

  private void read(String reader) {
    desk.forgetPerson();
    desk.freshCard = false;
    loop.work(Stage.READING, Stage.NO_CARD, () -> readers.read(reader), this::wasRead);
  }

  private void wasRead(CardReading reading) {
    switch (reading) {
      case CardReading.Failure failure -> {
        desk.stage = Stage.NO_CARD;
        throw new CounterException(Advice.of(failure.fault()));
      }
      case CardReading.Success success -> {
        desk.card = success.card();
        desk.readerName = success.reader();
        loop.work(
            Stage.IDENTIFYING,
            Stage.NO_CARD,
            () -> journeys.identify(success.card()),
            this::identified);
      }
    }
  }

  private void identified(Identified found) {
    desk.person = found.person();
    desk.stage = Stage.IDENTIFIED;
    stays.takeUp();
    if (found.away() != null && found.person().isStranger()) {
      loop.say(Level.WARNING, "notice.stranger");
    } else if (found.away() != null) {
      String asOf = journeys.local(found.person().asOf()).toString().replace('T', ' ');
      loop.say(Level.WARNING, "notice.known", asOf);
    }
  }
}
