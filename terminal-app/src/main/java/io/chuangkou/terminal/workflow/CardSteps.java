package io.chuangkou.terminal.workflow;

import io.chuangkou.card.CardReaders;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.CardWarning;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.ReadingProgress;
import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.terminal.centre.CardAcceptance;
import io.chuangkou.terminal.centre.Identification.Identified;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.centre.ShownMedium;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.reader.Inserted;
import io.chuangkou.terminal.reader.Presence;
import io.chuangkou.terminal.reader.Standing;
import io.chuangkou.terminal.staff.OperatorSession;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.waiting.WaitingBill;
import io.chuangkou.terminal.waiting.WaitingBills;
import io.chuangkou.terminal.waiting.WaitingList;
import io.chuangkou.terminal.workflow.Cashier.Asked;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.Desk.PutAway;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From a card in the reader, or what else a person shows, to a person at the desk. */
public final class CardSteps {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private static final String OF_CARDS = "CARD-";

  private static final List<String> OTHERS = List.of("STORE-", "MEDIUM-", "SETTLE-");

  private final Desk desk;
  private final DeskLoop loop;
  private final CardReaders readers;
  private final OperatorSession duty;
  private final PersonSteps person;
  private final StaySteps stays;
  private final WaitingBills waiting;
  private final String region;
  private final CardAcceptance acceptance;

  /** What was said of a card that takes its time. */
  private @Nullable Notice slow;

  /** At a desk in a region, with its readers. */
  public CardSteps(
      String region,
      CardAcceptance acceptance,
      DeskLoop loop,
      CardReaders readers,
      OperatorSession duty,
      PersonSteps person,
      StaySteps stays,
      WaitingBills waiting) {
    this.region = region;
    this.acceptance = acceptance;
    this.desk = loop.desk();
    this.loop = loop;
    this.readers = readers;
    this.duty = duty;
    this.person = person;
    this.stays = stays;
    this.waiting = waiting;
  }

  void watch() {
    readers.watch(status -> loop.event(() -> changed(status)));
  }

  /** Reads the card that is there, once more if need be, and serves its holder. */
  void readAgain() {
    if (!(desk.reader instanceof ReaderStatus.CardPresent present)) {
      throw new TerminalException(TerminalFault.CARD_MISSING);
    }
    if (desk.person != null && desk.inserted instanceof Inserted.Unreadable) {
      lookAt(present.reader());
    } else {
      read(present.reader());
    }
  }

  /** Reads the card that is there if nobody was served since it was put in. */
  void readIfFresh() {
    if (desk.freshCard) {
      readAgain();
    }
  }

  /** The cashier says that the card was handed back and its holder is still being served. */
  void goOnWithoutCard() {
    desk.isCardHandedBack = true;
  }

  /**
   * Refuses to bill while what is in the reader is not known to be the person's.
   *
   * @throws TerminalException {@code CARD-OUT}, {@code CARD-UNREAD}, {@code CARD-UNKNOWN}, {@code
   *     CARD-OTHER}
   */
  void requireOwnCard() {
    refuse(desk.standing());
  }

  /**
   * Refuses what is done for the person while a card is in the reader that is not known to be
   * theirs.
   *
   * @throws TerminalException {@code CARD-UNKNOWN}, {@code CARD-OTHER}
   */
  void requireNoForeignCard() {
    Standing standing = desk.standing();
    if (standing.presence().isForeign()) {
      refuse(standing);
    }
  }

  private static void refuse(Standing standing) {
    if (standing.objection() != null) {
      throw new TerminalException(standing.objection());
    }
  }

  /**
   * Says that a program asks who is being served, and who it is; nobody yet: a card that is there
   * is read.
   *
   * @throws TerminalException {@code CARD-UNKNOWN}, {@code CARD-OTHER}
   */
  Asked who() {
    requireNoForeignCard();
    InsuredPerson served = desk.person;
    if (served != null && !desk.stage.isBusy()) {
      loop.takeBack("notice.programAsks");
      loop.takeBack("notice.programHeard");
      loop.sayToo(Level.OK, "notice.programHeard");
      return new Asked.Served(served, desk.card);
    }
    if (desk.stage == Stage.NO_CARD && desk.reader instanceof ReaderStatus.CardPresent) {
      readAgain();
    }
    loop.takeBack("notice.programAsks");
    loop.sayToo(Level.OK, "notice.programAsks");
    return new Asked.Nobody();
  }

  private void changed(ReaderStatus status) {
    desk.reader = status;
    desk.changes++;
    desk.inserted = Inserted.of(status);
    desk.freshCard = status instanceof ReaderStatus.CardPresent present && present.isNew();
    desk.isCardHandedBack &= !desk.freshCard;
    forgetRefusal();
    desk.saidBefore = desk.notice;
    if (duty.onDuty().isEmpty()) {
      return;
    }
    switch (status) {
      case ReaderStatus.CardPresent present -> {
        if (desk.stage != Stage.NO_CARD) {
          lookAt(present.reader());
        } else if (present.isNew()) {
          forgetCardFault();
          read(present.reader());
        }
      }
      case ReaderStatus.ServiceDown down -> sayIfNobody(Advice.of(down.fault()));
      case ReaderStatus.NoReader none -> sayIfNobody(Advice.of(none));
      case ReaderStatus.Empty empty -> {
        if (desk.stage == Stage.NO_CARD) {
          forgetCardFault();
        }
      }
    }
  }

  private void sayIfNobody(Advice advice) {
    if (desk.stage == Stage.NO_CARD) {
      loop.say(Level.DOWN, advice);
    }
  }

  /**
   * What was said about the card that is out now; what is said of the store, a medium or another
   * settlement stays.
   */
  private void forgetCardFault() {
    Notice notice = desk.notice;
    if (notice != null
        && !notice.code().isEmpty()
        && OTHERS.stream().noneMatch(notice.code()::startsWith)) {
      desk.notice = null;
    }
  }

  /** What was refused for what was in the reader is not the matter any more. */
  private void forgetRefusal() {
    Notice notice = desk.notice;
    if (notice != null && desk.person != null && notice.code().startsWith(OF_CARDS)) {
      desk.notice = null;
    }
  }

  /** Reads a card whose holder is not to be served yet: whose it is must be known. */
  private void lookAt(String reader) {
    long change = desk.changes;
    desk.inserted = new Inserted.Unread();
    loop.behind(() -> readers.read(reader), reading -> recognise(change, reading));
  }

  private void recognise(long change, CardReading reading) {
    if (change != desk.changes) {
      return;
    }
    desk.inserted = Inserted.of(reading);
    boolean isBack = desk.person != null && desk.standing().presence() == Presence.AGREES;
    if (isBack && isBeingServed()) {
      desk.freshCard = false;
    }
    forgetRefusal();
  }

  private boolean isBeingServed() {
    return desk.stage == Stage.IDENTIFIED || desk.stage == Stage.TRIAL;
  }

  private void read(String reader) {
    long change = desk.changes;
    desk.forgetPerson();
    desk.freshCard = false;
    loop.work(
        Stage.READING,
        Stage.NO_CARD,
        () -> readers.read(reader, progress -> loop.event(() -> sayProgress(change, progress))),
        reading -> wasRead(change, reading));
  }

  /** A card that takes its time is not pulled out when it is seen to be read. */
  private void sayProgress(long change, ReadingProgress progress) {
    if (change == desk.changes && desk.stage == Stage.READING) {
      loop.say(Level.BUSY, "notice.slowCard", progress.answers(), progress.expected());
      slow = desk.notice;
    }
  }

  private void wasRead(long change, CardReading reading) {
    boolean isStillIn = change == desk.changes;
    if (slow != null && slow.equals(desk.notice)) {
      desk.notice = null;
    }
    if (isStillIn) {
      desk.inserted = Inserted.of(reading);
    }
    switch (reading) {
      case CardReading.Failure failure -> {
        desk.stage = Stage.NO_CARD;
        if (!isStillIn && desk.reader instanceof ReaderStatus.CardPresent another) {
          read(another.reader());
        } else {
          throw new TerminalException(Advice.of(failure.fault(), failure.detail()));
        }
      }
      case CardReading.Success success -> {
        requireIdNumber(success.card());
        desk.card = success.card();
        desk.readerName = success.reader();
        loop.work(
            Stage.IDENTIFYING,
            Stage.NO_CARD,
            () -> person.identify(success.card()),
            ended -> identified(success.card(), ended));
      }
    }
  }

  /** A number that can be nobody's is not asked for. */
  private static void requireIdNumber(SocialSecurityCard card) {
    if (card.warnings().contains(CardWarning.ID_NUMBER_CHECK)) {
      throw new TerminalException(TerminalFault.CARD_ID_NUMBER.advice());
    }
  }

  private void identified(SocialSecurityCard card, SendResult<Identified> ended) {
    identified(ended);
    activate(card);
    if (!card.warnings().isEmpty()) {
      loop.sayToo(Advice.of(card.warnings()));
    }
  }

  /** Takes what was scanned or typed beside the card: an e-voucher or an ID number. */
  void show(String typed) {
    Credential shown = shown(typed);
    desk.forgetPerson();
    desk.freshCard = false;
    loop.work(Stage.IDENTIFYING, Stage.NO_CARD, () -> person.identify(shown), this::identified);
  }

  private Credential shown(String typed) {
    Optional<String> old = acceptance.medicalInsuranceCard(typed);
    if (old.isEmpty()) {
      return ShownMedium.read(typed);
    }
    acceptance.requireMedicalInsuranceCard();
    return Credential.card(old.get(), "");
  }

  /** A card whose holder the centre has named is in use from now on. */
  private void activate(SocialSecurityCard card) {
    if (acceptance.activates(card, duty.speaker().number())) {
      loop.sayToo(Level.OK, "notice.cardActivated");
    }
  }

  private void identified(SendResult<Identified> ended) {
    Identified found = ended.orRefuse();
    person.identified(found);
    stays.takeUp();
    sayOfBill(found.person().maskedName());
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

  /** What lies there for the person from before, or can be had back. */
  private void sayOfBill(String name) {
    PutAway back = desk.putAway;
    Bill lies = desk.bill;
    if (back != null && back.isFor(desk)) {
      say(back.isCancelled() ? "notice.cancelledBill" : "notice.putAway", name, back.bill());
    } else if (!lies.lines().isEmpty()) {
      say("notice.theirBill", name, lies);
    } else {
      sayOfWaiting(name);
    }
  }

  /** What waits for the person beside the desk. */
  private void sayOfWaiting(String name) {
    List<WaitingBill> theirs = waiting.list(desk.person, desk.bill).theirs();
    if (!theirs.isEmpty()) {
      String total = WaitingList.total(theirs).toYuan();
      loop.say(Level.OK, "notice.waiting", name, theirs.size(), total);
    }
  }

  private void say(String key, String name, Bill bill) {
    loop.say(Level.OK, key, name, bill.lines().size(), bill.total().toYuan());
  }
}
