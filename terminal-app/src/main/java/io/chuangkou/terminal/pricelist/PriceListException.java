package io.chuangkou.terminal.pricelist;

/** A price list that cannot be read: where, and why, in both languages. */
public final class PriceListException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String chinese;

  private final String english;

  private PriceListException(String chinese, String english) {
    super(english);
    this.chinese = chinese;
    this.english = english;
  }

  /** Of the file as a whole. */
  static PriceListException of(String chinese, String english) {
    return new PriceListException(chinese, english);
  }

  /**
   * Of a row.
   *
   * @param row its line in the file, the header being 1
   */
  static PriceListException at(long row, String chinese, String english) {
    return new PriceListException("第 " + row + " 行：" + chinese, "row " + row + ": " + english);
  }

  /** Where and why, in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** The same in English. */
  public String english() {
    return english;
  }
}
