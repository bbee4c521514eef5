/**
 * Keys that are ours, and what cards and modules compute with them: an emulated PSAM and the
 * authentication of an emulated card, so that everything around the authority's keys can be tried
 * without them. May touch the root package, transport and security.
 */
@NullMarked
package io.chuangkou.card.emulator.key;

import org.jspecify.annotations.NullMarked;
