package io.chuangkou.card.examination;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.diagnosis.Conclusion;
import io.chuangkou.card.diagnosis.ReaderAccess;
import io.chuangkou.card.diagnosis.ReaderFacts;
import io.chuangkou.card.diagnosis.ServiceFacts;
import io.chuangkou.card.trace.Anonymiser;
import io.chuangkou.card.trace.CardTrace;
import io.chuangkou.card.trace.RecordingSlot;
import io.chuangkou.card.trace.TraceEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Readers whose conversations are recorded. Nothing personal is ever given out. */
public final class RecordingAccess implements ReaderAccess {

  private final ReaderAccess inner;
  private final List<TraceEvent> events = new ArrayList<>();
  private String reader = "";

  /** Decorates readers. */
  public RecordingAccess(ReaderAccess inner) {
    this.inner = inner;
  }

  @Override
  public ServiceFacts service() {
    return inner.service();
  }

  @Override
  public List<ReaderFacts> readers() throws CardFaultException {
    return inner.readers();
  }

  @Override
  public <T> T hold(String name, SlotWork<T> work) throws CardFaultException {
    return inner.hold(
        name,
        slot -> {
          RecordingSlot recorded = new RecordingSlot(slot);
          try {
            return work.with(recorded);
          } finally {
            keep(name, recorded.events());
          }
        });
  }

  @Override
  public void close() {
    inner.close();
  }

  private synchronized void keep(String name, List<TraceEvent> recorded) {
    reader = name;
    events.addAll(recorded);
  }

  /**
   * What was said so far, with made-up bytes in place of the person's and the card's.
   *
   * @param day when it was
   * @param conclusion what it came to
   */
  public synchronized CardTrace trace(LocalDate day, Conclusion conclusion) {
    return Anonymiser.anonymous(
        new CardTrace(reader, day, conclusion.verdict().key() + " " + conclusion.code(), events));
  }
}
