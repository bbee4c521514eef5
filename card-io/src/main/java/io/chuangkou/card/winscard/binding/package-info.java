/**
 * The PC/SC service by its own library, function by function, on Linux, macOS and Windows: names by
 * their bytes, codes as the service gives them, nothing hidden and nothing repeated.
 */
@NullMarked
package io.chuangkou.card.winscard.binding;

import org.jspecify.annotations.NullMarked;
