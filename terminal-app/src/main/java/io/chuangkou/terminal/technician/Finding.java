package io.chuangkou.terminal.technician;

import io.chuangkou.terminal.notice.Advice;
import java.util.List;

/**
 * What one check of the way to the centre found.
 *
 * @param check what was tried
 * @param verdict how it ended
 * @param words what was seen, and what to do
 * @param keys keys of the configuration and of the regional profile that this may lie at; empty:
 *     none
 */
public record Finding(Check check, Verdict verdict, Advice words, List<String> keys) {

  /** Copies the keys. */
  public Finding {
    keys = List.copyOf(keys);
  }

  /** What is tried, in this order. */
  public enum Check {
    /** 9001, or that the region has none. */
    SIGN_IN("签到 9001", "sign-in 9001"),
    /** The centre's time against the machine's. */
    CLOCK("时钟", "clock"),
    /** 1101 for a person who was named. */
    PERSON("查询人员 1101", "person 1101");

    private final String chinese;
    private final String english;

    Check(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    /** What is tried, in Chinese and English. */
    public String words() {
      return chinese + " / " + english;
    }
  }

  /** How a check ended. */
  public enum Verdict {
    GOOD,
    WRONG,
    /** It could not be tried, or need not be. */
    SKIPPED
  }
}
