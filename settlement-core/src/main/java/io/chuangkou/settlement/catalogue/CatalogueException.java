package io.chuangkou.settlement.catalogue;

import io.chuangkou.settlement.SettlementException;

/** A code that the catalogue does not know, or a catalogue that cannot be read. */
public final class CatalogueException extends SettlementException {

  private static final long serialVersionUID = 1L;

  private CatalogueException(String code, String sentence, String advice, String english) {
    super(code, sentence, advice, english, null);
  }

  static CatalogueException unknown(int line, String code) {
    return new CatalogueException(
        "CATALOGUE-UNKNOWN",
        "账单第 " + line + " 行的项目编码 " + code + " 不在当日的医保目录中。",
        "核对编码；新项目先在目录中对照。",
        "Line " + line + ": the catalogue has no code " + code + " on that day; check the code.");
  }

  static CatalogueException unreadable(int line, String what) {
    return new CatalogueException(
        "CATALOGUE-UNREADABLE",
        "医保目录第 " + line + " 行读不出来：" + what,
        "改正该行后重新导入；原目录继续有效。",
        "Catalogue line " + line + ": " + what + "; the catalogue before it stays in force.");
  }
}
