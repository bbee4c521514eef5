package io.chuangkou.settlement.centre;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's files under a scheme of their own, {@code forced:}, that counts how often they are forced.
 */
public final class ForcedFiles extends FilePathWrapper {

  private static final String SCHEME = "forced";

  /** H2 makes the paths itself, and tells them nothing. */
  private static final AtomicLong FORCES = new AtomicLong();

  /** The same database in files that are counted. */
  static String counted(String h2) {
    FilePath.register(new ForcedFiles());
    return h2.replace("jdbc:h2:file:", "jdbc:h2:" + SCHEME + ":");
  }

  /** How often files were forced. */
  static long forces() {
    return FORCES.get();
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Counted(super.open(mode));
  }

  private static final class Counted extends FileBase {

    private final FileChannel file;

    Counted(FileChannel file) {
      this.file = file;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      file.force(metaData);
      FORCES.incrementAndGet();
    }

    @Override
    public synchronized int read(ByteBuffer to) throws IOException {
      return file.read(to);
    }

    @Override
    public synchronized int read(ByteBuffer to, long position) throws IOException {
      return file.read(to, position);
    }

    @Override
    public synchronized int write(ByteBuffer from) throws IOException {
      return file.write(from);
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      return file.write(from, position);
    }

    @Override
    public long position() throws IOException {
      return file.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      file.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      file.truncate(size);
      return this;
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
