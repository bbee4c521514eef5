/**
 * Policies as dated data: YAML documents, each value citing document and clause, read, checked and
 * resolved at start into immutable rules. Decides which value holds for a person, a visit and a
 * day; how values combine into a payment is the calculator's. Knows money and stories.
 */
@NullMarked
package io.chuangkou.settlement.policy;

import org.jspecify.annotations.NullMarked;
