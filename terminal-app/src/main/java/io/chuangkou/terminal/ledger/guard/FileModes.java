package io.chuangkou.terminal.ledger.guard;

import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether files that decide something may be believed: nobody but their owner can have written
 * them, and read what is secret. A group that is the owner's own counts as the owner where a file
 * is not secret. Where the file system knows no such modes nothing is refused. Stateless.
 */
public final class FileModes {

  private FileModes() {}

  /**
   * Refuses a file or folder that others may write; one that does not exist is fine.
   *
   * @throws TerminalException {@code FILE-WRITABLE}, with the command that mends it
   */
  public static void require(Path file) {
    PosixFileAttributes found = attributes(file);
    if (found == null) {
      return;
    }
    Set<PosixFilePermission> mode = found.permissions();
    boolean isOwnGroup = found.group().getName().equals(found.owner().getName());
    if (mode.contains(PosixFilePermission.OTHERS_WRITE)
        || (mode.contains(PosixFilePermission.GROUP_WRITE) && !isOwnGroup)) {
      throw refused(TerminalFault.FILE_WRITABLE, file, "chmod go-w");
    }
  }

  /**
   * The same of a folder and of all that lies directly in it.
   *
   * @throws TerminalException {@code FILE-WRITABLE}, with the command that mends it
   */
  public static void requireAll(Path folder) {
    require(folder);
    if (Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        files.forEach(FileModes::require);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Refuses a secret file that others may read or write; one that does not exist is fine.
   *
   * @throws TerminalException {@code FILE-READABLE}, {@code FILE-WRITABLE}, with the command that
   *     mends it
   */
  public static void requireSecret(Path file) {
    require(file);
    PosixFileAttributes found = attributes(file);
    if (found != null
        && (found.permissions().contains(PosixFilePermission.GROUP_READ)
            || found.permissions().contains(PosixFilePermission.OTHERS_READ))) {
      throw refused(TerminalFault.FILE_READABLE, file, "chmod 600");
    }
  }

  private static @Nullable PosixFileAttributes attributes(Path file) {
    try {
      PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      return view == null || Files.notExists(file) ? null : view.readAttributes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TerminalException refused(TerminalFault fault, Path file, String mend) {
    Advice usual = Advice.of(fault, String.valueOf(file.getFileName()));
    String command = mend + " '" + file + "'";
    return new TerminalException(
        new Advice(
            usual.code(),
            usual.sentence(),
            usual.advice() + command,
            usual.englishSentence(),
            usual.englishAdvice() + " " + command));
  }
}
