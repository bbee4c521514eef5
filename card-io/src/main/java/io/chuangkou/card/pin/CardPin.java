package io.chuangkou.card.pin;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.diagnosis.PinState;
import io.chuangkou.card.ssc.Environment;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.CardSlot;
import io.chuangkou.card.transport.Commands;
import io.chuangkou.card.transport.GetResponse;
import io.chuangkou.card.transport.ResponseApdu;
import io.chuangkou.card.transport.StatusWord;
import io.chuangkou.card.transport.Transport;
import io.chuangkou.card.transport.WrongLength;

/**
 * Shows a card its holder's PIN. How many tries are left is asked before, without a try; where it
 * is the last one, or the card does not tell, nothing is tried unless that is wanted. Nothing is
 * tried twice: a card that was pulled may have counted. Used by one thread.
 */
public final class CardPin {

  /** VERIFY without data asks, and tries nothing (ISO/IEC 7816-4). */
  private static final byte[] ASK = {0, Commands.VERIFY, 0, 0};

  private static final PinState UNKNOWN = new PinState.Unknown();

  private final CardSlot slot;
  private final boolean risksLastTry;

  /**
   * The card in a slot.
   *
   * @param risksLastTry whether to try although it may be the last try before the PIN is blocked
   */
  public CardPin(CardSlot slot, boolean risksLastTry) {
    this.slot = slot;
    this.risksLastTry = risksLastTry;
  }

  private interface Showing {
    int to(CardConnection card) throws CardFaultException;
  }

  /** Has the card compare a PIN. */
  public PinResult verify(PinEntry entry) {
    return show(entry::verify, "VERIFY");
  }

  /** Has the card take another PIN. */
  public PinResult change(PinEntry entry) {
    return show(entry::change, "CHANGE PIN");
  }

  private PinResult show(Showing showing, String command) {
    PinState before = UNKNOWN;
    try (CardConnection card = slot.connect()) {
      select(new GetResponse(new WrongLength(card)));
      before = state(ResponseApdu.of(card.transmit(ASK)).statusWord());
      requireTry(before);
      return ended(before, showing.to(card), command);
    } catch (CardFaultException e) {
      return new PinResult.Refused(before, e.fault(), e.detail(), before);
    }
  }

  private static void select(Transport card) throws CardFaultException {
    int status =
        ResponseApdu.of(card.transmit(Commands.selectName(Environment.name()))).statusWord();
    if (status != StatusWord.OK) {
      CardFault fault =
          status == StatusWord.LOCKED || status == StatusWord.PERMANENTLY_LOCKED
              ? CardFault.LOCKED
              : CardFault.NOT_SOCIAL_SECURITY;
      throw new CardFaultException(fault, "SELECT SSSE: " + StatusWord.text(status));
    }
  }

  private void requireTry(PinState state) throws CardFaultException {
    switch (state) {
      case PinState.Blocked blocked ->
          throw new CardFaultException(CardFault.PIN_BLOCKED, "before anything was tried");
      case PinState.Left left -> {
        if (left.tries() == 1) {
          requireRisk("1 try left");
        }
      }
      case PinState.Unknown unknown ->
          requireRisk("the card does not tell how many tries are left");
      case PinState.NotNeeded open -> {}
    }
  }

  private void requireRisk(String detail) throws CardFaultException {
    if (!risksLastTry) {
      throw new CardFaultException(CardFault.PIN_LAST_TRY, detail);
    }
  }

  private static PinResult ended(PinState before, int status, String command) {
    if (status == StatusWord.OK) {
      return new PinResult.Accepted(before);
    }
    PinState after = state(status);
    CardFault fault =
        switch (after) {
          case PinState.Blocked blocked -> CardFault.PIN_BLOCKED;
          case PinState.Left left -> CardFault.PIN_WRONG;
          case PinState.Unknown unknown -> CardFault.REFUSED;
          case PinState.NotNeeded open -> CardFault.REFUSED;
        };
    return new PinResult.Refused(before, fault, command + ": " + StatusWord.text(status), after);
  }

  private static PinState state(int status) {
    if (status == StatusWord.OK) {
      return new PinState.NotNeeded();
    }
    if (status == StatusWord.PIN_BLOCKED || status == StatusWord.WRONG_PIN) {
      return new PinState.Blocked();
    }
    return StatusWord.isWrongTry(status)
        ? new PinState.Left(StatusWord.triesLeft(status))
        : UNKNOWN;
  }
}
