/**
 * The bridge over HTTP and WebSocket on the loopback address: who may come in, and what each path
 * answers, as {@code openapi.yaml} says. May touch the bridge; the only room that knows the server.
 */
@NullMarked
package io.chuangkou.terminal.bridge.web;

import org.jspecify.annotations.NullMarked;
