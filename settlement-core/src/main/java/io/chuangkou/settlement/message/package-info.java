/**
 * The national interface for designated providers (定点医药机构接口规范): the envelope, its transactions as
 * records, the JSON they travel in, and what differs by region. The only place that knows wire
 * names such as {@code fund_pay_sumamt}. May touch money, story and the calculator's values; opens
 * no connection.
 */
@NullMarked
package io.chuangkou.settlement.message;

import org.jspecify.annotations.NullMarked;
