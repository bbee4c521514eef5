/**
 * One file for support: what a program, a machine and a store are like, and nothing of a person, a
 * card, a key or a password. May touch the checks, the statistics and notices.
 */
@NullMarked
package io.chuangkou.terminal.technician.bundle;

import org.jspecify.annotations.NullMarked;
