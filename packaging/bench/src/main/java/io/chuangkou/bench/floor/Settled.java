package io.chuangkou.bench.floor;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.money.Fen;
import java.util.List;

/** What the calculator answers without an explanation, and the year after it. */
public record Settled(
    String encounterId,
    Fen total,
    Fen ownPay,
    Fen overLimit,
    Fen preSelfPay,
    Fen inScope,
    Fen deductible,
    Fen basic,
    Fen critical,
    Fen assistance,
    Fen hospital,
    List<String> reasons,
    Year after) {

  /** The same of a settlement of the calculator, in a year. */
  public static Settled of(Settlement settlement, int year) {
    return new Settled(
        settlement.encounterId(),
        settlement.total(),
        settlement.ownPay(),
        settlement.overLimit(),
        settlement.preSelfPay(),
        settlement.inScope(),
        settlement.deductible(),
        settlement.basic(),
        settlement.critical(),
        settlement.assistance(),
        settlement.hospital(),
        settlement.reasons(),
        Year.of(settlement.after(), year));
  }
}
