/** What is counted of readings, and what follows from it. */
@NullMarked
package io.chuangkou.terminal.technician.statistics;

import org.jspecify.annotations.NullMarked;
