package io.chuangkou.terminal.cli.card;

import io.chuangkou.card.diagnosis.ReaderAccess;
import io.chuangkou.card.pcsc.PcscAccess;
import io.chuangkou.card.pcsc.PcscSettings;

/** Where the readers come from that are looked at. */
@FunctionalInterface
public interface AccessSource {

  /**
   * All readers of the machine; to be closed by who asks for them.
   *
   * @param settings which of them are the desk's
   */
  ReaderAccess open(PcscSettings settings);

  /** Those of the PC/SC service. */
  static ReaderAccess pcsc(PcscSettings settings) {
    return new PcscAccess(settings);
  }
}
