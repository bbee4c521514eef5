/**
 * A maker's or a province's own reading library in place of commands to the card: loaded here, or
 * in a helper process where it is of another kind of processor or not to be trusted. What it
 * answers becomes the same reading, and its codes the same faults. May touch the root package,
 * transport and ssc.
 */
@NullMarked
package io.chuangkou.card.vendor;

import org.jspecify.annotations.NullMarked;
