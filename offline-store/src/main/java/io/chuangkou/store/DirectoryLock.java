package io.chuangkou.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.chuangkou.store.StoreException.Code;
import io.chuangkou.store.journal.DirectoryDisk;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The system's lock on a directory's lock file; it ends with the process, however that ends. */
final class DirectoryLock implements Closeable {

  private static final String NAME = "lock";

  /** Some systems do not let others read what is locked. */
  private static final long BEHIND_THE_TEXT = 1 << 10;

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock and writes into its file who has it: process number and when that began.
   *
   * @throws StoreException {@code STORE-LOCKED} if another process or another store has it; its
   *     message tells which process
   * @throws io.chuangkou.store.journal.ReadOnlyDiskException if the disk can only be read
   */
  static DirectoryLock take(Path directory) throws IOException {
    Path file = directory.resolve(NAME);
    FileChannel channel = open(file, directory);
    if (tryLock(channel) == null) {
      channel.close();
      throw new StoreException(
          Code.LOCKED, directory + " is in use by " + Files.readString(file).strip());
    }
    channel.truncate(0);
    channel.write(US_ASCII.encode(self()), 0);
    return new DirectoryLock(channel);
  }

  /**
   * Who has the lock, in the words of {@link #take}; empty: nobody. Changes nothing.
   *
   * @throws IOException if the lock file cannot be read
   */
  static Optional<String> holder(Path directory) throws IOException {
    Path file = directory.resolve(NAME);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, READ)) {
      return channel.tryLock(BEHIND_THE_TEXT, 1, true) == null
          ? Optional.of(Files.readString(file).strip())
          : Optional.empty();
    } catch (OverlappingFileLockException e) {
      return Optional.of(Files.readString(file).strip());
    }
  }

  private static FileChannel open(Path file, Path directory) throws IOException {
    try {
      return FileChannel.open(file, CREATE, WRITE);
    } catch (IOException e) {
      throw DirectoryDisk.explained(e, directory, 0);
    }
  }

  private static String self() {
    ProcessHandle self = ProcessHandle.current();
    return "process " + self.pid() + self.info().startInstant().map(t -> " since " + t).orElse("");
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(BEHIND_THE_TEXT, 1, false);
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
