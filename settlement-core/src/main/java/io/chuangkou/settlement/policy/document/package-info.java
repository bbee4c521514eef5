/**
 * Reads policy documents strictly: dated values with their citation, unknown keys refused with a
 * sentence and a line. May touch scheme, encounter, casefile and money.
 */
@NullMarked
package io.chuangkou.settlement.policy.document;

import org.jspecify.annotations.NullMarked;
