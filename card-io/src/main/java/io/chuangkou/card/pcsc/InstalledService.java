package io.chuangkou.card.pcsc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The card service as it is installed on this machine. */
final class InstalledService {

  private static final Path DAEMON = Path.of("/usr/sbin/pcscd");
  private static final Pattern VERSION = Pattern.compile("version ([0-9][0-9.]*[0-9])");
  private static final int PATIENCE_SECONDS = 3;

  private InstalledService() {}

  /** As {@code pcscd 1.9.9}; where the service is a part of the system, the system's. */
  static String version() {
    if (!Files.isExecutable(DAEMON)) {
      return System.getProperty("os.name") + " " + System.getProperty("os.version");
    }
    try {
      Process asked =
          new ProcessBuilder(DAEMON.toString(), "--version").redirectErrorStream(true).start();
      try {
        boolean hasEnded = asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Matcher version =
            VERSION.matcher(
                hasEnded
                    ? new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    : "");
        return version.find() ? "pcscd " + version.group(1) : "pcscd";
      } finally {
        asked.destroyForcibly();
      }
    } catch (IOException e) {
      return "pcscd";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "pcscd";
    }
  }
}
