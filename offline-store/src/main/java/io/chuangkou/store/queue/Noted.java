package io.chuangkou.store.queue;

/**
 * An item with the last note in its history.
 *
 * @param item as it stands
 * @param note what was last written to it, opaque; {@link Bytes#EMPTY} if it was only added
 */
public record Noted(Item item, Bytes note) {}
