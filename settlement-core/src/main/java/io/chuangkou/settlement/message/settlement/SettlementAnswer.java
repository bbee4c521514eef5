package io.chuangkou.settlement.message.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.chuangkou.settlement.message.RegionalProfile.MutualAid;
import io.chuangkou.settlement.message.visit.FeeSplits;
import io.chuangkou.settlement.money.Fen;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Output of every trial, settlement and cancellation (§2.7).
 *
 * @param info the head
 * @param funds what each fund pays
 * @param lines the split of each line, where the transaction uploads lines itself (2102)
 */
public record SettlementAnswer(
    @JsonProperty(value = "setlinfo", required = true) @JsonSetter(nulls = Nulls.FAIL)
        SettlementInfo info,
    @JsonProperty("setldetail") List<FundDetail> funds,
    @JsonProperty("detlcutinfo") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<FeeSplits.Line> lines) {

  /** The same with the split of each line. */
  public SettlementAnswer withLines(List<FeeSplits.Line> splits) {
    return new SettlementAnswer(info, funds, splits);
  }

  /**
   * Checks the answer's arithmetic.
   *
   * @param mutualAid where the region puts payments from a relative's account
   * @return the first identity that does not hold; none: the answer adds up
   */
  public Optional<Identity> identities(MutualAid mutualAid) {
    Amounts a = info.amounts();
    Fen account = mutualAid == MutualAid.BESIDE ? a.account().plus(a.mutualAid()) : a.account();
    Fen rows =
        sum(funds.stream().filter(f -> FundType.countsAsFund(f.type())).map(FundDetail::paid));
    if (!a.total().equals(a.split().total())) {
      return Optional.of(Identity.FEE_PARTS);
    } else if (!a.fundTotal().equals(sum(a.funds()))) {
      return Optional.of(Identity.FUNDS);
    } else if (!a.total().equals(a.fundTotal().plus(a.person()).plus(a.hospital()))) {
      return Optional.of(Identity.BEARERS);
    } else if (!a.person().equals(account.plus(a.cash()))) {
      return Optional.of(Identity.PERSON_PARTS);
    } else if (!a.fundTotal().equals(rows)) {
      return Optional.of(Identity.FUND_ROWS);
    }
    return Optional.empty();
  }

  private static Fen sum(Stream<Fen> amounts) {
    return amounts.reduce(Fen.ZERO, Fen::plus);
  }
}
