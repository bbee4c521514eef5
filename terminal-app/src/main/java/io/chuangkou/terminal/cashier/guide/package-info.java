/**
 * What is looked for in the guide, and the page that is shown. Knows the counter's guide and no
 * other part of the screen.
 */
@NullMarked
package io.chuangkou.terminal.cashier.guide;

import org.jspecify.annotations.NullMarked;
