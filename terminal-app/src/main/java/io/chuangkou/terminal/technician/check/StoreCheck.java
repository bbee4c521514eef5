package io.chuangkou.terminal.technician.check;

import io.chuangkou.store.StoreException;
import io.chuangkou.store.StoreInspection;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.technician.Check;
import io.chuangkou.terminal.technician.Examination;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.TechnicianFault;
import io.chuangkou.terminal.technician.WhomToCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The store of a terminal, which may be in use: its chain, its last end, and its disk. */
public final class StoreCheck implements Examination {

  /** Looks at the disk under a folder. */
  @FunctionalInterface
  public interface Disk {

    /**
     * Looks.
     *
     * @throws IOException if it cannot be written
     */
    StoreDisk under(Path folder) throws IOException;
  }

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final long MIB = 1 << 20;
  private static final long FEW = 1024 * MIB;
  private static final long TOO_FEW = 100 * MIB;

  /** A settlement forces a few times: with this it takes a blink longer. */
  private static final long SLOW_MICROS = 50_000;

  private static final Set<String> IN_MEMORY = Set.of("tmpfs", "ramfs");
  private static final Set<String> ELSEWHERE =
      Set.of(
          "nfs", "nfs4", "cifs", "smb3", "smbfs", "sshfs", "fuse.sshfs", "vfat", "exfat", "msdos");

  private static final String CHAIN = "记录 / records";

  private final Path store;
  private final Path key;
  private final ZoneId zone;
  private final Disk disk;

  /**
   * Of a store.
   *
   * @param store its folder
   * @param key the file of its key
   * @param zone in which times are told
   */
  public StoreCheck(Path store, Path key, ZoneId zone, Disk disk) {
    this.store = store;
    this.key = key;
    this.zone = zone;
    this.disk = disk;
  }

  @Override
  public Check check() {
    return Check.STORE;
  }

  @Override
  public List<Finding> run() {
    List<Finding> findings = new ArrayList<>();
    if (Files.notExists(store)) {
      findings.add(Finding.skipped(Check.STORE, CHAIN, TechnicianFault.STORE_NONE.advice()));
    } else {
      records(findings);
    }
    disk(findings);
    return findings;
  }

  private void records(List<Finding> findings) {
    try {
      StoreInspection seen = StoreInspection.of(store, key);
      findings.add(chain(seen));
      findings.add(end(seen));
    } catch (StoreException e) {
      findings.add(
          Finding.wrong(
              Check.STORE,
              CHAIN,
              Advice.of(e.kind()).with("（" + e.detail() + "）", "(" + e.detail() + ")"),
              WhomToCall.ADMINISTRATOR,
              "store"));
    }
  }

  private static Finding chain(StoreInspection seen) {
    if (!seen.lost().isEmpty()) {
      String lost =
          String.join(
              ", ", seen.lost().stream().map(range -> range.first() + "–" + range.last()).toList());
      return Finding.wrong(
          Check.STORE,
          CHAIN,
          Advice.of(StoreException.Code.DAMAGED).with("（" + lost + "）", "(" + lost + ")"),
          WhomToCall.ADMINISTRATOR);
    }
    return Finding.good(
        Check.STORE,
        CHAIN,
        "%,d 条记录逐条核对无误，链条完整；未办结 %,d 笔；共 %s（日志 %d 段，队列文件 %s）。"
            .formatted(
                seen.records(),
                seen.openItems(),
                size(seen.journalBytes() + seen.queueBytes()),
                seen.segments(),
                size(seen.queueBytes())),
        "All %,d records were checked, the chain is whole; %,d items are open; %s in all (%d segments, queue %s)."
            .formatted(
                seen.records(),
                seen.openItems(),
                size(seen.journalBytes() + seen.queueBytes()),
                seen.segments(),
                size(seen.queueBytes())));
  }

  private Finding end(StoreInspection seen) {
    String item = "上次关闭 / last close";
    String time = seen.lastClose().map(this::local).orElse("—");
    if (seen.usedBy().isPresent()) {
      String who = seen.usedBy().get();
      return Finding.good(
          Check.STORE, item, "窗口程序正开着（" + who + "）。", "The terminal is running (" + who + ").");
    } else if (seen.isClosedInOrder() || seen.records() == 0) {
      return Finding.good(
          Check.STORE, item, time + " 正常关闭。", "It was closed in order at " + time + ".");
    }
    return Finding.warning(
        Check.STORE, item, TechnicianFault.STORE_UNCLEAN.advice(), WhomToCall.TECHNICIAN);
  }

  private String local(Instant time) {
    return TIME.format(LocalDateTime.ofInstant(time, zone));
  }

  private void disk(List<Finding> findings) {
    Path folder = existing(store.toAbsolutePath());
    try {
      StoreDisk seen = disk.under(folder);
      findings.add(device(seen));
      findings.add(room(seen));
      findings.add(speed(seen));
    } catch (IOException e) {
      findings.add(
          Finding.wrong(
              Check.STORE,
              "磁盘 / disk",
              Advice.of(StoreException.Code.IO).with("（" + folder + "）", "(" + folder + ")"),
              WhomToCall.ADMINISTRATOR,
              "store"));
    }
  }

  /** The folder itself, or where it will be made. */
  private static Path existing(Path folder) {
    Path there = folder;
    while (Files.notExists(there)) {
      there = Objects.requireNonNull(there.getParent(), "a root is there");
    }
    return there;
  }

  private static Finding device(StoreDisk seen) {
    String item = "设备 / device";
    String words = seen.name() + " " + seen.type();
    String type = seen.type().toLowerCase(Locale.ROOT);
    if (IN_MEMORY.contains(type)) {
      return Finding.wrong(
          Check.STORE,
          item,
          TechnicianFault.STORE_DEVICE.with(words + "。", words + "."),
          WhomToCall.ADMINISTRATOR,
          "store");
    }
    return ELSEWHERE.contains(type)
        ? Finding.warning(
            Check.STORE,
            item,
            TechnicianFault.STORE_DEVICE.with(words + "。", words + "."),
            WhomToCall.ADMINISTRATOR)
        : Finding.good(Check.STORE, item, words + "。", words + ".");
  }

  private static Finding room(StoreDisk seen) {
    String item = "可用空间 / free space";
    String free = size(seen.freeBytes());
    Advice words = TechnicianFault.STORE_DISK_LOW.with("还剩 " + free + "。", free + " left.");
    if (seen.freeBytes() < TOO_FEW) {
      return Finding.wrong(Check.STORE, item, words, WhomToCall.ADMINISTRATOR);
    }
    return seen.freeBytes() < FEW
        ? Finding.warning(Check.STORE, item, words, WhomToCall.ADMINISTRATOR)
        : Finding.good(Check.STORE, item, "还有 " + free + "。", free + " are free.");
  }

  private static Finding speed(StoreDisk seen) {
    String item = "落盘时间 / forcing to disk";
    String times =
        "%.1f ms（最长 %.1f ms / longest）"
            .formatted(seen.forceMicros() / 1000.0, seen.slowestMicros() / 1000.0);
    return seen.forceMicros() > SLOW_MICROS
        ? Finding.warning(
            Check.STORE,
            item,
            TechnicianFault.STORE_SLOW.with(times, times),
            WhomToCall.ADMINISTRATOR)
        : Finding.good(Check.STORE, item, "通常 " + times + "。", "Usually " + times + ".");
  }

  private static String size(long bytes) {
    return bytes < FEW
        ? "%.1f MB".formatted((double) bytes / MIB)
        : "%.1f GB".formatted((double) bytes / (1024 * MIB));
  }
}
