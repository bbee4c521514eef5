package io.chuangkou.terminal.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Which program this is, by its manifest, and on which Java it runs. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String packaged = Chuangkou.class.getPackage().getImplementationVersion();
    return new String[] {
      "chuangkou " + Objects.requireNonNullElse(packaged, "(unpackaged)"),
      "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
    };
  }
}
