package io.chuangkou.terminal.cli;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Makes commands with what they ask for in their constructor; everything else as picocli does. */
final class CommandFactory implements CommandLine.IFactory {

  private final List<Object> given;

  /**
   * A factory.
   *
   * @param given what there is to ask for, one of a type
   */
  CommandFactory(Object... given) {
    this.given = List.of(given);
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      List<Object> arguments =
          Arrays.stream(constructor.getParameterTypes())
              .map(this::find)
              .flatMap(Optional::stream)
              .toList();
      if (!arguments.isEmpty() && arguments.size() == constructor.getParameterCount()) {
        return type.cast(constructor.newInstance(arguments.toArray()));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }

  private Optional<Object> find(Class<?> wanted) {
    return given.stream().filter(wanted::isInstance).findFirst();
  }
}
