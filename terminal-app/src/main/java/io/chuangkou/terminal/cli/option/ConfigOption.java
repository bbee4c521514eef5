package io.chuangkou.terminal.cli.option;

import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.TerminalFile;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.training.TrainingSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * {@code --config}: the terminal's configuration. A machine's own, where the system property {@code
 * chuangkou.config} names one, goes before that of the user's home.
 */
public final class ConfigOption {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "配置文件，默认 ${DEFAULT-VALUE} / configuration of the terminal")
  private Path file = usual();

  /** Where it is unless a command says otherwise. */
  public static Path usual() {
    String machine = System.getProperty("chuangkou.config");
    return machine == null
        ? Path.of(System.getProperty("user.home"), ".chuangkou", "terminal.yaml")
        : Path.of(machine);
  }

  /** Where it is. */
  public Path path() {
    return file;
  }

  public TerminalConfig read() {
    return TerminalFile.read(file);
  }

  /** The configuration; empty: there is no such file. */
  public Optional<TerminalConfig> found() {
    return Files.exists(file) ? Optional.of(read()) : Optional.empty();
  }

  /** What a training takes from it; empty: there is no such file. */
  public Optional<TrainingSettings> training() {
    return Files.exists(file) ? Optional.of(TrainingSettings.read(file)) : Optional.empty();
  }

  /** All that is practised at trainings, beside it. */
  public Path trainings() {
    return file.toAbsolutePath().resolveSibling("training");
  }

  /** The operators' file beside it. */
  public Path operators() {
    return file.toAbsolutePath().resolveSibling(TerminalFile.OPERATORS);
  }

  /**
   * The configuration of a terminal that takes money.
   *
   * @throws TerminalException {@code OPERATORS-MISSING} if nobody may log in
   */
  public TerminalConfig readStaffed() {
    TerminalConfig config = read();
    if (config.operators().isEmpty()) {
      throw new TerminalException(TerminalFault.OPERATORS_MISSING);
    }
    return config;
  }
}
