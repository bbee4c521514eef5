package io.chuangkou.store;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.queue.Event;
import io.chuangkou.store.queue.State;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is really killed (SIGKILL) at random moments, again and again, on one store. */
class KillTest {

  private static final int KILLS = Integer.getInteger("store.kills", 20);
  private static final long SEED = Long.getLong("store.seed", 20_260_301);

  @TempDir private Path directory;

  /** What the victims were told, item by item. */
  private final Map<String, List<State>> acknowledged = new LinkedHashMap<>();

  private String tried = "";
  private long lastSerial;
  private int acks;
  private int unacknowledgedPresent;
  private final List<String> faults = new ArrayList<>();

  @Test
  void killedProcessLosesNothingThatItAcknowledged() throws Exception {
    Random chance = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      runAndKill(kill, chance);
      judge();
      assertEquals(List.of(), faults, "seed " + SEED + ", kill " + kill);
    }
    System.out.printf(
        "torture store, SIGKILL: %d kills, %d acknowledged, lost 0, holes 0, present without"
            + " acknowledgement %d, seed %d%n",
        KILLS, acks, unacknowledgedPresent, SEED);
    assertTrue(acks > KILLS, "the victims did too little: " + acks);
  }

  private void runAndKill(int kill, Random chance) throws IOException, InterruptedException {
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                directory.toString(),
                String.valueOf(1_000_000 * (kill + 1)))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int lines = 1 + chance.nextInt(400);
    long spinNanos = chance.nextInt(1_000_000);
    try (BufferedReader out = victim.inputReader()) {
      for (int i = 0; i < lines; i++) {
        hear(requireNonNull(out.readLine(), "the victim ended by itself"));
      }
      long until = System.nanoTime() + spinNanos;
      while (System.nanoTime() - until < 0) {
        Thread.onSpinWait();
      }
      // Killing through Process would close the pipe and lose acknowledgements that are in it.
      victim.toHandle().destroyForcibly();
      victim.waitFor();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        hear(line);
      }
    }
  }

  private void hear(String line) {
    String[] words = line.split(" ", -1);
    switch (words[0]) {
      case "try" -> tried = words[1] + " " + words[2];
      case "done" -> {
        acknowledge(words[1], State.valueOf(words[2]));
        acks++;
        tried = "";
      }
      case "serial" -> {
        long serial = Long.parseLong(words[1]);
        if (serial <= lastSerial) {
          faults.add("serial " + serial + " after " + lastSerial);
        }
        lastSerial = serial;
      }
      default -> throw new IllegalStateException("the victim said: " + line);
    }
  }

  private void acknowledge(String id, State state) {
    acknowledged.computeIfAbsent(id, missing -> new ArrayList<>()).add(state);
  }

  /** The store tells what was acknowledged, and at most the one step more that was being tried. */
  private void judge() {
    try (OfflineStore store = OfflineStore.open(directory, Boots.KEY, InstantSource.system())) {
      if (!tried.isEmpty()) {
        String[] words = tried.split(" ", -1);
        State state = State.valueOf(words[1]);
        if (store.history(words[0]).stream().anyMatch(event -> event.to() == state)) {
          acknowledge(words[0], state);
          unacknowledgedPresent++;
        }
        tried = "";
      }
      acknowledged.forEach(
          (id, states) -> {
            List<State> told = store.history(id).stream().map(Event::to).toList();
            if (!told.equals(states)) {
              faults.add(id + " is told " + told + ", acknowledged " + states);
            }
          });
      List<String> open =
          acknowledged.entrySet().stream()
              .filter(item -> !item.getValue().contains(State.DONE))
              .map(Map.Entry::getKey)
              .toList();
      List<String> toldOpen = store.open().stream().map(item -> item.id()).toList();
      if (!toldOpen.equals(open)) {
        faults.add("open are " + toldOpen + ", acknowledged " + open);
      }
      if (!store.health().lost().isEmpty()) {
        faults.add("holes " + store.health().lost());
      }
    }
  }
}
