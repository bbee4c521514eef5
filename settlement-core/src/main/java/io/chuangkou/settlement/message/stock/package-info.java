/**
 * The stock chapter of the interface (§3.5): drugs that were sold and came back, box by box (3505A,
 * 3506A), and what was sold by a trace code (3513). May touch message.
 */
@NullMarked
package io.chuangkou.settlement.message.stock;

import org.jspecify.annotations.NullMarked;
