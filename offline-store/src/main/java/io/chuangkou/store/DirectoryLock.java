package io.chuangkou.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.chuangkou.store.StoreException.Code;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The system's lock on a directory's lock file; it ends with the process, however that ends. */
final class DirectoryLock implements Closeable {

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws StoreException {@code STORE-LOCKED} if another process or another store has it
   */
  static DirectoryLock take(Path directory) throws IOException {
    FileChannel channel = FileChannel.open(directory.resolve("lock"), CREATE, WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new StoreException(Code.LOCKED, "in use: " + directory);
    }
    return new DirectoryLock(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
