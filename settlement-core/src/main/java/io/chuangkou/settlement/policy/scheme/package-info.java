/**
 * What the documents say for a day, as immutable rules: groups, benefits, deductibles, rates,
 * limits, premiums, cards. Decides which value holds for a person, a visit and a day; how values
 * combine into a payment is the calculator's. May touch encounter, casefile and money.
 */
@NullMarked
package io.chuangkou.settlement.policy.scheme;

import org.jspecify.annotations.NullMarked;
