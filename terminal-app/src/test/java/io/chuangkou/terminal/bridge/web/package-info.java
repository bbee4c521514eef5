/** The bridge as programs of the hospital's meet it: over real HTTP and WebSockets. */
@NullMarked
package io.chuangkou.terminal.bridge.web;

import org.jspecify.annotations.NullMarked;
