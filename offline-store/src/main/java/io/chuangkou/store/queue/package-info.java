/**
 * What is open, in which order, and what happened to it: the vocabulary of items and their states,
 * the ledger that decides what the journal's entries mean, and the encrypted H2 file that is told
 * its changes. That file is never the truth: it may be thrown away and told again at any time.
 * Nothing here touches the journal.
 */
@NullMarked
package io.chuangkou.store.queue;

import org.jspecify.annotations.NullMarked;
