package io.chuangkou.terminal.print.emulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A receipt printer by the command reference of its kind: what it does not know stops it. Its paper
 * is a picture. Written from ESC/POS: ESC @, ESC d, ESC p, GS V, GS v 0, DLE EOT, GS r. For one
 * thread at a time.
 */
public final class ReceiptPrinter {

  private static final int LINE = 30;

  private final int dots;
  private final List<boolean[]> rows = new ArrayList<>();
  private final List<BufferedImage> papers = new ArrayList<>();
  private boolean isReset;
  private int pulses;
  private boolean hasPaper = true;

  /** One whose paper is so many dots wide. */
  public ReceiptPrinter(int dots) {
    this.dots = dots;
  }

  /**
   * Prints a job.
   *
   * @throws IOException if it holds what is no command
   */
  public void take(byte[] job) throws IOException {
    take(new ByteArrayInputStream(job), OutputStream.nullOutputStream());
  }

  /**
   * Reads commands until the sender ends, and answers what it is asked.
   *
   * @throws IOException if what comes is no command, or the line is cut
   */
  public void take(InputStream commands, OutputStream answers) throws IOException {
    DataInputStream in = new DataInputStream(commands);
    for (int lead = in.read(); lead >= 0; lead = in.read()) {
      switch (lead) {
        case 0x10 -> realTime(in, answers);
        case 0x1B -> escape(in);
        case 0x1D -> group(in, answers);
        default -> throw new IOException("text or unknown command %02X".formatted(lead));
      }
    }
  }

  private void realTime(DataInputStream in, OutputStream answers) throws IOException {
    if (in.readUnsignedShort() != 0x0404) {
      throw new IOException("no such question");
    }
    answers.write(hasPaper ? 0x12 : 0x72);
    answers.flush();
  }

  private void escape(DataInputStream in) throws IOException {
    switch (in.readUnsignedByte()) {
      case '@' -> isReset = true;
      case 'd' -> feed(in.readUnsignedByte() * LINE);
      case 'p' -> {
        int pin = in.readUnsignedByte();
        int on = in.readUnsignedByte();
        int off = in.readUnsignedByte();
        if (pin > 1 || on == 0 || off < on) {
          throw new IOException("no such pulse");
        }
        pulses++;
      }
      default -> throw new IOException("no such ESC command");
    }
  }

  private void group(DataInputStream in, OutputStream answers) throws IOException {
    switch (in.readUnsignedByte()) {
      case 'r' -> {
        if (in.readUnsignedByte() != 1) {
          throw new IOException("no such status");
        }
        answers.write(hasPaper ? 0 : 0x0C);
        answers.flush();
      }
      case 'V' -> {
        if (in.readUnsignedByte() != 66) {
          throw new IOException("no such cut");
        }
        feed(in.readUnsignedByte());
        papers.add(paper());
        rows.clear();
      }
      case 'v' -> raster(in);
      default -> throw new IOException("no such GS command");
    }
  }

  private void raster(DataInputStream in) throws IOException {
    if (!isReset || in.readUnsignedShort() != '0' << 8) {
      throw new IOException("no such picture");
    }
    int across = in.readUnsignedByte() + 256 * in.readUnsignedByte();
    int high = in.readUnsignedByte() + 256 * in.readUnsignedByte();
    if (across == 0 || across * 8 > dots || high == 0 || high > 255) {
      throw new IOException("a picture of %d × %d".formatted(across * 8, high));
    }
    for (int i = 0; i < high; i++) {
      byte[] row = in.readNBytes(across);
      if (row.length < across) {
        throw new EOFException("a picture was cut off");
      }
      boolean[] printed = new boolean[dots];
      for (int x = 0; x < across * 8; x++) {
        printed[x] = (row[x / 8] >> (7 - x % 8) & 1) == 1;
      }
      rows.add(printed);
    }
  }

  private void feed(int count) {
    for (int i = 0; i < count; i++) {
      rows.add(new boolean[dots]);
    }
  }

  private BufferedImage paper() {
    BufferedImage paper =
        new BufferedImage(dots, Math.max(1, rows.size()), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < rows.size(); y++) {
      for (int x = 0; x < dots; x++) {
        paper.setRGB(x, y, rows.get(y)[x] ? 0xFF000000 : 0xFFFFFFFF);
      }
    }
    return paper;
  }

  /** What was printed and cut off, in order. */
  public List<BufferedImage> papers() {
    return List.copyOf(papers);
  }

  /** How often the drawer was opened. */
  public int pulses() {
    return pulses;
  }

  /** Puts paper in, or takes it out. */
  public void loadPaper(boolean loaded) {
    hasPaper = loaded;
  }
}
