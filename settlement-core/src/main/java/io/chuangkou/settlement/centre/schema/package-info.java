/**
 * The schema of the reference centre's database: its versions, as scripts in order, and how a
 * database of any earlier one becomes one of today's with its data kept. Alone in knowing Flyway;
 * knows nothing of what the tables hold.
 */
@NullMarked
package io.chuangkou.settlement.centre.schema;

import org.jspecify.annotations.NullMarked;
