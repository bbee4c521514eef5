/**
 * What a bill costs whom: trial, settlement, cancellation and reversal of outpatient and pharmacy
 * bills, and what the centre holds of one (2101 to 2103, 2206 to 2208, 2601, 5203). May touch
 * persons and visits.
 */
@NullMarked
package io.chuangkou.settlement.message.settlement;

import org.jspecify.annotations.NullMarked;
