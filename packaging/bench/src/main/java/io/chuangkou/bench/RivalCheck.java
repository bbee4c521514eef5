package io.chuangkou.bench;

import io.chuangkou.bench.Encounters.Choice;
import io.chuangkou.bench.Encounters.Ready;
import io.chuangkou.bench.floor.Floor;
import io.chuangkou.bench.floor.Settled;
import io.chuangkou.bench.rival.Answer;
import io.chuangkou.bench.rival.Rival;
import io.chuangkou.bench.rival.Rivals;
import io.chuangkou.bench.rival.Visits;
import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.policy.Policies;
import java.util.List;

/** Engines are compared only where they agree with the calculator to the fen. */
final class RivalCheck {

  private final Policies policies;
  private final Visits visits;

  RivalCheck(Policies policies) {
    this.policies = policies;
    this.visits = new Visits(policies);
  }

  /**
   * Settles every chosen encounter with every engine and with the floor.
   *
   * @return how many encounters
   * @throws IllegalStateException if one is settled otherwise than by the calculator
   */
  int check(Choice choice) {
    List<Ready> encounters = Encounters.of(choice, policies);
    for (Rivals name : Rivals.values()) {
      Rival<?, ?> rival = name.open();
      for (Ready ready : encounters) {
        check(name, rival, ready);
      }
    }
    encounters.forEach(RivalCheck::checkFloor);
    return encounters.size();
  }

  private static void checkFloor(Ready ready) {
    int year = ready.encounter().settled().getYear();
    Settled floor = Floor.settle(ready.person(), ready.encounter(), ready.yearBefore());
    Settled ours = Settled.of(ready.settled(), year);
    if (!floor.equals(ours)) {
      throw new IllegalStateException(
          "the floor decides otherwise: " + ready.encounter() + "\n" + floor + "\nnot " + ours);
    }
  }

  private <I, O> void check(Rivals name, Rival<I, O> rival, Ready ready) {
    I input =
        rival.prepare(visits.of(ready.region(), ready.person(), ready.encounter(), ready.before()));
    Answer answer = rival.answer(rival.settle(input));
    Answer ours = answer(ready.settled());
    if (!answer.equals(ours)) {
      throw new IllegalStateException(
          name + " decides otherwise: " + input + "\n" + answer + "\nnot " + ours);
    }
  }

  private static Answer answer(Settlement settled) {
    return new Answer(
        settled.reasons().isEmpty() ? "" : settled.reasons().getFirst(),
        settled.ownPay().fen(),
        settled.overLimit().fen(),
        settled.preSelfPay().fen(),
        settled.inScope().fen(),
        settled.deductible().fen(),
        settled.basic().fen(),
        settled.critical().fen());
  }
}
