package io.chuangkou.terminal.technician.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;

/**
 * The disk under a folder.
 *
 * @param name its name, as {@code /dev/nvme0n1p2 (/)}
 * @param type its file system, as {@code ext4}
 * @param freeBytes what may still be written
 * @param forceMicros the usual time to force 400 bytes to it, in microseconds
 * @param slowestMicros the longest of them
 */
public record StoreDisk(
    String name, String type, long freeBytes, long forceMicros, long slowestMicros) {

  private static final int FORCES = 15;
  private static final int RECORD = 400;

  /**
   * Looks at the disk; a file beside the others is written, forced and deleted.
   *
   * @throws IOException if it cannot be written
   */
  public static StoreDisk under(Path folder) throws IOException {
    FileStore volume = Files.getFileStore(folder);
    long[] micros = forces(folder);
    Arrays.sort(micros);
    return new StoreDisk(
        String.valueOf(volume),
        Objects.requireNonNullElse(volume.type(), ""),
        volume.getUsableSpace(),
        micros[FORCES / 2],
        micros[FORCES - 1]);
  }

  private static long[] forces(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "check", ".tmp");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      // As in the journal: what is forced lies within the file, which does not grow.
      channel.write(ByteBuffer.allocate(FORCES * RECORD));
      channel.force(true);
      long[] micros = new long[FORCES];
      for (int i = 0; i < FORCES; i++) {
        long start = System.nanoTime();
        channel.write(ByteBuffer.allocate(RECORD), (long) i * RECORD);
        channel.force(false);
        micros[i] = (System.nanoTime() - start) / 1000;
      }
      return micros;
    } finally {
      Files.delete(file);
    }
  }
}
