/**
 * The operating system's PC/SC service (winscard), function by function, on Linux, macOS and
 * Windows: names by their bytes, codes as the service gives them, nothing hidden and nothing
 * repeated. May touch nothing else of the card module.
 */
@NullMarked
package io.chuangkou.card.winscard;

import org.jspecify.annotations.NullMarked;
