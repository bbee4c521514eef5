package io.chuangkou.terminal.workflow;

import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.centre.Availability;
import io.chuangkou.terminal.counter.BillRules;
import io.chuangkou.terminal.counter.BillRules.Demand;
import io.chuangkou.terminal.counter.OfflineRules.Mode;
import io.chuangkou.terminal.day.RecentSettlements;
import io.chuangkou.terminal.day.TillCount;
import io.chuangkou.terminal.ledger.BookedBill;
import io.chuangkou.terminal.ledger.LedgerEntry;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Light;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.queue.ItemWords;
import io.chuangkou.terminal.queue.OpenItems;
import io.chuangkou.terminal.reader.Presence;
import io.chuangkou.terminal.reader.Standing;
import io.chuangkou.terminal.settling.StayDeposits;
import io.chuangkou.terminal.settling.TrialResult;
import io.chuangkou.terminal.staff.ApprovalMatter;
import io.chuangkou.terminal.staff.OperatorSession;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.waiting.WaitingBills;
import io.chuangkou.terminal.workflow.CashierState.Asked;
import io.chuangkou.terminal.workflow.CashierState.CardView;
import io.chuangkou.terminal.workflow.CashierState.Login;
import io.chuangkou.terminal.workflow.CashierState.Offer;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Option;
import io.chuangkou.terminal.workflow.CashierState.PersonView;
import io.chuangkou.terminal.workflow.CashierState.Post;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Task;
import io.chuangkou.terminal.workflow.CashierState.Till;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import io.chuangkou.terminal.workflow.CashierState.Trial.Later;
import io.chuangkou.terminal.workflow.Desk.Approval;
import io.chuangkou.terminal.workflow.Desk.Cancelled;
import io.chuangkou.terminal.workflow.Desk.FullPayment;
import io.chuangkou.terminal.workflow.Desk.Listed;
import io.chuangkou.terminal.workflow.Desk.Sought;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the desk into words and masks, as a state for the screen. */
public final class StatePresenter {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  private final Words words;
  private final LocalLedger journal;
  private final Availability centre;
  private final RecentSettlements shift;
  private final TillCount tillCount;
  private final ChoiceWords choosing;
  private final OperatorSession duty;
  private final BillRules rules;
  private final WaitingBills waiting;
  private final StayDeposits deposits;
  private final ItemWords itemWords;
  private IdentityHashMap<Item, OpenItem> shownBefore = new IdentityHashMap<>();

  /** In the language of the screen. */
  public StatePresenter(
      Words words,
      LocalLedger journal,
      Availability centre,
      RecentSettlements shift,
      TillCount till,
      ChoiceWords choosing,
      OperatorSession duty,
      BillRules rules,
      WaitingBills waiting,
      StayDeposits deposits) {
    this.words = words;
    this.journal = journal;
    this.centre = centre;
    this.shift = shift;
    this.tillCount = till;
    this.choosing = choosing;
    this.duty = duty;
    this.rules = rules;
    this.waiting = waiting;
    this.deposits = deposits;
    this.itemWords = new ItemWords(words, journal);
  }

  /** Renews what is listed beside what lies on the desk. */
  void renew(Desk desk) {
    Cancelled cancelled = desk.cancelled;
    waiting
        .unpaid()
        .onDesk(desk.bill.number(), cancelled == null ? "" : cancelled.settled().bill().number());
    List<Item> open = journal.open();
    desk.listed =
        new Listed(
            duty.onDuty().map(operator -> operator.number() + " " + operator.name()).orElse(""),
            centre(),
            queue(open),
            openItems(open),
            shift.listed().reversed().stream().map(this::settled).toList(),
            choosing.choices(desk.person, desk.bill),
            desk.day == null
                ? null
                : desk.day.shown(words, unproven(), tillCount.soFar(), waiting.held()),
            till(),
            sought(desk.sought),
            waiting.list(desk.person, desk.bill),
            deposits.list(desk.person, desk.bill));
  }

  private CashierState.@Nullable Sought sought(@Nullable Sought sought) {
    return sought == null
        ? null
        : new CashierState.Sought(
            sought.typed(),
            sought.found().bills().entrySet().stream()
                .map(found -> settled(shift.listed(found.getKey(), found.getValue())))
                .toList(),
            !sought.found().isDone(),
            sought.found().isCut());
  }

  /** The desk as the screen shows it: of what lies on it and what is listed, and nothing else. */
  CashierState state(Desk desk) {
    Listed listed = desk.listed;
    Cancelled cancelled = desk.cancelled;
    InsuredPerson person = cancelled == null ? desk.person : cancelled.settled().person();
    return new CashierState(
        desk.stage,
        reader(desk),
        listed.centre(),
        listed.queue(),
        cancelled == null ? card(desk) : null,
        person(desk, person),
        cancelled == null ? desk.bill : cancelled.settled().bill(),
        cancelled == null ? trial(desk) : null,
        cancelled == null ? desk.tender : Tender.NOTHING,
        cancelled == null ? desk.slip : cancelled.slip(),
        notice(desk),
        listed.open(),
        listed.history(),
        listed.choices(),
        post(desk),
        cancelled == null ? null : cancelled(cancelled),
        asked(desk),
        desk.standing().presence(),
        listed.sought(),
        listed.waiting(),
        cancelled == null
            ? new CashierState.Deposited(listed.deposits(), desk.isReceipt)
            : CashierState.Deposited.NOTHING);
  }

  /**
   * What forbids to bill is said as long as it does; what was said since the card was taken out
   * comes first, and so does what was said of a settlement.
   */
  private @Nullable Notice notice(Desk desk) {
    Standing standing = desk.standing();
    Advice objection = standing.objection();
    Notice said = desk.notice;
    boolean isForeign = standing.presence().isForeign();
    if (objection == null || standing.presence() == Presence.UNREAD) {
      return said;
    }
    return switch (desk.stage) {
      case NO_CARD, READING, IDENTIFYING, CANCELLING, CANCELLED -> said;
      case IDENTIFIED, RECORDING, TRYING, TRIAL, DIFFERENCE -> {
        boolean isOld = said == null || said.equals(desk.saidBefore);
        boolean isOpen = desk.stage != Stage.DIFFERENCE;
        yield isForeign || (isOpen && isOld) ? words.notice(objection, Level.WARNING) : said;
      }
      case SETTLING, SETTLED, PROVISIONAL, PAID_IN_FULL, UNKNOWN_OUTCOME ->
          said == null && standing.presence() == Presence.OTHER ? nextCard(desk) : said;
    };
  }

  /** The next one's card is in while the screen still shows the last one's settlement. */
  private Notice nextCard(Desk desk) {
    String name = Objects.requireNonNull(desk.person).maskedName();
    return new Notice(
        Level.OK, "", words.of("notice.nextCard", name), words.of("notice.nextCard.advice"));
  }

  private Asked asked(Desk desk) {
    Boolean account = desk.bill.particulars().accountUsed();
    boolean stay = desk.bill.visit().isStay();
    return new Asked(
        account == null ? rules.accountUsed() : account,
        rules.accountAsked(),
        rules.diagnosis() != Demand.NONE && desk.bill.visit() != VisitKind.PHARMACY,
        rules.scans() && !stay,
        desk.found,
        desk.scanned == null ? null : desk.scanned.item(),
        desk.listed.choices().kinds().contains(VisitKind.PHARMACY));
  }

  private static CashierState.Cancelled cancelled(Cancelled shown) {
    SettledBill settled = shown.settled();
    return new CashierState.Cancelled(
        settled.settlementId(),
        settled.person().maskedName(),
        shown.refund(),
        settled.isProvisional());
  }

  private Post post(Desk desk) {
    FullPayment full = desk.fullPayment;
    return new Post(
        desk.listed.operator(),
        login(desk),
        full == null
            ? null
            : new Offer(
                full.offered().bill().total(), words.notice(full.why(), Level.WARNING).sentence()),
        desk.listed.day(),
        desk.report,
        desk.listed.till(),
        desk.figures);
  }

  private Till till() {
    TillCount.Till till = tillCount.soFar();
    return new Till(till.openingFloat(), till.settled(), till.money(), till.isWhole());
  }

  private List<Task> unproven() {
    return journal.accepted().stream().map(this::unproven).toList();
  }

  private Task unproven(Item item) {
    return new Task(
        item.id(),
        words.of("day.unproven", journal.entry(item).maskedName()),
        words.of("day.unproven.detail", ((LedgerEntry.Reversal) journal.entry(item)).msgid()),
        Fen.of(item.amountFen()).toYuan(),
        Level.BUSY,
        List.of());
  }

  private @Nullable Login login(Desk desk) {
    if (desk.isLocked) {
      return Login.locked(duty.speaker().number());
    }
    Approval waiting = desk.approval;
    if (waiting != null) {
      ApprovalMatter matter = waiting.matter();
      return new Login(words.of("approve." + matter.act()), matter.facts(words));
    }
    return desk.listed.operator().isEmpty() ? new Login("") : null;
  }

  private Light reader(Desk desk) {
    if (desk.standing().presence().isForeign()) {
      return new Light(Level.WARNING, words.of("light.reader.foreign"));
    }
    return switch (desk.reader) {
      case null -> new Light(Level.BUSY, words.of("light.reader.untried"));
      case ReaderStatus.CardPresent present -> new Light(Level.OK, words.of("light.reader.card"));
      case ReaderStatus.Empty empty -> new Light(Level.OK, words.of("light.reader.empty"));
      case ReaderStatus.NoReader none -> new Light(Level.DOWN, words.of("light.reader.none"));
      case ReaderStatus.ServiceDown down -> new Light(Level.DOWN, words.of("light.reader.down"));
    };
  }

  private Light centre() {
    return switch (centre.health()) {
      case UNTRIED -> new Light(Level.BUSY, words.of("light.untried"));
      case ANSWERS -> new Light(Level.OK, words.of("light.answers"));
      case REFUSES -> new Light(Level.DOWN, words.of("light.refuses"));
      case DISTURBED -> new Light(Level.DOWN, words.of("light.disturbed"));
      case AWAY -> new Light(Level.DOWN, words.of("light.away"));
    };
  }

  private Light queue(List<Item> open) {
    long parked = open.stream().filter(item -> item.state() == State.PARKED).count();
    if (parked > 0) {
      return new Light(Level.WARNING, words.of("light.queue.look", parked));
    }
    return open.isEmpty()
        ? new Light(Level.OK, words.of("light.queue.empty"))
        : new Light(Level.BUSY, words.of("light.queue.some", open.size()));
  }

  private static @Nullable CardView card(Desk desk) {
    SocialSecurityCard card = desk.card;
    String reader = desk.readerName;
    if (card == null || reader == null) {
      return null;
    }
    String number = card.cardNumber();
    String masked = number.substring(0, 2) + "*****" + number.substring(number.length() - 2);
    return new CardView(reader, card.version(), masked, card.cityCode(), card.expires());
  }

  private @Nullable PersonView person(Desk desk, @Nullable InsuredPerson person) {
    if (person == null) {
      return null;
    }
    Person benefit = person.benefit();
    String group = words.choice("category", benefit == null ? "" : benefit.category());
    return new PersonView(
        person.maskedName(),
        person.maskedId(),
        words.choice("sex", person.sex()),
        age(person.born()),
        person.isStranger()
            ? words.of("insurance.unknown")
            : insurance(person) + " · " + group + others(desk, person),
        person.isStranger() ? "" : words.area(person.insuredAt()),
        desk.cancelled == null ? coverage(desk, person) : null,
        words.choice("shown", person.credential().type()));
  }

  /** Nothing is said of a person's insurance but what the centre said, and when. */
  private Light coverage(Desk desk, InsuredPerson person) {
    if (desk.isPersonAsked) {
      return new Light(Level.OK, words.of("coverage.told"));
    }
    return person.isStranger()
        ? new Light(Level.DOWN, words.of("coverage.unknown"))
        : new Light(
            Level.WARNING,
            words.of("coverage.known", MINUTE.format(shift.clock().local(person.asOf()))));
  }

  /** How many insurances there are to choose from, if there are several. */
  private String others(Desk desk, InsuredPerson person) {
    int several = desk.listed.choices().insurances().size();
    return several < 2 || !person.equals(desk.person) ? "" : words.of("insurance.several", several);
  }

  /** The scheme in words. */
  String insurance(InsuredPerson person) {
    return words.choice("insurance", person.insuranceType());
  }

  private int age(@Nullable LocalDate born) {
    return born == null ? -1 : Period.between(born, shift.clock().today()).getYears();
  }

  private @Nullable Trial trial(Desk desk) {
    TrialResult.Tried tried = desk.tried;
    return switch (tried) {
      case null -> null;
      case TrialResult.AtCentre atCentre -> trial(desk, tried, null, atCentre.differs());
      case TrialResult.MadeGood settled -> trial(desk, tried, null, settled.differs());
      case TrialResult.Estimate estimate -> trial(desk, tried, Mode.PROVISIONAL, null);
      case TrialResult.FullCash full -> trial(desk, tried, Mode.FULL_CASH, null);
    };
  }

  private Trial trial(
      Desk desk, TrialResult.Tried tried, @Nullable Mode offline, @Nullable String differs) {
    String number = desk.settlementId;
    return new Trial(
        tried.settlement(),
        tried.bearers(),
        offline,
        differs,
        number,
        desk.msgid,
        offline == null ? null : later(desk, number));
  }

  private @Nullable Later later(Desk desk, @Nullable String number) {
    BookedBill booked = number == null ? null : shift.byNumber().get(number);
    if (booked != null && !booked.bill().isProvisional()) {
      return Later.DIFFERS;
    }
    boolean isParked =
        desk.listed.open().stream()
            .anyMatch(item -> item.id().equals(number) && !item.options().isEmpty());
    return isParked ? Later.PARKED : null;
  }

  /** The queue may be long: what did not change since the last picture is taken from there. */
  private List<OpenItem> openItems(List<Item> open) {
    IdentityHashMap<Item, OpenItem> now = new IdentityHashMap<>();
    List<OpenItem> shown = new ArrayList<>();
    for (Item item : open) {
      OpenItem known = shownBefore.get(item);
      OpenItem taken = known == null ? openItem(item) : known;
      now.put(item, taken);
      shown.add(taken);
    }
    shownBefore = now;
    return shown;
  }

  private OpenItem openItem(Item item) {
    LedgerEntry entry = journal.entry(item);
    boolean difference = entry instanceof LedgerEntry.Difference;
    Fen amount = Fen.of(item.amountFen());
    return new OpenItem(
        item.id(),
        itemWords.what(entry),
        entry.maskedName(),
        difference && amount.isNegative() ? amount.negated() : amount,
        itemWords.state(item, entry),
        item.attempts(),
        difference ? amount : null,
        OpenItems.choices(item).stream()
            .map(choice -> new Option(choice.name(), itemWords.choice(entry, choice)))
            .toList());
  }

  private String words(LocalDate day, boolean isRecent) {
    if (!isRecent) {
      return day.toString();
    }
    return day.equals(shift.clock().today()) ? "" : DAY.format(day);
  }

  private Settled settled(RecentSettlements.Listed listed) {
    SettledBill bill = listed.bill();
    LocalDate day = shift.clock().day(bill.at());
    return new Settled(
        bill.settlementId(),
        bill.person().maskedName(),
        bill.settlement().total(),
        bill.due(),
        listed.collected(),
        bill.cancelled(),
        words(day, shift.isRecent(bill)));
  }
}
