package io.chuangkou.terminal.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of the log, chosen before logging starts: the one wanted, or where that cannot be
 * written a new one among the temporary files, with one line on standard error.
 */
final class LogFolder {

  private LogFolder() {}

  /** The log that is written now; empty: none is. */
  static Optional<Path> log() {
    return LoggerFactory.getILoggerFactory() instanceof LoggerContext context
            && context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(LogSetup.APPENDER)
                instanceof FileAppender<?> file
        ? Optional.of(Path.of(file.getFile()))
        : Optional.empty();
  }

  /** The folder wanted, or what can be had in its place. */
  static String choose(String wanted, PrintWriter err) {
    if (isWritable(wanted)) {
      return wanted;
    }
    try {
      String other = Files.createTempDirectory("chuangkou-log").toString();
      err.println(wanted + " 不能写，日志改写到 / cannot be written, the log goes to " + other);
      return other;
    } catch (IOException e) {
      err.println(wanted + " 不能写，没有日志 / cannot be written, there is no log");
      return wanted;
    }
  }

  /** Also a log that somebody else began is in the way. */
  private static boolean isWritable(String folder) {
    try {
      Path made = Files.createDirectories(Path.of(folder));
      Path log = made.resolve("chuangkou.log");
      return Files.isWritable(made) && (Files.notExists(log) || Files.isWritable(log));
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }
}
