/**
 * Why a card does not read: what is seen of readers, of a card and of its contacts, each with a
 * verdict and with what to do. May touch the root package, transport, ssc and reset; knows readers
 * by {@link io.chuangkou.card.diagnosis.ReaderAccess} alone.
 */
@NullMarked
package io.chuangkou.card.diagnosis;

import org.jspecify.annotations.NullMarked;
