/**
 * The policies in force: found by region and day. The documents lie beside this package; {@code
 * document} reads them, {@code scheme} is what they say. May touch both, and the questions of
 * casefile.
 */
@NullMarked
package io.chuangkou.settlement.policy;

import org.jspecify.annotations.NullMarked;
