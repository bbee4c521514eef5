package io.chuangkou.terminal.technician.check;

import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.technician.Check;
import io.chuangkou.terminal.technician.Examination;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.WhomToCall;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whether the configuration can be read, with all that it names, and what it lacks. */
public final class ConfigCheck implements Examination {

  private static final String ITEM = "配置文件 / file";

  private final Path file;
  private final Reading reading;

  /** Reads a configuration. */
  @FunctionalInterface
  public interface Reading {

    /**
     * Reads it anew.
     *
     * @return what it lacks without being unusable for that
     * @throws TerminalException {@code CONFIG} with the place, if it cannot be read
     */
    List<Advice> lacks();
  }

  /** Of a file. */
  public ConfigCheck(Path file, Reading reading) {
    this.file = file;
    this.reading = reading;
  }

  @Override
  public Check check() {
    return Check.CONFIG;
  }

  @Override
  public List<Finding> run() {
    try {
      Finding read = Finding.good(Check.CONFIG, ITEM, file + " 读得出。", file + " can be read.");
      Stream<Finding> lacks =
          reading.lacks().stream()
              .map(
                  lack ->
                      Finding.warning(Check.CONFIG, "缺少 / lacking", lack, WhomToCall.TECHNICIAN));
      return Stream.concat(Stream.of(read), lacks).toList();
    } catch (TerminalException e) {
      return List.of(Finding.wrong(Check.CONFIG, ITEM, e.advice(), WhomToCall.TECHNICIAN));
    }
  }
}
