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
 */
public record Transaction<I, O>(
    String infno,
    @Nullable String inputNode,
    Class<I> inputType,
    @Nullable String outputNode,
    Class<O> outputType,
    Effect effect) {

  /** What a transaction leaves behind at the centre. */
  public enum Effect {
    /** Nothing: it may be repeated at will. */
    NONE,
    /** Something that its own cancel transaction takes back (2202, 2205, 2302 ...). */
    CANCELLABLE,
    /** Something that 2601 takes back by msgid even when the answer was lost (§2.13). */
    REVERSIBLE
  }
}
