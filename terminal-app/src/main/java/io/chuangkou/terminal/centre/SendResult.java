package io.chuangkou.terminal.centre;

import io.chuangkou.terminal.counter.OfflineReason;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a message to the centre ended: the one way to tell it, from the line to the desk.
 *
 * @param <O> what the centre answers
 */
public sealed interface SendResult<O> {

  /**
   * The centre did it.
   *
   * @param msgid the message; empty: none was needed
   * @param answer what it said
   * @param remark what it remarked beside it, in its own words; may be empty
   */
  record Done<O>(String msgid, O answer, String remark) implements SendResult<O> {

    /** What follows on this, with both remarks. */
    private <R> SendResult<R> remarked(SendResult<R> next) {
      if (remark.isEmpty() || !(next instanceof Done<R> done)) {
        return next;
      }
      String both = done.remark.isEmpty() ? remark : remark + "；" + done.remark;
      return new Done<>(done.msgid, done.answer, both);
    }
  }

  /**
   * The centre refused it, and nothing changed there.
   *
   * @param why what to tell the cashier
   */
  record Refused<O>(Advice why) implements SendResult<O> {}

  /**
   * Nothing was sent that money depends on.
   *
   * @param why what to tell the cashier
   * @param away why the centre is away; none: it is there, and no sign-in came about before the
   *     message, so that nothing may be settled without it
   */
  record NotSent<O>(Advice why, @Nullable OfflineReason away) implements SendResult<O> {}

  /**
   * It answered a question, and what it said decides nothing: not to be read, not about this bill,
   * or against the rules of the interface. It is there all the same.
   *
   * @param why what to tell the cashier, with the rule that was broken
   */
  record Undecided<O>(Advice why) implements SendResult<O> {}

  /**
   * Nobody can tell whether the centre did it; locked, and a reversal is queued.
   *
   * @param msgid the message
   * @param why what to tell the cashier
   */
  record Unknown<O>(String msgid, Advice why) implements SendResult<O> {}

  /** What needed no message. */
  static <O> SendResult<O> of(O answer) {
    return new Done<>("", answer, "");
  }

  /** Goes on with what the centre answered; other endings stay what they are. */
  default <R> SendResult<R> then(Function<? super O, ? extends SendResult<R>> next) {
    return switch (this) {
      case Done<O> done -> done.remarked(next.apply(done.answer()));
      case Refused<O> refused -> new Refused<>(refused.why());
      case NotSent<O> notSent -> new NotSent<>(notSent.why(), notSent.away());
      case Undecided<O> undecided -> new Undecided<>(undecided.why());
      case Unknown<O> unknown -> new Unknown<>(unknown.msgid(), unknown.why());
    };
  }

  /** The same ending with something made of the answer. */
  default <R> SendResult<R> map(Function<? super O, ? extends R> made) {
    return switch (this) {
      case Done<O> done -> new Done<>(done.msgid(), made.apply(done.answer()), done.remark());
      case Refused<O> refused -> new Refused<>(refused.why());
      case NotSent<O> notSent -> new NotSent<>(notSent.why(), notSent.away());
      case Undecided<O> undecided -> new Undecided<>(undecided.why());
      case Unknown<O> unknown -> new Unknown<>(unknown.msgid(), unknown.why());
    };
  }

  /**
   * The same ending of a journey whose visit the centre has numbered.
   *
   * @param giveUp gives up what the centre holds; done unless it is away, or the journey goes on
   */
  default SendResult<O> afterVisit(Runnable giveUp) {
    if (this instanceof Done<O>) {
      return this;
    } else if (this instanceof NotSent<O> notSent && notSent.away() != null) {
      return new NotSent<>(notSent.why(), notSent.away().afterVisit());
    }
    giveUp.run();
    return this;
  }

  /**
   * The answer, for a desk or a command that cannot go on without it.
   *
   * @throws TerminalException that tells why there is none
   */
  default O orRefuse() {
    return switch (this) {
      case Done<O> done -> done.answer();
      case Refused<O> refused -> throw new TerminalException(refused.why());
      case NotSent<O> notSent -> throw new TerminalException(notSent.why());
      case Undecided<O> undecided -> throw new TerminalException(undecided.why());
      case Unknown<O> unknown -> throw new TerminalException(unknown.why());
    };
  }
}
