package io.chuangkou.terminal.slip;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a slip tells. Personal data comes masked, but for a name that is to be printed in full.
 *
 * @param kind which slip
 * @param hospital name of the provider
 * @param window number of the counter
 * @param operator number of the cashier
 * @param maskedName whose
 * @param maskedId ID number with the middle hidden
 * @param insurance scheme and group in words
 * @param visit kind of visit in words
 * @param settlementId the centre's number, or our own of a provisional settlement; none: neither
 * @param msgid number under which it was sent; none: nothing was sent
 * @param offline why it was settled without the centre, code and words; none: it was not
 * @param time when, at the counter
 * @param items charge lines; together the medical fee
 * @param settlement the fee's parts and why
 * @param bearers who bears the fee
 * @param tendered what the person handed over beside deposits or, of a cancellation, gets back
 * @param payments by what; none: in cash
 * @param reason why it was cancelled; none: it was not
 * @param name the person's name in full, to be printed; none: it is printed masked
 * @param deposits what was deposited for the stay before, and is settled against
 * @param place where and by whom the person in hospital is treated, in words; none: not told
 */
public record SlipFacts(
    Kind kind,
    String hospital,
    String window,
    String operator,
    String maskedName,
    String maskedId,
    String insurance,
    String visit,
    @Nullable String settlementId,
    @Nullable String msgid,
    @Nullable String offline,
    LocalDateTime time,
    List<Item> items,
    Settlement settlement,
    Bearers bearers,
    Fen tendered,
    List<Payment> payments,
    @Nullable String reason,
    @Nullable String name,
    Fen deposits,
    @Nullable String place) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if the items are not the medical fee together
   */
  public SlipFacts {
    items = List.copyOf(items);
    payments = List.copyOf(payments);
    Fen sum = items.stream().map(Item::amount).reduce(Fen.ZERO, Fen::plus);
    if (!sum.equals(settlement.total())) {
      throw new IllegalArgumentException(
          "items make " + sum + ", the settlement says " + settlement.total());
    }
  }

  /** Without deposits. */
  public SlipFacts(
      Kind kind,
      String hospital,
      String window,
      String operator,
      String maskedName,
      String maskedId,
      String insurance,
      String visit,
      @Nullable String settlementId,
      @Nullable String msgid,
      @Nullable String offline,
      LocalDateTime time,
      List<Item> items,
      Settlement settlement,
      Bearers bearers,
      Fen tendered,
      List<Payment> payments,
      @Nullable String reason,
      @Nullable String name) {
    this(
        kind,
        hospital,
        window,
        operator,
        maskedName,
        maskedId,
        insurance,
        visit,
        settlementId,
        msgid,
        offline,
        time,
        items,
        settlement,
        bearers,
        tendered,
        payments,
        reason,
        name,
        Fen.ZERO,
        null);
  }

  /** Paid, or to be refunded, in cash. */
  public SlipFacts(
      Kind kind,
      String hospital,
      String window,
      String operator,
      String maskedName,
      String maskedId,
      String insurance,
      String visit,
      @Nullable String settlementId,
      @Nullable String msgid,
      @Nullable String offline,
      LocalDateTime time,
      List<Item> items,
      Settlement settlement,
      Bearers bearers,
      Fen cash) {
    this(
        kind,
        hospital,
        window,
        operator,
        maskedName,
        maskedId,
        insurance,
        visit,
        settlementId,
        msgid,
        offline,
        time,
        items,
        settlement,
        bearers,
        cash,
        List.of(),
        null,
        null,
        Fen.ZERO,
        null);
  }

  /** Masked. */
  @Override
  public String toString() {
    return "SlipFacts[" + kind + " " + maskedName + " " + settlementId + "]";
  }

  /**
   * An amount by one kind of money.
   *
   * @param name what the kind is called
   * @param amount how much
   * @param reference number on the machine's slip; empty: none
   */
  public record Payment(String name, Fen amount, String reference) {}

  /** Kinds of slips. */
  public enum Kind {
    /** 医保结算单: settled with the centre. */
    SETTLED,
    /** 暂结凭证: our own estimate; the centre settles later. */
    PROVISIONAL,
    /** 全额收费凭证: the person paid all; the centre settles later. */
    FULL_CASH,
    /** 结果待查凭证: sent, and no answer. */
    UNKNOWN,
    /** 撤销单: the settlement was cancelled, the cash goes back. */
    CANCELLED,
    /** 作废单: it was never sent to the centre and is void, the cash goes back. */
    WITHDRAWN
  }

  /**
   * A charge line.
   *
   * @param name name in the catalogue
   * @param itemClass {@code A}, {@code B} or {@code C}
   * @param unitPrice price of one
   * @param quantity how many
   * @param amount what is charged
   * @param boxes what stands under it of the boxes that were handed out, a line each
   */
  public record Item(
      String name,
      String itemClass,
      Fen unitPrice,
      BigDecimal quantity,
      Fen amount,
      List<String> boxes) {

    /** Copies the list. */
    public Item {
      boxes = List.copyOf(boxes);
    }

    /** An item of which no box is told. */
    public Item(String name, String itemClass, Fen unitPrice, BigDecimal quantity, Fen amount) {
      this(name, itemClass, unitPrice, quantity, amount, List.of());
    }
  }
}
