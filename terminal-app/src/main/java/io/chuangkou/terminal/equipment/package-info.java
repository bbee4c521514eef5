/**
 * What reads cards at this desk beside the readers themselves, as the configuration tells it: the
 * security module, and the reading libraries of makers and provinces. May touch the card module.
 */
@NullMarked
package io.chuangkou.terminal.equipment;

import org.jspecify.annotations.NullMarked;
