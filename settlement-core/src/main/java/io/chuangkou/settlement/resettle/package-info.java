/**
 * Batch: cases in, answers out, in input order. And what people read: a settlement explained, the
 * values in force on a day, what changes between two days. Writes where it is told, never to the
 * console. May touch casefile, encounter, policy and calculator.
 */
@NullMarked
package io.chuangkou.settlement.resettle;

import org.jspecify.annotations.NullMarked;
