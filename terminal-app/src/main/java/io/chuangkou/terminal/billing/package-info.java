/**
 * From typing or a file to a bill, and from a bill to an encounter; which benefits there are to
 * choose. May touch visit, counter and notice.
 */
@NullMarked
package io.chuangkou.terminal.billing;

import org.jspecify.annotations.NullMarked;
