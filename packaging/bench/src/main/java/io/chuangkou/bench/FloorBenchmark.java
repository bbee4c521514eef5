package io.chuangkou.bench;

import io.chuangkou.bench.Encounters.Choice;
import io.chuangkou.bench.floor.Floor;
import io.chuangkou.bench.floor.Settled;
import io.chuangkou.bench.floor.Year;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.policy.Policies;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The floor on the calculator's encounters, the year so far in the floor's own form. */
@State(Scope.Thread)
public class FloorBenchmark {

  @Param({"NJ_OP", "NJ_IP"})
  Choice choice = Choice.NJ_OP;

  private List<Input> inputs = List.of();
  private int next;

  private record Input(Person person, Encounter encounter, Year before) {}

  /** Loads the decks. */
  @Setup
  public void load() {
    inputs =
        Encounters.of(choice, Policies.load()).stream()
            .map(ready -> new Input(ready.person(), ready.encounter(), ready.yearBefore()))
            .toList();
  }

  /** Amounts and the year after them, as the calculator without an explanation. */
  @Benchmark
  public Settled settle() {
    next = next + 1 < inputs.size() ? next + 1 : 0;
    Input input = inputs.get(next);
    return Floor.settle(input.person(), input.encounter(), input.before());
  }
}
