package io.chuangkou.terminal.cli;

import io.chuangkou.card.CardReaders;
import io.chuangkou.card.pcsc.PcscCardReaders;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.equipment.ReaderEquipment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Where the card readers of a terminal come from. */
@FunctionalInterface
interface ReaderSource {

  /** The readers of a terminal; to be closed by who asks for them. */
  CardReaders open(TerminalConfig config, Clock clock);

  /** Those of the PC/SC service. */
  static CardReaders pcsc(TerminalConfig config, Clock clock) {
    Supplier<LocalDate> today = () -> LocalDate.ofInstant(clock.instant(), config.counter().zone());
    ReaderEquipment equipment = config.equipment();
    return equipment.readers(
        () ->
            new PcscCardReaders(
                config.reader(), today, equipment.access(config.reader().service())),
        today);
  }
}
