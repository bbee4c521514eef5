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
 */
public record Transaction<I, O>(
    String infno,
    @Nullable String inputNode,
    Class<I> inputType,
    @Nullable String outputNode,
    Class<O> outputType,
    Effect effect,
    Remedy whenUnknown) {

  /** What a transaction leaves behind at the centre. */
  public enum Effect {
    /** Nothing of a person's: it may be repeated at will. */
    NONE,
    /** Something that must not be done twice. */
    LASTING
  }
}
