package io.chuangkou.terminal.workflow;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardReaders;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.terminal.centre.Identification.Identified;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.centre.ShownMedium;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.staff.OperatorSession;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** From a card in the reader, or what else a person shows, to a person at the desk. */
public final class CardSteps {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private static final List<String> OTHERS = List.of("STORE-", "MEDIUM-");

  private final Desk desk;
  private final DeskLoop loop;
  private final CardReaders readers;
  private final OperatorSession duty;
  private final PersonSteps person;
  private final StaySteps stays;
  private final String region;

  /** At a desk in a region, with its readers. */
  public CardSteps(
      String region,
      DeskLoop loop,
      CardReaders readers,
      OperatorSession duty,
      PersonSteps person,
      StaySteps stays) {
    this.region = region;
    this.desk = loop.desk();
    this.loop = loop;
    this.readers = readers;
    this.duty = duty;
    this.person = person;
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
      throw new TerminalException(TerminalFault.CARD_MISSING);
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
    if (desk.stage != Stage.NO_CARD || duty.onDuty().isEmpty()) {
      return;
    }
    switch (status) {
      case ReaderStatus.CardPresent present -> read(present.reader());
      case ReaderStatus.ServiceDown down -> loop.say(Level.DOWN, Advice.of(down.fault()));
      case ReaderStatus.Empty empty -> forgetCardFault();
      case ReaderStatus.NoReader none -> loop.say(Level.DOWN, Advice.of(CardFault.NO_READER));
    }
  }

  /** What was said about the card that is out now; what is said of the store or a medium stays. */
  private void forgetCardFault() {
    Notice notice = desk.notice;
    if (notice != null && OTHERS.stream().noneMatch(notice.code()::startsWith)) {
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
        throw new TerminalException(Advice.of(failure.fault()));
      }
      case CardReading.Success success -> {
        desk.card = success.card();
        desk.readerName = success.reader();
        loop.work(
            Stage.IDENTIFYING,
            Stage.NO_CARD,
            () -> person.identify(success.card()),
            this::identified);
      }
    }
  }

  /** Takes what was scanned or typed beside the card: an e-voucher or an ID number. */
  void show(String typed) {
    Credential shown = ShownMedium.read(typed);
    desk.forgetPerson();
    desk.freshCard = false;
    loop.work(Stage.IDENTIFYING, Stage.NO_CARD, () -> person.identify(shown), this::identified);
  }

  private void identified(SendResult<Identified> ended) {
    Identified found = ended.orRefuse();
    person.identified(found);
    stays.takeUp();
    if (found.person().isFromAnotherProvince(region)) {
      loop.say(Level.OK, "notice.otherProvince");
    }
    if (!found.asked() && found.person().isStranger()) {
      loop.say(Level.WARNING, "notice.stranger");
    } else if (!found.asked()) {
      LocalDateTime asOf = loop.clock().local(found.person().asOf());
      loop.say(Level.WARNING, "notice.known", MINUTE.format(asOf));
    }
    loop.remark(ended);
  }
}
