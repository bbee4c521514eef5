/**
 * The journeys of the counter as state machines without JavaFX: identify, trial, confirm, settle,
 * slip; cancel; drain. Speaks to card, centre and store through their modules; a screen, a command
 * and a test drive it alike.
 */
@NullMarked
package io.chuangkou.terminal.workflow;

import org.jspecify.annotations.NullMarked;
