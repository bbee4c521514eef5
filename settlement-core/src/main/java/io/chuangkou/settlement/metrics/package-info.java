/**
 * What a program tells of itself while it runs, in the text format of Prometheus, and a recording
 * of its last minutes: counts, times and codes, of nobody and about nobody. Knows nothing of what
 * is measured.
 */
@NullMarked
package io.chuangkou.settlement.metrics;

import org.jspecify.annotations.NullMarked;
