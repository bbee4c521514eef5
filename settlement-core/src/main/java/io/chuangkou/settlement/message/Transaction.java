package io.chuangkou.settlement.message;

import org.jspecify.annotations.Nullable;

/**
 * One transaction of the interface: its number and where its records sit on the wire.
 *
 * @param infno transaction number
 * @param inputNode node under {@code input} that holds the input record; none: the record is the
 *     whole input
 * @param inputType the input record
 * @param outputNode node under {@code output} that holds the output record; none: the record is the
 *     whole output
 * @param outputType the output record
 * @param effect what it leaves behind at the centre
 * @param whenUnknown what to do when nobody can tell whether it was done
 * @param check how its answer is checked; where it is checked, the input tells what it must be of
 * @param goods whether it concerns goods and no person: a repeat is told by the number of the
 *     document
 */
public record Transaction<I, O>(
    String infno,
    @Nullable String inputNode,
    Class<I> inputType,
    @Nullable String outputNode,
    Class<O> outputType,
    Effect effect,
    Remedy whenUnknown,
    Check check,
    boolean goods) {

  /** A question. */
  public static <I, O> Transaction<I, O> asking(
      String infno,
      @Nullable String inputNode,
      Class<I> inputType,
      @Nullable String outputNode,
      Class<O> outputType) {
    return new Transaction<>(
        infno,
        inputNode,
        inputType,
        outputNode,
        outputType,
        Effect.NONE,
        Remedy.NOTHING,
        Check.NONE,
        false);
  }

  /** What must not be done twice. */
  public static <I, O> Transaction<I, O> lasting(
      String infno,
      @Nullable String inputNode,
      Class<I> inputType,
      @Nullable String outputNode,
      Class<O> outputType,
      Remedy whenUnknown) {
    return new Transaction<>(
        infno,
        inputNode,
        inputType,
        outputNode,
        outputType,
        Effect.LASTING,
        whenUnknown,
        Check.NONE,
        false);
  }

  /** The same with a check of its answer. */
  public Transaction<I, O> checkedAs(Check rule) {
    return new Transaction<>(
        infno, inputNode, inputType, outputNode, outputType, effect, whenUnknown, rule, goods);
  }

  /** The same that concerns goods. */
  public Transaction<I, O> ofGoods() {
    return new Transaction<>(
        infno, inputNode, inputType, outputNode, outputType, effect, whenUnknown, check, true);
  }

  /** How an answer is held against what was asked, before anybody believes it. */
  public enum Check {
    /** It is taken as it is. */
    NONE,
    /** A trial settlement: it is of this person, visit and fee, and it adds up. */
    TRIAL,
    /** A settlement that this very message made: the same, with its numbers. */
    BOOKED,
    /**
     * A cancellation that this very message made: its numbers alone, whatever it tells of money.
     */
    CANCELLED
  }

  /** What a transaction leaves behind at the centre. */
  public enum Effect {
    /** Nothing of a person's: it may be repeated at will. */
    NONE,
    /** Something that must not be done twice. */
    LASTING
  }
}
