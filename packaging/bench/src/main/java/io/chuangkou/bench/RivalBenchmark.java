package io.chuangkou.bench;

import io.chuangkou.bench.Encounters.Choice;
import io.chuangkou.bench.rival.QlExpressRival;
import io.chuangkou.bench.rival.Rival;
import io.chuangkou.bench.rival.Rivals;
import io.chuangkou.bench.rival.Visits;
import io.chuangkou.settlement.policy.Policies;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Another engine on the same encounters, each brought into the engine's form beforehand. */
@State(Scope.Thread)
public class RivalBenchmark {

  @Param Rivals rival = Rivals.QLEXPRESS;

  @Param({"NJ_OP", "NJ_IP"})
  Choice choice = Choice.NJ_OP;

  private Work<?, ?> work = new Work<>(new QlExpressRival(), List.of());

  /** An engine with its inputs. */
  private static final class Work<I, O> {

    private final Rival<I, O> rival;
    private final List<I> inputs;
    private int next;

    Work(Rival<I, O> rival, List<I> inputs) {
      this.rival = rival;
      this.inputs = inputs;
    }

    O settle() {
      next = next + 1 < inputs.size() ? next + 1 : 0;
      return rival.settle(inputs.get(next));
    }
  }

  /** Loads the rules and the decks. */
  @Setup
  public void load() {
    work = work(rival.open());
  }

  private <I, O> Work<I, O> work(Rival<I, O> engine) {
    Policies policies = Policies.load();
    Visits visits = new Visits(policies);
    List<I> inputs =
        Encounters.of(choice, policies).stream()
            .map(r -> visits.of(r.region(), r.person(), r.encounter(), r.before()))
            .map(engine::prepare)
            .toList();
    return new Work<>(engine, inputs);
  }

  /** Amounts alone; no engine explains. */
  @Benchmark
  public Object settle() {
    return work.settle();
  }
}
