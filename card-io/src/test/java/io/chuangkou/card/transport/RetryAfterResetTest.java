package io.chuangkou.card.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class RetryAfterResetTest {

  @Test
  void aWornCardMayAnswerTheThirdTime() throws Exception {
    Slot slot = new Slot(CardFault.MUTE, CardFault.MUTE);

    assertEquals("read", RetryAfterReset.hold(slot, connection -> "read"));
    assertEquals(3, slot.connects);
  }

  @Test
  void aCardIsNotAskedAFourthTime() {
    Slot slot = new Slot(CardFault.MUTE, CardFault.MUTE, CardFault.MUTE);

    assertEquals(CardFault.MUTE, fault(slot));
    assertEquals(3, slot.connects);
  }

  @Test
  void whatNoResetCanMendIsNotRepeated() {
    Slot slot = new Slot(CardFault.ABSENT);

    assertEquals(CardFault.ABSENT, fault(slot));
    assertEquals(1, slot.connects);
  }

  @Test
  void aPulledCardStaysPulledThoughItIsAbsentThen() {
    Slot slot = new Slot(CardFault.PULLED, CardFault.ABSENT, CardFault.ABSENT);

    assertEquals(CardFault.PULLED, fault(slot));
  }

  @Test
  void everyConnectionIsClosed() {
    Slot slot = new Slot();

    assertThrows(
        CardFaultException.class,
        () ->
            RetryAfterReset.hold(
                slot,
                connection -> {
                  throw new CardFaultException(CardFault.BUSY, "reset by another program");
                }));

    assertEquals(3, slot.connects);
    assertEquals(3, slot.closes);
  }

  private static CardFault fault(Slot slot) {
    return assertThrows(
            CardFaultException.class, () -> RetryAfterReset.hold(slot, connection -> "read"))
        .fault();
  }

  /** A slot whose card fails as listed before it answers. */
  private static final class Slot implements CardSlot {

    private final Queue<CardFault> faults;
    private int connects;
    private int closes;

    Slot(CardFault... faults) {
      this.faults = new ArrayDeque<>(List.of(faults));
    }

    @Override
    public String name() {
      return "slot";
    }

    @Override
    public CardConnection connect() throws CardFaultException {
      connects++;
      if (!faults.isEmpty()) {
        throw new CardFaultException(faults.remove(), "as listed");
      }
      return new CardConnection() {
        @Override
        public byte[] answerToReset() {
          return new byte[0];
        }

        @Override
        public byte[] transmit(byte[] command) {
          return new byte[0];
        }

        @Override
        public void close() {
          closes++;
        }
      };
    }
  }
}
