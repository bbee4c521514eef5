package io.chuangkou.terminal.cli.console;

import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** What to tell of a command that failed. */
public final class Failure {

  private Failure() {}

  /** Of anything that a command can throw; files are told by their names. */
  public static Advice of(Exception e) {
    Advice advice = Advice.of(e);
    if (!advice.code().equals(TerminalFault.INTERNAL.code())) {
      return advice;
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidPathException) {
        return CommandFault.PATH_ENCODING.advice();
      } else if (cause instanceof IOException io) {
        return CommandFault.FILE_ACCESS.of(words(io));
      }
    }
    return advice;
  }

  /** The system's own words for what was wrapped. */
  public static String words(UncheckedIOException e) {
    IOException cause = e.getCause();
    return cause == null ? String.valueOf(e.getMessage()) : words(cause);
  }

  /**
   * What is the matter with which file; the system's own words have no exception's name in them.
   */
  public static String words(IOException e) {
    if (!(e instanceof FileSystemException file)) {
      return Objects.requireNonNullElse(e.getMessage(), "I/O");
    }
    String reason =
        switch (file) {
          case NoSuchFileException missing -> "不存在 / no such file";
          case AccessDeniedException denied -> "没有权限 / permission denied";
          case FileAlreadyExistsException there -> "已有同名文件 / exists already";
          default -> Objects.requireNonNullElse(file.getReason(), "I/O");
        };
    return file.getFile() + "（" + reason + "）";
  }
}
