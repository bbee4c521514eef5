package io.chuangkou.bench;

import io.chuangkou.terminal.cli.Chuangkou;

/** The demonstration's first window; prints its CPU seconds when it is shown, and ends. */
final class DemoWindow {

  private DemoWindow() {}

  public static void main(String[] arguments) {
    FirstWindow.watch();
    Chuangkou.main(new String[] {"demo"});
  }
}
