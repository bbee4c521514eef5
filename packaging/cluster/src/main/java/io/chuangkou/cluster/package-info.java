/**
 * A city's centre on this machine: PostgreSQL with a synchronous standby under Patroni, etcd,
 * haproxy, two reference centres and terminals before them, as processes on loopback; what is
 * killed while they settle, and what the ledger says afterwards. No part of the product.
 */
@NullMarked
package io.chuangkou.cluster;

import org.jspecify.annotations.NullMarked;
