package io.chuangkou.card.security;

/**
 * A key in a security module, named as modules name it.
 *
 * @param usage 密钥用途: three bits how many levels it is derived by, five bits its kind
 * @param number 密钥标识
 */
public record ModuleKey(int usage, int number) {

  private static final int KIND_BITS = 5;
  private static final int MOST_LEVELS = 3;

  /** RKSSSE, which opens the holder's file of a card of generation 3.0. */
  public static final ModuleKey HOLDER = new ModuleKey(0x67, 0x08);

  /** Refuses what no module knows. */
  public ModuleKey {
    int levels = usage >> KIND_BITS;
    if (levels < 1 || levels > MOST_LEVELS || number < 0 || number > 0xFF) {
      throw new IllegalArgumentException("a key of a module is four digits, as 6708");
    }
  }

  /**
   * A key as it is configured: usage and number, four hexadecimal digits.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static ModuleKey of(String digits) {
    if (!digits.matches("[0-9A-Fa-f]{4}")) {
      throw new IllegalArgumentException("a key of a module is four digits, as 6708");
    }
    int value = Integer.parseInt(digits, 16);
    return new ModuleKey(value >> Byte.SIZE, value & 0xFF);
  }

  /** By how many factors it is derived, 1 to 3. */
  public int levels() {
    return usage >> KIND_BITS;
  }

  @Override
  public String toString() {
    return "%02X/%02X".formatted(usage, number);
  }
}
