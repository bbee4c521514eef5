/**
 * From a person, an encounter and the year so far to a settlement that explains every fen. Pure: no
 * clock, no input, no output. May touch money, encounter and policy.
 */
@NullMarked
package io.chuangkou.settlement.calculator;

import org.jspecify.annotations.NullMarked;
