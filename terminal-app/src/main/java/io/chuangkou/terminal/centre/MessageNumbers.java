package io.chuangkou.terminal.centre;

import io.chuangkou.settlement.message.MsgIdLayout;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.LocalLedger;

/** Numbers every message from the durable counter, so that none is used twice. Thread-safe. */
public final class MessageNumbers {

  private static final int TIME_AND_SERIAL = 18;

  private final MsgIdLayout layout;
  private final String orgCode;
  private final LocalLedger journal;
  private final RegionClock clock;

  /** For the messages of a provider. */
  public MessageNumbers(
      MsgIdLayout layout, String orgCode, LocalLedger journal, RegionClock clock) {
    this.layout = layout;
    this.orgCode = orgCode;
    this.journal = journal;
    this.clock = clock;
  }

  /** A number that no message had before. */
  public String newMsgid() {
    return layout.msgid(orgCode, clock.now(), journal.nextSerial());
  }

  /**
   * The number that follows on one from here where that is used up: for the same message, the same
   * wherever it is asked for.
   *
   * @param step how many numbers on; 0: the number itself
   */
  public String after(String msgid, int step) {
    return layout.later(msgid, step);
  }

  /** Time and serial of such a number: unique at this provider, shorter than a msgid. */
  public String newSerial() {
    String msgid = newMsgid();
    return msgid.substring(msgid.length() - TIME_AND_SERIAL);
  }
}
