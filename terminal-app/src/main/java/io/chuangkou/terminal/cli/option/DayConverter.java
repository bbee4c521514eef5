package io.chuangkou.terminal.cli.option;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Days as people type them: four digits of the year, month and day. */
public final class DayConverter implements ITypeConverter<LocalDate> {

  /** How a day is written. */
  static final String EXAMPLE = "2026-03-02";

  @Override
  public LocalDate convert(String typed) {
    try {
      if (typed.length() == EXAMPLE.length()) {
        return LocalDate.parse(typed);
      }
    } catch (DateTimeException e) {
      throw new TypeConversionException("no day: " + e.getMessage());
    }
    throw new TypeConversionException("no day");
  }
}
