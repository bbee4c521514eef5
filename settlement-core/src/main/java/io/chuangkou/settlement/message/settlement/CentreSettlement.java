package io.chuangkou.settlement.message.settlement;

import io.chuangkou.settlement.message.visit.FeeSplits;
import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A settlement, a trial or a cancellation of a centre, checked and reckoned (§2.7).
 *
 * @param setlId the centre's settlement number; empty in a trial. Some centres give a cancellation
 *     the number of what it takes back
 * @param mdtrtId the centre's visit number; empty in a pharmacy's trial
 * @param settledAt when, by the centre's clock; none: it does not tell
 * @param split the four parts of the fee
 * @param deductible deductible actually borne
 * @param bearers who bears the fee; of a cancellation as far as it adds up
 * @param lines the split of each line, where the transaction uploads lines itself
 * @param told the amounts as they came
 */
public record CentreSettlement(
    String setlId,
    String mdtrtId,
    @Nullable LocalDateTime settledAt,
    Split split,
    Fen deductible,
    Bearers bearers,
    List<FeeSplits.Line> lines,
    Amounts told) {

  /** The same under the numbers of what was asked for, where the answer leaves them out. */
  public CentreSettlement numbered(@Nullable String settlement, @Nullable String visit) {
    return new CentreSettlement(
        setlId.isEmpty() && settlement != null ? settlement : setlId,
        mdtrtId.isEmpty() && visit != null ? visit : mdtrtId,
        settledAt,
        split,
        deductible,
        bearers,
        lines,
        told);
  }
}
