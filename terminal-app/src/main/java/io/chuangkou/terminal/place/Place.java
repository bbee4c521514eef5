package io.chuangkou.terminal.place;

/**
 * A provider, or a division with all its providers.
 *
 * @param code the provider's code at the centre (fixmedins_code); empty: of a division, or not
 *     known
 * @param name its name in full
 * @param area division code where it is, as {@code 310000}; empty: not known
 */
public record Place(String code, String name, String area) {

  /** A division, as it is filed for care elsewhere. */
  public static Place division(String area, String name) {
    return new Place("", name, area);
  }

  /** Whether it is a division, and no single provider. */
  public boolean isDivision() {
    return code.isEmpty() && !area.isEmpty();
  }
}
