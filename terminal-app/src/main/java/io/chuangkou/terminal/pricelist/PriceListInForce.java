package io.chuangkou.terminal.pricelist;

import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.PinyinInitials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The price list that counts now. A file is read whole and then takes the place of the list before
 * in one step; one that cannot be read changes nothing. What was taken from a list before stays as
 * it was taken.
 *
 * <p>Thread-safe; the file is looked at by one thread at a time.
 */
public final class PriceListInForce {

  /** Larger than half a million rows ever are. */
  private static final long MOST_BYTES = 256L << 20;

  private final PriceListSource source;
  private volatile PriceList list;
  private volatile @Nullable Advice fault;
  private @Nullable Stamp read;

  /** Of a source whose file was not looked at yet. */
  public PriceListInForce(PriceListSource source) {
    this.source = source;
    this.list = source.list();
  }

  /** By what it is seen that a file has changed. */
  private record Stamp(FileTime changed, long bytes) {

    static Stamp of(Path file) throws IOException {
      BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(seen.lastModifiedTime(), seen.size());
    }
  }

  /** The list, whole. */
  public PriceList list() {
    return list;
  }

  /** Whether a cashier may charge another price than the list's. */
  public boolean mayChange() {
    return source.mayChange();
  }

  /** Whether there is a file to look at. */
  public boolean hasFile() {
    return source.file() != null;
  }

  /** What nobody was told yet of the file that could not be read last. */
  public Optional<Advice> untold() {
    return Optional.ofNullable(fault);
  }

  /** It was told. */
  public void told() {
    fault = null;
  }

  /** Looks at the file and reads it if it has changed. */
  public synchronized void refresh() {
    Path file = source.file();
    if (file == null) {
      return;
    }
    Stamp before = null;
    try {
      before = Stamp.of(file);
      if (before.equals(read)) {
        return;
      }
      PriceList next = read(file, before);
      // What is being written is read when it is whole.
      if (before.equals(Stamp.of(file))) {
        list = next;
        read = before;
        fault = null;
      }
    } catch (PriceListException e) {
      refuse(file, before, e.chinese(), e.english());
    } catch (NoSuchFileException e) {
      refuse(file, new Stamp(FileTime.fromMillis(0), 0), "没有这个文件。", "there is no such file.");
    } catch (IOException e) {
      refuse(file, before, "读不出来：" + e.getMessage(), "cannot be read: " + e.getMessage());
    }
  }

  private PriceList read(Path file, Stamp stamp) throws IOException, PriceListException {
    if (stamp.bytes() > MOST_BYTES) {
      throw PriceListException.of("文件太大。", "the file is too large.");
    }
    String text = PriceListText.of(Files.readAllBytes(file));
    return PriceList.of(PriceListCsv.read(text), PinyinInitials.shipped());
  }

  /** Told once, however often the same file is looked at. */
  private void refuse(Path file, @Nullable Stamp stamp, String chinese, String english) {
    if (stamp != null && !stamp.equals(read)) {
      read = stamp;
      fault =
          TerminalFault.PRICE_LIST
              .advice()
              .with(file.getFileName() + "，" + chinese, file.getFileName() + ", " + english);
    }
  }
}
