package io.chuangkou.terminal.technician.bench;

import io.chuangkou.card.diagnosis.CardDiagnosis;
import io.chuangkou.card.diagnosis.ContactRun;
import io.chuangkou.card.diagnosis.ReadersDiagnosis;
import io.chuangkou.card.examination.ModuleDiagnosis;
import io.chuangkou.terminal.technician.Check;
import io.chuangkou.terminal.technician.Examination;
import io.chuangkou.terminal.technician.check.CardChecks;
import java.util.List;
import java.util.function.IntConsumer;

/** The readers as the bench uses them. Each method blocks until it is done, and never throws. */
public interface CardBench {

  /** Looks at the service and at every reader. */
  ReadersDiagnosis readers();

  /** Looks at the card of the desk, masked. */
  Looked card();

  /**
   * Reads the card of the desk again and again.
   *
   * @param times how often
   * @param progress hears after each reading how many are done, on any thread
   */
  ContactRun contact(int times, IntConsumer progress);

  /** Looks at the security module by itself; that the desk has none is one of its outcomes. */
  ModuleDiagnosis module();

  /** The same as checks, of readers, card and security module. */
  default List<Examination> examinations() {
    return List.of(
        CardChecks.examination(Check.READERS, () -> CardChecks.readers(readers())),
        CardChecks.examination(Check.CARD, () -> CardChecks.card(card().diagnosis())),
        CardChecks.examination(Check.PSAM, () -> CardChecks.module(module())));
  }

  /**
   * A card that was looked at.
   *
   * @param diagnosis what was seen
   * @param trace the conversation, a line each, without personal bytes
   */
  record Looked(CardDiagnosis diagnosis, List<String> trace) {

    /** Copies the lines. */
    public Looked {
      trace = List.copyOf(trace);
    }
  }
}
