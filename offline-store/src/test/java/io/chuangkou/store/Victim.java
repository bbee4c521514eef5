package io.chuangkou.store;

import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.State;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * A process that uses a store until it is killed. It says on standard output what it is about to
 * do, does it, and says that it was acknowledged.
 */
final class Victim {

  private final OfflineStore store;
  private final PrintStream out;

  private Victim(OfflineStore store, PrintStream out) {
    this.store = store;
    this.out = out;
  }

  /** Arguments: the directory, and the number of the first item. */
  public static void main(String[] arguments) {
    OfflineStore store =
        OfflineStore.open(Path.of(arguments[0]), Boots.KEY, InstantSource.system());
    new Victim(store, System.out).run(Integer.parseInt(arguments[1]));
  }

  private void run(int first) {
    for (Item left : store.open()) {
      finish(left.id(), left.state());
    }
    for (int number = first; ; number++) {
      String id = "i" + number;
      NewItem item =
          new NewItem(id, "2207", "p" + number % 5, number, Bytes.utf8(id), State.INTENT);
      say("try " + id + " INTENT");
      store.add(item);
      say("done " + id + " INTENT");
      if (number % 3 != 0) {
        finish(id, State.INTENT);
      }
      say("serial " + store.nextSerial());
    }
  }

  private void finish(String id, State from) {
    say("try " + id + " DONE");
    store.move(id, from, State.DONE, Bytes.utf8("finished"));
    say("done " + id + " DONE");
  }

  private void say(String line) {
    out.print(line + "\n");
    out.flush();
  }
}
