/**
 * A reading library of other people's: its functions, and where it is loaded, in this process or in
 * a helper process to which a line is a call. May touch the root package.
 */
@NullMarked
package io.chuangkou.card.vendor.library;

import org.jspecify.annotations.NullMarked;
