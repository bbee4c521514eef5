/** The comparison of a day and the files that go along (3201, 3202, 9101, 9102). */
@NullMarked
package io.chuangkou.settlement.message.statement;

import org.jspecify.annotations.NullMarked;
