/**
 * Who is at the window and what is billed: the person, the kind of visit, the bill, how far a stay
 * has come. May touch settlement alone.
 */
@NullMarked
package io.chuangkou.terminal.visit;

import org.jspecify.annotations.NullMarked;
