package io.chuangkou.terminal.settling;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.counter.OfflineReason;
import io.chuangkou.terminal.counter.ProviderRules.NameOnSlip;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.counter.TenderRules;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.slip.SlipComposer;
import io.chuangkou.terminal.slip.SlipFacts;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.staff.OperatorSession;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.visit.Bedside;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Dispensed;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.Prescription;
import io.chuangkou.terminal.visit.Stay;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The slips of this counter. They are the patient's: Chinese, whatever the screen speaks. */
public final class SlipMaker {

  private final Counter counter;
  private final RegionClock clock;
  private final OperatorSession duty;
  private final Words words = new Words(Locale.CHINESE);
  private final SlipComposer composer = new SlipComposer();
  private final TenderRules rules;

  /** Of a counter. */
  public SlipMaker(Counter counter, RegionClock clock, OperatorSession duty) {
    this.counter = counter;
    this.clock = clock;
    this.duty = duty;
    this.rules = counter.rules().tender().in(words);
  }

  /** The boxes that were handed out, or why they have no code. */
  private List<String> boxes(Dispensed dispensed) {
    Stream<String> codes =
        dispensed.boxes().stream()
            .map(box -> words.of(box.split() ? "slip.box.split" : "slip.box", box.code()));
    Stream<String> reason =
        Stream.ofNullable(dispensed.untraced())
            .map(why -> words.of("slip.box.none", words.of("untraced." + why)));
    return Stream.concat(codes, reason).toList();
  }

  /** What the visit was for and, of a sale, on which prescription. */
  private String visitAndPrescription(Bill bill) {
    Prescription prescription = bill.particulars().prescription();
    return prescription == null || prescription.number().isEmpty()
        ? visit(bill)
        : words.of("slip.prescription", visit(bill), prescription.number());
  }

  /** By what it was paid, unless that was cash alone. */
  private List<SlipFacts.Payment> payments(Tender tender) {
    return tender.inCash()
        ? List.of()
        : tender.lines().stream()
            .map(
                line ->
                    new SlipFacts.Payment(rules.name(line.kind()), line.amount(), line.reference()))
            .toList();
  }

  /** Where a person in hospital lies, and who treats them; none: not told. */
  private @Nullable String place(Bedside bedside) {
    return bedside.isBlank()
        ? null
        : Stream.of(
                bedside.ward(),
                bedside.bed().isEmpty() ? "" : words.of("slip.bed", bedside.bed()),
                bedside.doctor())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" / "));
  }

  private String visit(Bill bill) {
    String kind = words.of("visit." + bill.visit());
    Stay stay = bill.stay();
    if (stay != null) {
      LocalDate discharged =
          stay.discharged() == null ? clock.today() : stay.discharged().toLocalDate();
      return words.of("visit.stay", kind, stay.admitted().toLocalDate(), discharged);
    }
    String disease = bill.disease();
    return disease == null
        ? kind
        : words.of("visit.for", kind, words.optional("disease." + disease).orElse(disease));
  }

  /**
   * The slip of a cancellation, at the centre or before it knew of it; the amounts are those of
   * what was taken back.
   */
  public SlipLayout cancellation(
      SettledBill settled, Tender refund, String cancellation, String why) {
    return slip(
        settled.isProvisional() ? SlipFacts.Kind.WITHDRAWN : SlipFacts.Kind.CANCELLED,
        settled.person(),
        settled.bill(),
        settled.settlement(),
        settled.bearers(),
        cancellation,
        null,
        null,
        refund,
        why,
        clock.now());
  }

  /**
   * The slip of what was settled before, with the time of then: of one that was taken back that of
   * its cancellation.
   *
   * @param kind what it was settled as
   * @param offline code of why it was settled without the centre; none: it was not
   * @param refund what went back when it was taken back
   */
  public SlipLayout again(
      SettledBill settled, SlipFacts.Kind kind, @Nullable String offline, Tender refund) {
    boolean isBack = settled.cancelled();
    SlipFacts.Kind back =
        settled.isProvisional() ? SlipFacts.Kind.WITHDRAWN : SlipFacts.Kind.CANCELLED;
    return slip(
        isBack ? back : kind,
        settled.person(),
        settled.bill(),
        settled.settlement(),
        settled.bearers(),
        isBack ? settled.cancellation() : settled.settlementId(),
        isBack || settled.isProvisional() ? null : settled.msgid(),
        isBack ? null : offline,
        isBack ? refund : settled.paid(),
        null,
        clock.local(isBack ? settled.cancelledAt() : settled.at()));
  }

  /**
   * The slip of a bill.
   *
   * @param settlementId the number on the slip; none: the centre has not settled
   * @param msgid the message; none: nothing was sent
   * @param offline why it was settled without the centre; none: it was not
   * @param tender what the person handed over or, of a cancellation, gets back
   */
  public SlipLayout of(
      SlipFacts.Kind kind,
      InsuredPerson person,
      Bill bill,
      Settlement settlement,
      Bearers bearers,
      @Nullable String settlementId,
      @Nullable String msgid,
      @Nullable OfflineReason offline,
      Tender tender) {
    return slip(
        kind,
        person,
        bill,
        settlement,
        bearers,
        settlementId,
        msgid,
        offline == null ? null : offline.code(),
        tender,
        null,
        clock.now());
  }

  private SlipLayout slip(
      SlipFacts.Kind kind,
      InsuredPerson person,
      Bill bill,
      Settlement settlement,
      Bearers bearers,
      @Nullable String settlementId,
      @Nullable String msgid,
      @Nullable String offline,
      Tender tender,
      @Nullable String why,
      LocalDateTime at) {
    List<SlipFacts.Item> items =
        bill.lines().stream()
            .map(
                line ->
                    new SlipFacts.Item(
                        line.name(),
                        line.itemClass(),
                        line.unitPrice(),
                        line.quantity(),
                        line.amount(),
                        boxes(line.dispensed())))
            .toList();
    return composer.compose(
        new SlipFacts(
            kind,
            counter.hospital(),
            counter.window(),
            duty.speaker().number(),
            person.maskedName(),
            words.of(
                "slip.shown",
                person.maskedId(),
                words.choice("slip.shown", person.credential().type())),
            words.choice("insurance", person.insuranceType()),
            visitAndPrescription(bill),
            settlementId,
            msgid,
            offline == null ? null : offline + " " + words.of("reason." + offline),
            at,
            items,
            settlement,
            bearers,
            tender.handedOver().total(),
            payments(tender.handedOver()),
            why,
            counter.rules().slipName() == NameOnSlip.FULL ? person.name() : null,
            tender.deposits(),
            place(bill.particulars().lying())));
  }
}
