package io.chuangkou.bench.rival;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message.Level;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** Drools: executable model, a pool of sessions, one fact in and the decided facts out. */
public final class DroolsRival implements Rival<Visit, Collection<?>> {

  private static final String PACKAGE = "io.chuangkou.bench.rival.rules";

  private final KieContainer container;
  private final KieSessionsPool pool;

  /** Compiles the rules. */
  public DroolsRival() {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/rules/nanjing.drl", Contexts.rules("nanjing.drl"));
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    container = services.newKieContainer(services.getRepository().getDefaultReleaseId());
    pool = container.newKieSessionsPool(1);
  }

  @Override
  public Visit prepare(Visit visit) {
    return visit;
  }

  @Override
  public Collection<?> settle(Visit input) {
    KieSession session = pool.newKieSession();
    try {
      session.insert(input);
      session.fireAllRules();
      return session.getObjects().stream().toList();
    } finally {
      session.dispose();
    }
  }

  @Override
  public Answer answer(Collection<?> output) {
    Map<String, Object> decided = new HashMap<>();
    for (Object fact : output) {
      if (!(fact instanceof Visit)) {
        FactType type =
            container.getKieBase().getFactType(PACKAGE, fact.getClass().getSimpleName());
        type.getAsMap(fact)
            .forEach((name, value) -> decided.put(type.getSimpleName() + '.' + name, value));
      }
    }
    return new Answer(
        String.valueOf(decided.getOrDefault("Refusal.reason", "")),
        Contexts.fen(decided.get("Split.own")),
        Contexts.fen(decided.get("Split.over")),
        Contexts.fen(decided.get("Split.pre")),
        Contexts.fen(decided.get("Split.scope")),
        Contexts.fen(decided.getOrDefault("Deductible.amount", 0)),
        Contexts.fen(decided.getOrDefault("Basic.amount", 0)),
        Contexts.fen(decided.getOrDefault("Critical.amount", 0)));
  }
}
