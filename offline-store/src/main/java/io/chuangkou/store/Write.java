package io.chuangkou.store;

import io.chuangkou.store.queue.Entry;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Something that a caller wants recorded.
 *
 * @param subject what it is about; acts about one subject are decided one after the other, each
 *     knowing what became of the one before
 * @param urgent whether it may use the journal's reserve
 * @param decision the entry to record, or none if there is nothing to do; throws {@link
 *     StoreException} to refuse
 * @param answer what the caller is told once the entry is on disk, or at once if there is none
 */
record Write<T>(
    String subject,
    boolean urgent,
    Supplier<Optional<Entry>> decision,
    Function<Optional<Entry>, T> answer) {}
