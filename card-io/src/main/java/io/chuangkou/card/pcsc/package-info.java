/**
 * Readers of the PC/SC service: one thread a reader, one context a reading and one a watcher, each
 * closed by whoever opened it. May touch the root package, transport, security, ssc and winscard.
 */
@NullMarked
package io.chuangkou.card.pcsc;

import org.jspecify.annotations.NullMarked;
