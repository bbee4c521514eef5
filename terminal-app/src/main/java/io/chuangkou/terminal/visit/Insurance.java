package io.chuangkou.terminal.visit;

import io.chuangkou.settlement.money.Fen;

/**
 * One insurance of a person that may settle.
 *
 * @param type insutype
 * @param insuredAt division where insured
 * @param balance balance of the personal account
 */
public record Insurance(String type, String insuredAt, Fen balance) {

  /** What it is chosen by, as {@code 310@320100}: a person may have one of a type in two places. */
  public String code() {
    return type + "@" + insuredAt;
  }

  /** Whether it is meant by a code, or by its type alone. */
  public boolean isNamed(String code) {
    return code.equals(code()) || code.equals(type);
  }
}
