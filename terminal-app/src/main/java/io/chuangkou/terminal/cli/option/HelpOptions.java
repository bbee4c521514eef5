package io.chuangkou.terminal.cli.option;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code --help} and {@code --version}, which every command understands; picocli acts on them. */
@SuppressWarnings("unused")
public final class HelpOptions {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "显示用法 / show this help")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      scope = ScopeType.INHERIT,
      description = "显示版本 / show the version")
  private boolean version;
}
