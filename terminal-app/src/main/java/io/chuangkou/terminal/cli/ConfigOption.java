package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.workflow.CounterException;
import io.chuangkou.terminal.workflow.Fault;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --config}: the terminal's configuration. */
final class ConfigOption {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "配置文件，默认 ${DEFAULT-VALUE} / configuration of the terminal",
      defaultValue = "${sys:user.home}/.chuangkou/terminal.yaml")
  private Path file = Path.of("terminal.yaml");

  TerminalConfig read() {
    return TerminalConfig.read(file);
  }

  /** The operators' file beside it. */
  Path operators() {
    return file.toAbsolutePath().resolveSibling(TerminalConfig.OPERATORS);
  }

  /**
   * The configuration of a terminal that takes money.
   *
   * @throws CounterException {@code OPERATORS-MISSING} if nobody may log in
   */
  TerminalConfig readStaffed() {
    TerminalConfig config = read();
    if (config.operators().isEmpty()) {
      throw new CounterException(Fault.OPERATORS_MISSING);
    }
    return config;
  }
}
