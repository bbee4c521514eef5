package io.chuangkou.terminal.cli.option;

import io.chuangkou.terminal.display.ScreenChoice;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Screens as the configuration names them. */
public final class ScreenConverter implements ITypeConverter<ScreenChoice> {

  @Override
  public ScreenChoice convert(String typed) {
    try {
      return ScreenChoice.of(typed);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
