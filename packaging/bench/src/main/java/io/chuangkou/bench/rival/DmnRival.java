package io.chuangkou.bench.rival;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** KIE DMN: decision tables for what is chosen, boxed FEEL expressions for what is computed. */
public final class DmnRival implements Rival<Map<String, Object>, Map<?, ?>> {

  private static final String SETTLEMENT = "settlement";

  private final DMNRuntime runtime;
  private final DMNModel model;

  /** Compiles the model. */
  public DmnRival() {
    Resource resource =
        ResourceFactory.newReaderResource(new StringReader(Contexts.rules("nanjing.dmn")), "UTF-8");
    runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(resource))
            .getOrElseThrow(IllegalStateException::new);
    model = runtime.getModels().getFirst();
  }

  @Override
  public Map<String, Object> prepare(Visit visit) {
    return Contexts.of(visit);
  }

  @Override
  public Map<?, ?> settle(Map<String, Object> input) {
    DMNContext context = runtime.newContext();
    context.set("visit", input);
    DMNResult result = runtime.evaluateAll(model, context);
    Object settlement = result.getDecisionResultByName(SETTLEMENT).getResult();
    return (Map<?, ?>) Objects.requireNonNull(settlement, () -> "" + result.getMessages());
  }

  @Override
  public Answer answer(Map<?, ?> output) {
    return Contexts.answer(output);
  }
}
