/**
 * The operating system's PC/SC service (winscard): readers, their states, cards in them. May touch
 * nothing else of the card module.
 */
@NullMarked
package io.chuangkou.card.winscard;

import org.jspecify.annotations.NullMarked;
