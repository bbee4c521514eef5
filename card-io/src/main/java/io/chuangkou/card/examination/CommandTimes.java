package io.chuangkou.card.examination;

import io.chuangkou.card.diagnosis.CommandTime;
import io.chuangkou.card.trace.NamedExchange;
import io.chuangkou.card.trace.TraceEvent;
import java.util.List;

/** The commands of a recorded conversation with their durations. */
final class CommandTimes {

  private static final int HEADER_DIGITS = 8;

  private CommandTimes() {}

  static List<CommandTime> of(List<TraceEvent> events) {
    return NamedExchange.of(events).stream().map(CommandTimes::time).toList();
  }

  private static CommandTime time(NamedExchange named) {
    String command = named.exchange().command();
    return new CommandTime(
        named.name(),
        command.substring(0, Math.min(HEADER_DIGITS, command.length())),
        named.exchange().statusWord(),
        named.exchange().micros());
  }
}
