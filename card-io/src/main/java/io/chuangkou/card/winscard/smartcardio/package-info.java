/**
 * The PC/SC service through {@code javax.smartcardio} and jnasmartcardio, where the binding of our
 * own was not tried or does not do.
 */
@NullMarked
package io.chuangkou.card.winscard.smartcardio;

import org.jspecify.annotations.NullMarked;
