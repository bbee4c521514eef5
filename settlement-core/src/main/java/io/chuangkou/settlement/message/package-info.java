/**
 * The national interface for designated providers (定点医药机构接口规范): the envelope, its transactions as
 * records, the JSON they travel in, and what differs by region. The only place that knows wire
 * names such as {@code fund_pay_sumamt}. Each chapter of the interface is a package below this one.
 * May touch money, and of encounter and casefile how a person's benefits are written; opens no
 * connection.
 */
@NullMarked
package io.chuangkou.settlement.message;

import org.jspecify.annotations.NullMarked;
