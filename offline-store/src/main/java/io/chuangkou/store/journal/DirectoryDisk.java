package io.chuangkou.store.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A directory of the file system. */
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
    return Files.readAllBytes(directory.resolve(name));
  }

  @Override
  public Disk.File open(String name) throws IOException {
    return new ChannelFile(
        FileChannel.open(directory.resolve(name), CREATE, WRITE), Files.getFileStore(directory));
  }

  @Override
  public void delete(String name) throws IOException {
    Files.deleteIfExists(directory.resolve(name));
  }

  /** Does nothing on Windows, which cannot open a directory and journals names by itself. */
  @Override
  public void force() throws IOException {
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(directory, READ)) {
        channel.force(true);
      }
    }
  }

  private record ChannelFile(FileChannel channel, FileStore volume) implements Disk.File {

    @Override
    public void write(ByteBuffer bytes, long position) throws IOException {
      long at = position;
      try {
        while (bytes.hasRemaining()) {
          at += channel.write(bytes, at);
        }
      } catch (IOException e) {
        // The system's message is in the system's language, so the room itself is asked.
        throw volume.getUsableSpace() < bytes.remaining() ? new DiskFullException(e) : e;
      }
    }

    @Override
    public void force(boolean grown) throws IOException {
      channel.force(grown);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
