/**
 * What is open, in which order, and what happened to it: the vocabulary of items and their states,
 * and its projection in an encrypted H2 file. The projection is never the truth: it may be thrown
 * away and told again from the journal's entries at any time. Nothing here touches the journal.
 */
@NullMarked
package io.chuangkou.store.queue;

import org.jspecify.annotations.NullMarked;
