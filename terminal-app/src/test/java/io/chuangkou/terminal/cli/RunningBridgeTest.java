package io.chuangkou.terminal.cli;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.bridge.BridgeSettings;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningBridgeTest {

  @TempDir private Path folder;

  private RunningBridge open(CounterFixture counter, @Nullable Integer port) {
    return RunningBridge.open(
        counter.counter().composition(),
        counter.desk(),
        "3",
        port == null
            ? null
            : new BridgeSettings(port, folder.resolve("token"), Set.of(), Set.of(), null));
  }

  @Test
  void a_port_that_another_program_has_keeps_nobody_from_working() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        CounterFixture counter = new CounterFixture(folder);
        RunningBridge bridge = open(counter, other.getLocalPort())) {
      assertEquals("BRIDGE-PORT", bridge.lack().orElseThrow().code());
      assertEquals(Stage.IDENTIFIED, counter.insert("zhang-san").stage());
    }
  }

  @Test
  void it_is_off_unless_it_is_configured() {
    try (CounterFixture counter = new CounterFixture(folder);
        RunningBridge none = open(counter, null);
        RunningBridge some = open(counter, 0)) {
      assertNull(none.server());
      assertTrue(none.lack().isEmpty());
      assertTrue(requireNonNull(some.server()).port() > 0);
    }
  }
}
