package io.chuangkou.terminal.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Ports of this machine; 0 where any will do. */
public final class PortConverter implements ITypeConverter<Integer> {

  /** The highest there is. */
  static final int HIGHEST = 65_535;

  @Override
  public Integer convert(String typed) {
    try {
      int port = Integer.parseInt(typed);
      if (port >= 0 && port <= HIGHEST) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new TypeConversionException("no number: " + e.getMessage());
    }
    throw new TypeConversionException("no port");
  }
}
