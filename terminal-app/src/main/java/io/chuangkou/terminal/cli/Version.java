package io.chuangkou.terminal.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.IVersionProvider;

/** Which program this is, by its manifest, and on which Java it runs. */
final class Version implements IVersionProvider {

  /** The same with what it runs on, a line each. */
  static List<String> lines() {
    return Stream.concat(
            Arrays.stream(new Version().getVersion()),
            Stream.of("os.name", "os.version", "os.arch", "java.vm.name", "javafx.version")
                .map(key -> key + " " + System.getProperty(key)))
        .toList();
  }

  @Override
  public String[] getVersion() {
    String packaged = Chuangkou.class.getPackage().getImplementationVersion();
    return new String[] {
      "chuangkou " + Objects.requireNonNullElse(packaged, "(unpackaged)"),
      "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
    };
  }
}
