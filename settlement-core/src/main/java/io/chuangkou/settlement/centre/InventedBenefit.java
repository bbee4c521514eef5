package io.chuangkou.settlement.centre;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.settlement.YamlFile;
import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.money.Fen;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * What the reference centre pays under an insurance of which it has no policy: a rate above a
 * yearly deductible. It is invented and no region's; {@code invented.yaml} holds it.
 *
 * @param insurance insutype
 * @param deductible deductible of a year, in yuan
 * @param rate the pooled fund's share of what is above it, from 0 to 1
 */
record InventedBenefit(
    @JsonProperty(required = true) String insurance,
    @JsonProperty(required = true) String deductible,
    @JsonProperty(required = true) String rate) {

  /** All of them. */
  static List<InventedBenefit> load() {
    try (InputStream yaml = InventedBenefit.class.getResourceAsStream("invented.yaml")) {
      return List.of(YamlFile.read(Objects.requireNonNull(yaml), InventedBenefit[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The bill with what the fund pays of it.
   *
   * @param bill as the catalogue splits it
   * @param borne deductible that the person has borne in this year
   */
  Settlement settle(Settlement bill, Fen borne) {
    long left = Math.max(0, Fen.ofYuan(deductible).minus(borne).fen());
    Fen taken = Fen.of(Math.min(bill.inScope().fen(), left));
    Fen above = bill.inScope().minus(taken);
    long paid =
        BigDecimal.valueOf(above.fen())
            .multiply(new BigDecimal(rate))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    return new Settlement(
        bill.encounterId(),
        bill.total(),
        bill.ownPay(),
        bill.overLimit(),
        bill.preSelfPay(),
        bill.inScope(),
        taken,
        Fen.of(paid),
        Fen.ZERO,
        Fen.ZERO,
        Fen.ZERO,
        List.of(),
        List.of(),
        YearToDate.NONE);
  }

  /** How it pays, in words. */
  String words() {
    return "演示用虚构规则：年起付线 " + deductible + " 元，以上按 " + rate + " 支付";
  }
}
