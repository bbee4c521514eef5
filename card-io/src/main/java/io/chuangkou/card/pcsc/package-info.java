/**
 * Readers of the PC/SC service: one thread a reader, one context a reading and one a watcher, each
 * closed by whoever opened it. The only place that touches javax.smartcardio and jnasmartcardio;
 * may touch the root package, transport, security and ssc.
 */
@NullMarked
package io.chuangkou.card.pcsc;

import org.jspecify.annotations.NullMarked;
