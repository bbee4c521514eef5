/**
 * The same rules of Nanjing (NJ-OP, NJ-IP, NJ-CRITICAL, with C-LINE and NJ-CAP) in other engines,
 * for comparison. Each engine is written as its manual teaches, its arithmetic in its own language.
 */
@NullMarked
package io.chuangkou.bench.rival;

import org.jspecify.annotations.NullMarked;
