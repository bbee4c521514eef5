package io.chuangkou.bench.rival;

/** The rivals by name. */
public enum Rivals {
  QLEXPRESS,
  DROOLS,
  DMN;

  /** A fresh engine with its rules loaded. */
  public Rival<?, ?> open() {
    return switch (this) {
      case QLEXPRESS -> new QlExpressRival();
      case DROOLS -> new DroolsRival();
      case DMN -> new DmnRival();
    };
  }
}
