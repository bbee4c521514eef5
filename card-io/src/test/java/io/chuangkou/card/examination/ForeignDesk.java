package io.chuangkou.card.examination;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.diagnosis.ReaderAccess;
import io.chuangkou.card.diagnosis.ReaderFacts;
import io.chuangkou.card.diagnosis.ReaderFacts.Admission;
import io.chuangkou.card.diagnosis.ReaderFacts.State;
import io.chuangkou.card.diagnosis.ServiceFacts;
import io.chuangkou.card.foreign.ForeignCard;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.CardSlot;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A reader in this process with a card that was written from the standards: as the service would
 * tell it, a card without a sensible answer to reset is mute, one that leaves a command without an
 * answer is out.
 */
final class ForeignDesk implements ReaderAccess {

  static final String READER = "Foreign Reader 00 00";

  private @Nullable ForeignCard card;
  private CardFault silence = CardFault.PULLED;
  private IntPredicate lost = use -> false;
  private CardFault loss = CardFault.NO_READER;
  private int uses;

  void insert(ForeignCard inserted) {
    card = inserted;
  }

  /** What a command without an answer means. */
  void silenceMeans(CardFault fault) {
    silence = fault;
  }

  /** The reader fails in these uses of it, counted from 1. */
  void fails(CardFault fault, IntPredicate use) {
    loss = fault;
    lost = use;
  }

  @Override
  public ServiceFacts service() {
    return new ServiceFacts(true, "", "", "UTF-8", "", true);
  }

  @Override
  public List<ReaderFacts> readers() {
    return List.of(
        new ReaderFacts(
            READER,
            card == null ? State.EMPTY : State.CARD,
            Admission.ADMITTED,
            "",
            "",
            "",
            ReaderFacts.NOT_COUNTED,
            ""));
  }

  @Override
  public <T> T hold(String reader, SlotWork<T> work) throws CardFaultException {
    if (lost.test(++uses)) {
      throw new CardFaultException(loss, "injected");
    }
    return work.with(slot());
  }

  @Override
  public void close() {}

  CardSlot slot() {
    return new CardSlot() {
      @Override
      public String name() {
        return READER;
      }

      @Override
      public CardConnection connect() throws CardFaultException {
        ForeignCard inserted = card;
        if (inserted == null) {
          throw new CardFaultException(CardFault.ABSENT, "no card");
        }
        byte[] answer = inserted.powerUp();
        if (answer.length < 2) {
          throw new CardFaultException(CardFault.MUTE, "no answer to reset");
        }
        return new Line(inserted, answer);
      }
    };
  }

  private final class Line implements CardConnection {

    private final ForeignCard inserted;
    private final byte[] answer;

    Line(ForeignCard inserted, byte[] answer) {
      this.inserted = inserted;
      this.answer = answer;
    }

    @Override
    public byte[] answerToReset() {
      return answer.clone();
    }

    @Override
    public byte[] transmit(byte[] command) throws CardFaultException {
      Optional<byte[]> said = inserted.exchange(command);
      return said.orElseThrow(() -> new CardFaultException(silence, "no answer"));
    }
  }
}
