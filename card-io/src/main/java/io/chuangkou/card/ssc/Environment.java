package io.chuangkou.card.ssc;

import java.nio.charset.Charset;

/** SSSE, 社会保障系统环境: the directory that makes a card a social-security card. */
public final class Environment {

  private static final String NAME = "sx1.sh.社会保障";
  private static final Charset CHARSET = Charset.forName("GB18030");

  private Environment() {}

  /** Its name, 15 bytes. */
  public static byte[] name() {
    return NAME.getBytes(CHARSET);
  }
}
