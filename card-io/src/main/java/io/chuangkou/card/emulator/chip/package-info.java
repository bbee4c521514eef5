/**
 * What the chips of emulated cards and of emulated security modules have in common, with keys that
 * are ours: so that everything around the authority's keys can be tried without them. May touch the
 * root package, transport and security.
 */
@NullMarked
package io.chuangkou.card.emulator.chip;

import org.jspecify.annotations.NullMarked;
