package io.chuangkou.bench.rival;

import com.alibaba.qlexpress4.Express4Runner;
import com.alibaba.qlexpress4.InitOptions;
import com.alibaba.qlexpress4.QLOptions;
import com.alibaba.qlexpress4.aparser.ImportManager;
import com.alibaba.qlexpress4.security.QLSecurityStrategy;
import java.util.List;
import java.util.Map;

/** QLExpress 4: one script, parsed once, decimals exact. */
public final class QlExpressRival implements Rival<Map<String, Object>, Map<?, ?>> {

  private final Express4Runner runner =
      new Express4Runner(
          InitOptions.builder()
              .securityStrategy(QLSecurityStrategy.open())
              .addDefaultImport(List.of(ImportManager.importPack("java.math")))
              .strictNewLines(false)
              .build());
  private final QLOptions options = QLOptions.builder().precise(true).cache(true).build();
  private final String script = Contexts.rules("nanjing.ql");

  @Override
  public Map<String, Object> prepare(Visit visit) {
    return Contexts.of(visit);
  }

  @Override
  public Map<?, ?> settle(Map<String, Object> input) {
    return (Map<?, ?>) runner.execute(script, input, options).getResult();
  }

  @Override
  public Answer answer(Map<?, ?> output) {
    return Contexts.answer(output);
  }
}
