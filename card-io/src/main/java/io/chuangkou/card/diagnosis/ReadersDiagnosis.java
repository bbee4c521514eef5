package io.chuangkou.card.diagnosis;

import java.util.List;

/**
 * All that can be seen of the readers of this machine. Immutable; no personal data.
 *
 * @param conclusion verdict, code and what to do
 * @param detail a technician's words on it; empty: nothing failed
 * @param service the service
 * @param readers every reader, in the service's order
 */
public record ReadersDiagnosis(
    Conclusion conclusion, String detail, ServiceFacts service, List<ReaderFacts> readers) {

  /** Copies the list. */
  public ReadersDiagnosis {
    readers = List.copyOf(readers);
  }
}
