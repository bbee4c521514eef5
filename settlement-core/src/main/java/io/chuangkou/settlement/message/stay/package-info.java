/**
 * A stay from admission to its settlement (2301 to 2305, 2401 to 2405). May touch persons, visits
 * and settlements.
 */
@NullMarked
package io.chuangkou.settlement.message.stay;

import org.jspecify.annotations.NullMarked;
