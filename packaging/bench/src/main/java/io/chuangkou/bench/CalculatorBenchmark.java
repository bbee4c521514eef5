package io.chuangkou.bench;

import io.chuangkou.bench.Encounters.Choice;
import io.chuangkou.bench.Encounters.Ready;
import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.policy.Policies;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The calculator on encounters of the case decks, one after the other. */
@State(Scope.Thread)
public class CalculatorBenchmark {

  @Param({"NJ_OP", "NJ_IP", "WJ", "ALL"})
  Choice choice = Choice.ALL;

  private Calculator calculator = new Calculator(Policies.load());
  private List<Ready> encounters = List.of();
  private int next;

  /** Loads the decks. */
  @Setup
  public void load() {
    Policies policies = Policies.load();
    calculator = new Calculator(policies);
    encounters = Encounters.of(choice, policies);
  }

  /** Amounts alone. */
  @Benchmark
  public Settlement brief() {
    Ready ready = next();
    return calculator.settleBriefly(
        ready.region(), ready.person(), ready.encounter(), ready.before());
  }

  /** Amounts, and why. */
  @Benchmark
  public Settlement explained() {
    Ready ready = next();
    return calculator.settle(ready.region(), ready.person(), ready.encounter(), ready.before());
  }

  private Ready next() {
    next = next + 1 < encounters.size() ? next + 1 : 0;
    return encounters.get(next);
  }
}
