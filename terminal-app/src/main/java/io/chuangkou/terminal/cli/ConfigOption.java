package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.TerminalConfig;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --config}: the terminal's configuration. */
final class ConfigOption {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "配置文件，默认 ${DEFAULT-VALUE} / configuration file",
      defaultValue = "${sys:user.home}/.chuangkou/terminal.yaml")
  private Path file = Path.of("terminal.yaml");

  TerminalConfig read() {
    return TerminalConfig.read(file);
  }
}
