/**
 * The truth: sealed, chained records in append-only segment files, forced to disk before they are
 * acknowledged. It knows bytes and numbers, not what they mean, and touches the disk only through
 * {@link io.chuangkou.store.journal.Disk}.
 */
@NullMarked
package io.chuangkou.store.journal;

import org.jspecify.annotations.NullMarked;
