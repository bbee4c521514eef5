package io.chuangkou.card.diagnosis;

/**
 * What is known of one reader.
 *
 * @param name as the service gives it
 * @param state what is in it
 * @param admission whether it belongs to the desk
 * @param vendor the driver's maker's name; empty: the driver tells none
 * @param driverVersion version of the driver, {@code 1.5.2}; empty: the driver tells none
 * @param serial the device's serial number; empty: the driver tells none
 * @param events how often a card came or went since the service started; {@link #NOT_COUNTED}:
 *     unknown
 * @param answerToReset hexadecimal digits, the serial number as zeros; empty: no card or mute
 */
public record ReaderFacts(
    String name,
    State state,
    Admission admission,
    String vendor,
    String driverVersion,
    String serial,
    int events,
    String answerToReset) {

  /** The service does not count what comes and goes. */
  public static final int NOT_COUNTED = -1;

  /** What is in a reader. */
  public enum State {
    EMPTY("无卡", "empty"),
    CARD("有卡", "card"),
    MUTE("有卡不应答", "card does not answer"),
    /** Programs share it. */
    IN_USE("有卡，其他程序在用", "card, in use by another program"),
    EXCLUSIVE("被其他程序独占", "held by another program alone"),
    UNAVAILABLE("读卡器无响应", "not available");

    private final String chinese;
    private final String english;

    State(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    /** A word or two. */
    public Phrase words() {
      return new Phrase(chinese, english);
    }
  }

  /** Whether a reader belongs to the desk, or why not. */
  public enum Admission {
    ADMITTED("本窗口使用", "used by this desk"),
    OTHER_NAME("名字与配置 reader 不符", "its name is not what reader configures"),
    SECURITY_MODULE("安全模块卡座（PSAM）", "the slot of a security module (PSAM)");

    private final String chinese;
    private final String english;

    Admission(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    /** A phrase. */
    public Phrase words() {
      return new Phrase(chinese, english);
    }
  }
}
