package io.chuangkou.terminal.simulation;

import io.chuangkou.store.journal.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Disks that do not keep what they say. */
final class DiskDefects {

  private DiskDefects() {}

  /** Nothing is ever forced. */
  static final class NoForce implements Defect {

    @Override
    public Disk disk(Disk disk) {
      return new Deferring(disk, false);
    }
  }

  /** What is forced is forced with the next access. */
  static final class LateForce implements Defect {

    @Override
    public Disk disk(Disk disk) {
      return new Deferring(disk, true);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static final class Deferring implements Disk {

    private final Disk disk;
    private final boolean forcesLater;
    private Work due = () -> {};

    Deferring(Disk disk, boolean forcesLater) {
      this.disk = disk;
      this.forcesLater = forcesLater;
    }

    private void defer(Work force) throws IOException {
      catchUp();
      due = force;
    }

    private void catchUp() throws IOException {
      Work work = due;
      due = () -> {};
      if (forcesLater) {
        work.run();
      }
    }

    @Override
    public List<String> list() throws IOException {
      catchUp();
      return disk.list();
    }

    @Override
    public byte[] read(String name) throws IOException {
      catchUp();
      return disk.read(name);
    }

    @Override
    public void delete(String name) throws IOException {
      catchUp();
      disk.delete(name);
    }

    @Override
    public void rename(String name, String newName) throws IOException {
      catchUp();
      disk.rename(name, newName);
    }

    @Override
    public void force() throws IOException {
      defer(disk::force);
    }

    @Override
    public File open(String name) throws IOException {
      catchUp();
      File file = disk.open(name);
      return new File() {

        @Override
        public void write(ByteBuffer bytes, long position) throws IOException {
          catchUp();
          file.write(bytes, position);
        }

        @Override
        public void force(boolean grown) throws IOException {
          defer(() -> file.force(grown));
        }

        @Override
        public void close() throws IOException {
          catchUp();
          file.close();
        }
      };
    }
  }
}
