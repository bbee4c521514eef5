/**
 * Money as whole fen, and who bears it. Every rounding names its mode; nothing here knows a policy,
 * a message or a store.
 */
@NullMarked
package io.chuangkou.settlement.money;

import org.jspecify.annotations.NullMarked;
