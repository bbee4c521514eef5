/**
 * What a card says when it is powered (ISO/IEC 7816-3), taken apart, the social-security card's own
 * historical bytes included. Knows bytes alone.
 */
@NullMarked
package io.chuangkou.card.reset;

import org.jspecify.annotations.NullMarked;
