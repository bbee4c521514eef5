package io.chuangkou.store.journal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory of the file system. Nothing here closes its file when the calling thread is
 * interrupted, as a {@code FileChannel} would.
 */
public final class DirectoryDisk implements Disk {

  private final Path directory;

  /** The files of {@code directory}, which exists. */
  public DirectoryDisk(Path directory) {
    this.directory = directory;
  }

  @Override
  public List<String> list() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Override
  public byte[] read(String name) throws IOException {
    try (InputStream in = new FileInputStream(directory.resolve(name).toFile())) {
      return in.readAllBytes();
    }
  }

  @Override
  public byte[] read(String name, int most) throws IOException {
    try (InputStream in = new FileInputStream(directory.resolve(name).toFile())) {
      return in.readNBytes(most);
    }
  }

  @Override
  public Disk.File open(String name) throws IOException {
    Path path = directory.resolve(name);
    try {
      RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
      try {
        return new OpenFile(file, AsynchronousFileChannel.open(path, WRITE), directory);
      } catch (IOException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw explained(e, directory, 0);
    }
  }

  /**
   * Why writing into a directory failed. The system's message is in the system's language, so the
   * volume itself is asked.
   *
   * @param bytes how many were to be written
   * @return {@link ReadOnlyDiskException}, {@link DiskFullException} or the failure itself
   */
  public static IOException explained(IOException failure, Path directory, int bytes)
      throws IOException {
    FileStore volume = Files.getFileStore(directory);
    if (volume.isReadOnly()) {
      return new ReadOnlyDiskException(failure);
    }
    return volume.getUsableSpace() < bytes ? new DiskFullException(failure) : failure;
  }

  @Override
  public void delete(String name) throws IOException {
    Files.deleteIfExists(directory.resolve(name));
  }

  @Override
  public void rename(String name, String newName) throws IOException {
    Files.move(directory.resolve(name), directory.resolve(newName), ATOMIC_MOVE);
  }

  /** Does nothing on Windows, which cannot open a directory and journals names by itself. */
  @Override
  public void force() throws IOException {
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (AsynchronousFileChannel channel = AsynchronousFileChannel.open(directory, READ)) {
        channel.force(true);
      }
    }
  }

  /** Written through one handle and forced through another, which can force the data alone. */
  private record OpenFile(RandomAccessFile file, AsynchronousFileChannel forcing, Path directory)
      implements Disk.File {

    @Override
    public void write(ByteBuffer bytes, long position) throws IOException {
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      try {
        file.seek(position);
        file.write(copy);
      } catch (IOException e) {
        throw explained(e, directory, copy.length);
      }
    }

    @Override
    public void force(boolean grown) throws IOException {
      forcing.force(grown);
    }

    @Override
    public void close() throws IOException {
      try (file) {
        forcing.close();
      }
    }
  }
}
