/**
 * Why a card does not read: what is seen of readers, of a card and of its contacts, each with a
 * verdict and with what to do, and through which port readers are seen. May touch the root package,
 * transport and reset.
 */
@NullMarked
package io.chuangkou.card.diagnosis;

import org.jspecify.annotations.NullMarked;
