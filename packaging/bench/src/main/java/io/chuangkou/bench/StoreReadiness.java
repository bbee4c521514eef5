package io.chuangkou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How soon a store is ready whose process was killed. */
final class StoreReadiness {

  private static final int STARTS = 5;

  private final Path folder;
  private final Table table = new Table(System.out);

  private StoreReadiness(Path folder) {
    this.folder = folder;
  }

  /** Argument: a folder on the disk to be measured. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    StoreReadiness readiness = new StoreReadiness(Path.of(arguments[0]));
    readiness.afterKill("store.ready-after-kill", 500);
    readiness.afterKill("store.ready-after-kill.twice-as-many", 1_000);
  }

  private void afterKill(String name, int items) throws IOException, InterruptedException {
    Path killed = Files.createDirectories(folder.resolve(name));
    Child.figures(KilledStore.class, killed.toString(), Integer.toString(items));
    Sample ready = new Sample();
    Sample heap = new Sample();
    for (int start = 0; start < STARTS; start++) {
      double[] figures = Child.figures(ReadyStore.class, killed.toString());
      ready.add(figures[0]);
      heap.add(figures[1]);
    }
    table.line(name, ready, "ms");
    table.line(name + ".heap", heap, "MiB");
  }
}
