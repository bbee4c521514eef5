/**
 * The policies that a terminal settles by: those of the product and, beside them, the clerk's
 * documents that a supervisor has signed. Keeps what was signed, and tells of every file of the
 * clerk's folder what became of it.
 */
@NullMarked
package io.chuangkou.terminal.policies;

import org.jspecify.annotations.NullMarked;
