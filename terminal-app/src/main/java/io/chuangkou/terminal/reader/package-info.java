/**
 * What is in the card reader, and how it stands to the person at the desk: one thing, or nothing is
 * billed. May touch the card module, visits and notices.
 */
@NullMarked
package io.chuangkou.terminal.reader;

import org.jspecify.annotations.NullMarked;
