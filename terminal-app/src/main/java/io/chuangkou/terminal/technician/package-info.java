/**
 * What a technician looks at: the way to the centre, tried as a region's profile describes it. May
 * touch settlement and notice; knows no bill, no journal and no desk.
 */
@NullMarked
package io.chuangkou.terminal.technician;

import org.jspecify.annotations.NullMarked;
