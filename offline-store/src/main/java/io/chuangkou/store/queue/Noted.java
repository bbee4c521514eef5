package io.chuangkou.store.queue;

/**
 * An item with the last note in its history.
 *
 * @param item as it stands
 * @param note what was last written to it, opaque; {@link Bytes#EMPTY} if it was only added
 * @param added the number of the journal's record that added it
 * @param last the number of the record that tells the note; that which added it if there is none
 */
public record Noted(Item item, Bytes note, long added, long last) {}
