/**
 * What a technician looks at: checks, what each found, how grave it is and whom to call. May touch
 * notices alone; what is checked, counted and shown lies in the packages below.
 */
@NullMarked
package io.chuangkou.terminal.technician;

import org.jspecify.annotations.NullMarked;
