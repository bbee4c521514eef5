package io.chuangkou.settlement.calculator;

import io.chuangkou.settlement.calculator.YearToDate.Stay;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Direction;
import io.chuangkou.settlement.encounter.Encounter.Transfer;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Deductible.OfStay;
import io.chuangkou.settlement.policy.scheme.Deductible.Share;
import io.chuangkou.settlement.policy.scheme.Rates;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a stay owes as deductible in view of earlier stays. */
final class Stays {

  private static final BilingualText EXEMPT =
      BilingualText.of("，该病种住院不设起付线", ", none for this disease");
  private static final BilingualText RETURN =
      BilingualText.of("，同院同病返院只补差", ", back for the same disease: only what was left unpaid");
  private static final BilingualText UP =
      BilingualText.of("，上转扣除已付起付线", ", transferred up: less what the linked stays paid");
  private static final BilingualText DOWN =
      BilingualText.of("，下转不设起付线", ", transferred down: none");

  private final Encounter encounter;
  private final List<Stay> earlier;

  /** An encounter in view of the stays before it. */
  Stays(Encounter encounter, List<Stay> earlier) {
    this.encounter = encounter;
    this.earlier = earlier;
  }

  /**
   * What is due.
   *
   * @param fen amount
   * @param words why it is not the full amount
   */
  record Due(long fen, BilingualText words) {}

  /**
   * The deductible that is due.
   *
   * @param full the full amount in fen
   * @param settled how many stays of the year are settled
   */
  Due due(OfStay rule, long full, long settled) {
    String disease = encounter.disease();
    if (disease != null && rule.noneFor().contains(disease)) {
      return new Due(0, EXEMPT);
    }
    Share share = rule.share(settled);
    Due ordinary = new Due(Rates.share(full, share.rate()), share.words());
    Stay before = rule.returnWithinDays() > 0 ? sameCase(rule.returnWithinDays()) : null;
    if (before != null && before.unpaidFen() < ordinary.fen) {
      return new Due(before.unpaidFen(), RETURN);
    }
    Transfer transfer = encounter.transfer();
    if (!rule.linkedStays() || transfer == null) {
      return ordinary;
    }
    return transfer.direction() == Direction.DOWN
        ? new Due(0, DOWN)
        : new Due(Math.max(0, ordinary.fen - chain()), UP);
  }

  /** What the chain of stays that this one continues has paid as deductible. */
  long chain() {
    Transfer transfer = encounter.transfer();
    if (transfer != null) {
      for (int i = earlier.size() - 1; i >= 0; i--) {
        if (earlier.get(i).encounterId().equals(transfer.from())) {
          return earlier.get(i).chainFen();
        }
      }
    }
    return 0;
  }

  /** The earlier stays and this one. */
  List<Stay> and(boolean refused, long unpaid, long paid) {
    Stay[] stays = earlier.toArray(new Stay[earlier.size() + 1]);
    stays[earlier.size()] =
        new Stay(
            encounter.id(),
            encounter.provider().id(),
            encounter.disease(),
            encounter.settled(),
            refused,
            unpaid,
            chain() + paid);
    return List.of(stays);
  }

  /** The latest stay in the same hospital for the same disease, if discharged only days ago. */
  private @Nullable Stay sameCase(int days) {
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Stay stay = earlier.get(i);
      if (!stay.refused()
          && stay.provider().equals(encounter.provider().id())
          && stay.disease() != null
          && stay.disease().equals(encounter.disease())) {
        long between = ChronoUnit.DAYS.between(stay.discharged(), encounter.started());
        return between >= 0 && between <= days ? stay : null;
      }
    }
    return null;
  }
}
