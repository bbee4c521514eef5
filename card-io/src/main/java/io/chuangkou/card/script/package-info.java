/**
 * Scripts of raw commands for a technician: read from text, held against what may lock a card, run
 * over any slot. May touch the root package and transport.
 */
@NullMarked
package io.chuangkou.card.script;

import org.jspecify.annotations.NullMarked;
