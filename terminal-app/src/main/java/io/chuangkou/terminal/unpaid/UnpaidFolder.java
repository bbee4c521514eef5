package io.chuangkou.terminal.unpaid;

import io.chuangkou.terminal.billing.BillFile;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder into which the hospital's system puts unpaid bills, one a file. A file counts once it is
 * whole: it is written under a name that does not end in {@code .json} and then renamed. What is
 * kept here is removed from the folder, where it would lie unencrypted; what is no bill is moved to
 * its folder {@code bad} and told; what cannot be taken yet stays. Not thread-safe.
 */
public final class UnpaidFolder implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(UnpaidFolder.class);
  private static final String WHOLE = ".json";
  private static final String BAD = "bad";

  /** What may be otherwise at the next look. */
  private static final Set<String> LATER =
      Set.of(TerminalFault.UNPAID_FULL.code(), TerminalFault.UNPAID_IN_HAND.code());

  private final Path folder;
  private final UnpaidBills bills;
  private final Consumer<Advice> told;
  private final Set<String> saidOf = new HashSet<>();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("unpaid-folder").daemon().factory());
  private @Nullable Future<?> looking;

  /**
   * A folder that was not looked at yet; it is made when missing.
   *
   * @param told hears what is wrong with a file, once
   * @throws TerminalException {@code CONFIG} if the folder cannot be made
   */
  public UnpaidFolder(Path folder, UnpaidBills bills, Consumer<Advice> told) {
    try {
      this.folder = Files.createDirectories(folder);
    } catch (IOException e) {
      throw new TerminalException(Advice.of(TerminalFault.CONFIG, "（unpaid: " + folder + "）"));
    }
    this.bills = bills;
    this.told = told;
  }

  /** Looks again and again, on a thread of its own, until it is closed. */
  public UnpaidFolder watch(long everyMillis) {
    looking = worker.scheduleWithFixedDelay(this::lookAgain, 0, everyMillis, TimeUnit.MILLISECONDS);
    return this;
  }

  private void lookAgain() {
    try {
      look();
    } catch (RuntimeException e) {
      LOG.warn("the folder of unpaid bills was not read", e);
    }
  }

  /** Takes what is there. */
  void look() {
    files().forEach(this::take);
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(WHOLE))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(Path file) {
    String name = file.getFileName().toString();
    try {
      bills.add(UnpaidBill.parse(BillFile.bytes(file)));
      Files.delete(file);
      saidOf.remove(name);
    } catch (TerminalException e) {
      refused(file, name, e.advice());
    } catch (IOException e) {
      LOG.warn("a file of an unpaid bill was taken and cannot be removed", e);
    }
  }

  private void refused(Path file, String name, Advice why) {
    boolean isLater = LATER.contains(why.code());
    if (!isLater) {
      moveAside(file, name);
    }
    if (saidOf.add(name)) {
      told.accept(why.at(name + (isLater ? "：" : " → " + BAD + "：")));
    }
    if (!isLater) {
      saidOf.remove(name);
    }
  }

  private void moveAside(Path file, String name) {
    try {
      Path bad = Files.createDirectories(folder.resolve(BAD));
      Files.move(file, bad.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (looking != null) {
      looking.cancel(false);
    }
    worker.shutdownNow();
  }
}
