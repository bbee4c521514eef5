/**
 * What the hospital's own system may ask of a counter and hears from it: bills that it pushes and
 * what becomes of them, event by event, and who is being served. May touch the cashier's workflow
 * and what that may touch; knows no HTTP.
 */
@NullMarked
package io.chuangkou.terminal.bridge;

import org.jspecify.annotations.NullMarked;
