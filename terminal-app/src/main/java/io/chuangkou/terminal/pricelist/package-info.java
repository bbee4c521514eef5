/**
 * The price list (院内价表): what the provider sells, under which code and at which price, and finding
 * one of it by a part of what names it. Knows nothing of bills and classes; the file is read again
 * when it has changed, and never half.
 */
@NullMarked
package io.chuangkou.terminal.pricelist;

import org.jspecify.annotations.NullMarked;
