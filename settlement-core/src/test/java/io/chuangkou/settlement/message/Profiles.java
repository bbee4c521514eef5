package io.chuangkou.settlement.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Profiles of centres that do one thing in their own way. */
public final class Profiles {

  private static final String PLAIN =
      """
      region: "320100"
      zone: Asia/Shanghai
      msgidLayout: org_time_serial
      receiver: YBXT
      version: V1.0
      mutualAid: within
      answers: {infcodeAsText: false, outputAsText: false}
      """;

  private Profiles() {}

  /** A profile that says what it must, and some keys of YAML. */
  public static RegionalProfile with(String keys) {
    return RegionalProfiles.read(new ByteArrayInputStream((PLAIN + keys).getBytes(UTF_8)));
  }

  /** A profile for demonstration in which one text stands for another. */
  public static RegionalProfile demonstration(String region, String text, String by) {
    try (InputStream yaml = Profiles.class.getResourceAsStream("/profiles/" + region + ".yaml")) {
      String profile = new String(Objects.requireNonNull(yaml).readAllBytes(), UTF_8);
      return RegionalProfiles.read(
          new ByteArrayInputStream(profile.replace(text, by).getBytes(UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
