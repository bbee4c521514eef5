package io.chuangkou.bench;

import io.chuangkou.terminal.cli.Chuangkou;

/** The demonstration until its desk is shown; prints its CPU seconds then, and ends. */
final class DemoDesk {

  private DemoDesk() {}

  public static void main(String[] arguments) {
    FirstWindow.watchNextScene();
    Chuangkou.main(new String[] {"demo"});
  }
}
