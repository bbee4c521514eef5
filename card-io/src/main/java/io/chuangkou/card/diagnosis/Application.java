package io.chuangkou.card.diagnosis;

/**
 * How a card answered the selection of the social-security application.
 *
 * @param name {@code sx1.sh.社会保障}
 * @param statusWord {@code 9000}, {@code 6A82}
 * @param controlInformation what the card says of it (FCI), hexadecimal digits
 * @param algorithm algorithm identifier of a 3.0 card, {@code 03} SM4; empty: the card names none
 */
public record Application(
    String name, String statusWord, String controlInformation, String algorithm) {

  /** Whether the card has it and opened it. */
  public boolean isSelected() {
    return statusWord.equals("9000");
  }
}
