/**
 * A case file answered on a cluster of Apache Spark, by the code that answers one in one process.
 * May touch resettle and policy.
 */
@NullMarked
package io.chuangkou.spark;

import org.jspecify.annotations.NullMarked;
