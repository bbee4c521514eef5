package io.chuangkou.store.queue;

/** What an entry of the journal changed, as the queue's file keeps it. */
public sealed interface Change {

  /**
   * A step of an item.
   *
   * @param place the item's place in the order of adding
   * @param isNew whether it is the item's first
   * @param item the item after it
   * @param event what happened
   */
  record Step(long place, boolean isNew, Item item, Event event) implements Change {}

  /** Facts that were remembered under a key. */
  record Known(String key, Fact fact) implements Change {}
}
