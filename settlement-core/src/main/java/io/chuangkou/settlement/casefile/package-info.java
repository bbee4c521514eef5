/**
 * Cases as JSON lines: a person, encounters, and what is asked about cards and premiums. The form
 * is the one in which worked answers are exchanged. May touch money and encounter.
 */
@NullMarked
package io.chuangkou.settlement.casefile;

import org.jspecify.annotations.NullMarked;
