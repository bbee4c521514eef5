/**
 * Cards and a virtual reader that share nothing with the terminal's own: written from the standards
 * (ISO/IEC 7816-3, 7816-4, LD/T 32) and from vpcd's protocol alone, so that what both sides could
 * have misread alike is found. May touch nothing of the product.
 */
@NullMarked
package io.chuangkou.card.foreign;

import org.jspecify.annotations.NullMarked;
