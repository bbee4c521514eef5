package io.chuangkou.store;

import io.chuangkou.store.journal.Lost;
import java.time.Instant;
import java.util.Optional;

/**
 * Records that were acknowledged once and cannot be read any more, and when they were written.
 *
 * @param records which
 * @param after when the record before them was written; empty: there is none
 * @param before when the record after them was written; empty: there is none
 */
public record Loss(Lost records, Optional<Instant> after, Optional<Instant> before) {}
