/**
 * What a technician sees and does at the bench, without a node: which page is shown, what each
 * check found, what is running. May touch the checks, the statistics, card diagnosis and notices.
 */
@NullMarked
package io.chuangkou.terminal.technician.bench;

import org.jspecify.annotations.NullMarked;
