package io.chuangkou.terminal.cli;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.chuangkou.terminal.cli.console.Console;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** A command that stands alone is not read from its line, and is what it would be if it were. */
class BareCommandTest {

  @ParameterizedTest
  @ValueSource(strings = {"resettle", "terminal", "demo"})
  void its_options_are_as_a_reading_of_the_line_leaves_them(String name) {
    Object made = requireNonNull(Chuangkou.bare(name, Console.standard()));
    Collection<OptionSpec> options = new CommandLine(made).getCommandSpec().options();
    Map<String, Optional<Object>> before = values(options);
    new CommandLine(made).parseArgs();
    assertEquals(before, values(options));
  }

  @Test
  void every_other_line_is_read() {
    assertNull(Chuangkou.bare("queue", Console.standard()));
  }

  private static Map<String, Optional<Object>> values(Collection<OptionSpec> options) {
    Map<String, Optional<Object>> values = new HashMap<>();
    options.forEach(
        option -> values.put(option.longestName(), Optional.ofNullable(option.getValue())));
    return values;
  }
}
