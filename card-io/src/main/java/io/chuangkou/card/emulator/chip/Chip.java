package io.chuangkou.card.emulator.chip;

import io.chuangkou.card.CardFaultException;

/** A chip that can be put into a slot. Thread-safe: one command at a time. */
public interface Chip {

  /** What it says when it is powered; of a mute one no valid answer. */
  byte[] answerToReset();

  /** Powers it, or resets it: nothing is selected any more. */
  void reset();

  /**
   * Answers a command.
   *
   * @throws CardFaultException where it leaves the slot instead
   */
  byte[] transmit(byte[] command) throws CardFaultException;
}
