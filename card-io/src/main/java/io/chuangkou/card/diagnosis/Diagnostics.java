package io.chuangkou.card.diagnosis;

import java.util.function.IntConsumer;

/**
 * Finds out why a card does not read. Each method blocks until it is done and never throws for what
 * a card, a reader or a service can do: that is the conclusion. Safe for use by several threads.
 */
public interface Diagnostics {

  /** Looks at the service and at every reader. */
  ReadersDiagnosis readers();

  /**
   * Looks at the card in a reader, without a bill, a centre or a PIN.
   *
   * @param reader the reader's name; empty: the one of the desk in which a card is
   */
  CardDiagnosis card(String reader, Disclosure disclosure);

  /**
   * Reads the card again and again, each time from a cold reset.
   *
   * @param reader the reader's name; empty: the one of the desk in which a card is
   * @param times how often, 1 to 1000
   * @param progress hears after each reading how many are done, on the calling thread
   */
  ContactRun contact(String reader, int times, IntConsumer progress);
}
