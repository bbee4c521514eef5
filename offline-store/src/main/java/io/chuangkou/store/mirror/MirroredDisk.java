package io.chuangkou.store.mirror;

import io.chuangkou.store.journal.Disk;
import io.chuangkou.store.journal.SegmentMerge;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a store, of whose segments a mirror is told what was forced. Whatever the mirror
 * does, these are read, and their forces alone are waited for.
 *
 * @param primary the store's own
 * @param mirror the second copy
 */
public record MirroredDisk(Disk primary, Mirror mirror) implements Disk {

  @Override
  public List<String> list() throws IOException {
    return primary.list();
  }

  @Override
  public byte[] read(String name) throws IOException {
    return primary.read(name);
  }

  @Override
  public byte[] read(String name, int most) throws IOException {
    return primary.read(name, most);
  }

  @Override
  public Disk.File open(String name) throws IOException {
    Disk.File file = primary.open(name);
    return SegmentMerge.isSegment(name) ? new MirroredFile(name, file, mirror) : file;
  }

  @Override
  public void delete(String name) throws IOException {
    primary.delete(name);
  }

  @Override
  public void rename(String name, String newName) throws IOException {
    primary.rename(name, newName);
  }

  @Override
  public void force() throws IOException {
    primary.force();
  }

  /** Tells the mirror only what is on the disk: it never has a record that was not acknowledged. */
  private static final class MirroredFile implements Disk.File {

    private final String name;
    private final Disk.File file;
    private final Mirror mirror;
    private final List<Written> unforced = new ArrayList<>();

    private record Written(ByteBuffer bytes, long position) {}

    MirroredFile(String name, Disk.File file, Mirror mirror) {
      this.name = name;
      this.file = file;
      this.mirror = mirror;
    }

    @Override
    public void write(ByteBuffer bytes, long position) throws IOException {
      byte[] copy = new byte[bytes.remaining()];
      bytes.duplicate().get(copy);
      file.write(bytes, position);
      unforced.add(new Written(ByteBuffer.wrap(copy), position));
    }

    @Override
    public void force(boolean grown) throws IOException {
      List<Written> written = List.copyOf(unforced);
      unforced.clear();
      file.force(grown);
      written.forEach(each -> mirror.written(name, each.bytes(), each.position()));
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
