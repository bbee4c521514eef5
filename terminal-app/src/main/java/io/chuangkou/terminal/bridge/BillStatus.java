package io.chuangkou.terminal.bridge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonValue;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.unpaid.UnpaidState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a bill stands, as the hospital's system hears it; names nobody. Kept as JSON, so names are
 * for ever. Amounts are yuan with two decimals, as {@code "12.50"}.
 *
 * @param id under which the hospital's system knows the bill
 * @param state where it stands
 * @param number of the settlement: the centre's (setl_id), or, while the centre has still to settle
 *     it, the counter's; none: there is none
 * @param msgid the message that settled it, or whose outcome is open; none: there is none
 * @param settlement what was settled; none: nothing was, or the centre has still to
 */
@JsonInclude(Include.NON_NULL)
public record BillStatus(
    String id,
    Stand state,
    @Nullable String number,
    @Nullable String msgid,
    @Nullable Settlement settlement) {

  /** Where a bill stands. */
  public enum Stand {
    WAITING,
    TAKEN,
    WITHDRAWN,
    SETTLED,
    QUEUED_OFFLINE,
    UNKNOWN,
    CANCELLED;

    /** As it is written. */
    @JsonValue
    String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What the centre settled.
   *
   * @param at when
   * @param fee the medical fee: funds + hospital + account + family + cash
   * @param funds what each fund pays
   * @param hospital borne by the hospital
   * @param account paid from the person's own account
   * @param family paid from relatives' accounts
   * @param cash what the person owes beside the accounts
   * @param tender how that was paid
   */
  public record Settlement(
      Instant at,
      String fee,
      List<Fund> funds,
      String hospital,
      String account,
      String family,
      String cash,
      List<Paid> tender) {}

  /**
   * What a fund pays.
   *
   * @param code its code (fund_pay_type)
   */
  public record Fund(String code, String name, String amount) {}

  /**
   * What was handed over.
   *
   * @param kind as {@code cash} or {@code bank_card}
   * @param reference number on the slip of the machine that took it; none: there is none
   */
  @JsonInclude(Include.NON_NULL)
  public record Paid(String kind, String amount, @Nullable String reference) {}

  /**
   * Of a bill as the counter knows it.
   *
   * @param tender what was handed over for it, where it was settled
   */
  static BillStatus of(String id, UnpaidState state, Tender tender) {
    return switch (state) {
      case UnpaidState.Waiting waiting -> plain(id, Stand.WAITING);
      case UnpaidState.InHand inHand -> plain(id, Stand.TAKEN);
      case UnpaidState.Withdrawn withdrawn -> plain(id, Stand.WITHDRAWN);
      case UnpaidState.Unknown unknown ->
          new BillStatus(id, Stand.UNKNOWN, null, unknown.msgid(), null);
      case UnpaidState.Provisional provisional ->
          new BillStatus(id, Stand.QUEUED_OFFLINE, provisional.number(), null, null);
      case UnpaidState.Cancelled cancelled ->
          new BillStatus(id, Stand.CANCELLED, cancelled.number(), null, null);
      case UnpaidState.Settled settled ->
          new BillStatus(
              id,
              Stand.SETTLED,
              settled.number(),
              settled.msgid(),
              settlement(settled.at(), settled.bearers(), tender));
    };
  }

  private static BillStatus plain(String id, Stand state) {
    return new BillStatus(id, state, null, null, null);
  }

  private static Settlement settlement(Instant at, Bearers bearers, Tender tender) {
    return new Settlement(
        at,
        bearers.fee().toYuan(),
        bearers.funds().stream()
            .map(fund -> new Fund(fund.code(), fund.name(), fund.amount().toYuan()))
            .toList(),
        bearers.hospital().toYuan(),
        bearers.account().toYuan(),
        bearers.family().toYuan(),
        bearers.cash().toYuan(),
        tender.lines().stream()
            .map(
                line ->
                    new Paid(
                        line.kind().name().toLowerCase(Locale.ROOT),
                        line.amount().toYuan(),
                        line.reference().isEmpty() ? null : line.reference()))
            .toList());
  }
}
