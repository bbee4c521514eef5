/**
 * Bytes to a card and bytes back: one interface, and small decorators around it for what T=0 and
 * worn contacts ask for. Knows the faults of the root package; knows no card, no reader and no
 * PC/SC.
 */
@NullMarked
package io.chuangkou.card.transport;

import org.jspecify.annotations.NullMarked;
