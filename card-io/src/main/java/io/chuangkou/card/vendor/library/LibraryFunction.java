package io.chuangkou.card.vendor.library;

import java.util.Arrays;
import java.util.Optional;

/**
 * The functions of reading libraries: those that the social-security standard names (LD/T 33, LD/T
 * 6001.5), and those of the national medical-insurance base library.
 */
public enum LibraryFunction {
  READ_CARD("iReadCardBas", true, false, 1),
  READ_CARD_STEP_1("iReadCardBas_HSM_Step1", true, false, 1),
  READ_CARD_STEP_2("iReadCardBas_HSM_Step2", false, true, 1),
  INIT("Init", false, true, 1),
  READ_INSURED("ReadCardBas", false, false, 2);

  private final String symbol;
  private final boolean takesType;
  private final boolean takesText;
  private final int outputs;

  LibraryFunction(String symbol, boolean takesType, boolean takesText, int outputs) {
    this.symbol = symbol;
    this.takesType = takesType;
    this.takesText = takesText;
    this.outputs = outputs;
  }

  /** Its name in the library. */
  String symbol() {
    return symbol;
  }

  /** Whether its first parameter is the kind of card, a number. */
  boolean takesType() {
    return takesType;
  }

  /** Whether its first parameter is a text. */
  boolean takesText() {
    return takesText;
  }

  /** Into how many buffers it writes, 1 or 2; they are its last parameters. */
  int outputs() {
    return outputs;
  }

  static Optional<LibraryFunction> ofSymbol(String symbol) {
    return Arrays.stream(values()).filter(each -> each.symbol.equals(symbol)).findFirst();
  }
}
