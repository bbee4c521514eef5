package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.Codec;
import io.chuangkou.settlement.message.Request;
import io.chuangkou.settlement.message.Transaction;
import tools.jackson.databind.node.ObjectNode;

/**
 * A transaction and the desk that handles it.
 *
 * @param transaction what is spoken
 * @param desk who handles it
 */
record Endpoint<I, O>(Transaction<I, O> transaction, Desk<I, O> desk) {

  /** Handles one input within a database transaction. */
  interface Desk<I, O> {

    /**
     * Does what the input asks for.
     *
     * @throws Refusal to undo it all and refuse
     */
    O handle(Session sql, Call call, I input);
  }

  /** Whether the transaction leaves something behind that a repeat must not do twice. */
  boolean changes() {
    return transaction.effect() != Transaction.Effect.NONE;
  }

  /** Output for a request. */
  ObjectNode answer(Session sql, Call call, Request request, Codec codec) {
    return codec.output(transaction, desk.handle(sql, call, codec.input(transaction, request)));
  }
}
