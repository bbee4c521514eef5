/**
 * The facts that a settlement is computed from: a person, an encounter, its charge lines; and the
 * JSON in which stories of them are written. Knows money, and nothing of policies or of the wire.
 */
@NullMarked
package io.chuangkou.settlement.story;

import org.jspecify.annotations.NullMarked;
