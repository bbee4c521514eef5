package io.chuangkou.store.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an item.
 *
 * @param number the number of the journal's record that tells it
 * @param at when it was recorded
 * @param from the state before; {@code null} when the item was added
 * @param to the state after
 * @param note what the caller wrote to it, opaque; {@link Bytes#EMPTY} when the item was added
 */
public record Event(long number, Instant at, @Nullable State from, State to, Bytes note) {}
