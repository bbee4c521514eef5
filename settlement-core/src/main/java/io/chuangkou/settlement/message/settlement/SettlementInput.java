package io.chuangkou.settlement.message.settlement;

import io.chuangkou.settlement.money.Fen;
import org.jspecify.annotations.Nullable;

/** What asks for a settlement, a trial or a cancellation, by what the answer must tell again. */
public interface SettlementInput {

  /** The person. */
  String psnNo();

  /** The settlement that is taken back; none: nothing is. */
  default @Nullable String setlId() {
    return null;
  }

  /** The visit; none: the centre makes it with the answer. */
  @Nullable String mdtrtId();

  /** The medical fee; none: the centre tells it. */
  @Nullable Fen total();
}
