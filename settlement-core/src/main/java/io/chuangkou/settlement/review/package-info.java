/**
 * A policy document before it counts: everything that is wrong with it or has to be asked about,
 * what it changes against what is in force, and whose money. May touch policy, casefile and
 * calculator; nobody settles by it.
 */
@NullMarked
package io.chuangkou.settlement.review;

import org.jspecify.annotations.NullMarked;
