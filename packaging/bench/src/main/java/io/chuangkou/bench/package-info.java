/**
 * Measurements, each with a main of its own that prints its figures. May use every module; nothing
 * uses this. Judges nothing: there are no limits here, only figures.
 */
@NullMarked
package io.chuangkou.bench;

import org.jspecify.annotations.NullMarked;
