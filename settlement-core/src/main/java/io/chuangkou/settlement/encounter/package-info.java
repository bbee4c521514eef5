/**
 * The facts that a settlement is computed from: a person, an encounter, its charge lines. Knows
 * money, and nothing of policies, files or messages.
 */
@NullMarked
package io.chuangkou.settlement.encounter;

import org.jspecify.annotations.NullMarked;
