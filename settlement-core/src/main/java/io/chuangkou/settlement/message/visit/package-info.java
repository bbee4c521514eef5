/**
 * An outpatient visit and its fees (2201 to 2205). May touch encounter and the chapter of persons.
 */
@NullMarked
package io.chuangkou.settlement.message.visit;

import org.jspecify.annotations.NullMarked;
