package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.bridge.BridgeSettings;
import io.chuangkou.terminal.bridge.web.BridgeServer;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.workflow.Cashier;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The interface for the hospital's system, where one is configured. One that cannot be opened keeps
 * nobody from working.
 *
 * @param server it; none: it is not open
 * @param lack why it is not; empty: nothing is wrong
 */
record RunningBridge(@Nullable BridgeServer server, Optional<Advice> lack)
    implements AutoCloseable {

  /**
   * Opens that of a terminal.
   *
   * @param settings how it is configured; none: it is not
   */
  static RunningBridge open(
      Composition composition, Cashier desk, String device, @Nullable BridgeSettings settings) {
    if (settings == null) {
      return new RunningBridge(null, Optional.empty());
    }
    try {
      BridgeServer server = composition.bridge(settings, desk, device, new SecureRandom());
      return new RunningBridge(server, Optional.empty());
    } catch (TerminalException refused) {
      return new RunningBridge(null, Optional.of(refused.advice()));
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
