package io.chuangkou.store.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * The files of one directory, as little of them as the journal needs. A real directory in the
 * terminal; in tests one that fails, tears and forgets on purpose.
 */
public interface Disk {

  /** The names of all files. */
  List<String> list() throws IOException;

  /** A file's whole content. */
  byte[] read(String name) throws IOException;

  /** The beginning of a file's content: so many bytes, or all if there are fewer. */
  default byte[] read(String name, int most) throws IOException {
    byte[] all = read(name);
    return all.length <= most ? all : Arrays.copyOf(all, most);
  }

  /**
   * Opens a file for writing, created empty if missing.
   *
   * @throws ReadOnlyDiskException if the disk can only be read
   */
  File open(String name) throws IOException;

  /** Deletes a file if it is there. */
  void delete(String name) throws IOException;

  /** Gives a file another name in one step, in place of the file that has it. */
  void rename(String name, String newName) throws IOException;

  /** Forces the directory itself: files created or renamed before this call keep their names. */
  void force() throws IOException;

  /** An open file. */
  interface File extends Closeable {

    /**
     * Writes all remaining bytes at a position, in bytes from the start.
     *
     * @throws DiskFullException if there is no room
     * @throws ReadOnlyDiskException if the disk can only be read
     */
    void write(ByteBuffer bytes, long position) throws IOException;

    /**
     * Returns when everything written is on the disk.
     *
     * @param grown whether the file's size changed since the last force
     */
    void force(boolean grown) throws IOException;
  }
}
