package io.chuangkou.terminal.approval;

import io.chuangkou.terminal.cli.window.Snapshot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Texts and pictures that a person has looked at and approved, a folder for each area. What differs
 * is told at the end of a test, all of it at once; an approved file that no test asked for fails
 * the class, unless one of its tests was left out. Run with {@code -Dapprove=true} it takes what it
 * receives as approved. For one thread.
 */
final class Approved implements AfterEachCallback, AfterAllCallback {

  /** Where the approved files of all areas lie, whatever package is tested. */
  static final Path HOME = Path.of("src", "test", "approved");

  private static final Path RECEIVED = Path.of("target", "approval");
  private static final long PATIENCE = 60_000;

  /** A scroll to a row takes two: rows are laid out, then the one that is meant. */
  private static final int PULSES = 4;

  private final Path home;
  private final Path received;
  private final boolean approving;
  private final Set<Path> asked = new HashSet<>();
  private final List<String> differences = new ArrayList<>();
  private int whole;

  /** The files of an area. */
  static Approved in(String area) {
    return new Approved(HOME.resolve(area), RECEIVED.resolve(area), Boolean.getBoolean("approve"));
  }

  Approved(Path home, Path received, boolean approving) {
    this.home = home;
    this.received = received;
    this.approving = approving;
  }

  /** Compares a text exactly. */
  void text(String name, String text) throws IOException {
    Path file = ask(name + ".txt");
    String approved = Files.exists(file) ? Files.readString(file) : "";
    if (approving) {
      Files.writeString(file, text);
    } else if (!Files.exists(file) || !approved.equals(text)) {
      Files.writeString(received.resolve(name + ".received.txt"), text);
      differences.add(file + ", received in " + received + ":\n" + LineDiff.of(approved, text));
    }
  }

  /** Compares a picture, but for traces of another machine's rounding. */
  void picture(String name, BufferedImage picture) throws IOException {
    Path file = ask(name + ".png");
    BufferedImage approved = Files.exists(file) ? Pictures.read(file) : Pictures.NONE;
    if (Pictures.same(approved, picture)) {
      return;
    }
    if (approving) {
      Pictures.write(picture, file);
    } else {
      Path both = received.resolve(name + ".difference.png");
      Pictures.write(picture, received.resolve(name + ".received.png"));
      Pictures.write(Pictures.sideBySide(approved, picture), both);
      differences.add(file + ": see " + both + " (approved | received | what differs)");
    }
  }

  /** Compares what a scene shows and says. */
  void screen(String name, Scene scene) throws IOException {
    awaitPulses();
    WritableImage shown = WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> Snapshot.of(scene));
    picture(name, Snapshot.image(shown));
    text(name, WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> ScreenText.of(scene)));
  }

  /** Until what the last change began is laid out. */
  private static void awaitPulses() {
    CountDownLatch pulses = new CountDownLatch(PULSES);
    AnimationTimer counting =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            pulses.countDown();
          }
        };
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE, counting::start);
    WaitForAsyncUtils.waitForAsync(
        PATIENCE,
        () -> {
          pulses.await();
          return true;
        });
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE, counting::stop);
  }

  /** Compares what a scene would show on a display of another size. */
  void screen(String name, Scene scene, int width, int height) throws IOException {
    WritableImage shown =
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> Snapshot.of(scene, width, height));
    picture(name + "-" + width + "x" + height, Snapshot.image(shown));
  }

  private Path ask(String name) throws IOException {
    Files.createDirectories(approving ? home : received);
    Path file = home.resolve(name);
    if (!asked.add(file)) {
      throw new IllegalArgumentException(name + " is asked for twice");
    }
    return file;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    whole += context.getExecutionException().isPresent() ? 0 : 1;
    tell();
  }

  /** Tells what differed since it last did. */
  void tell() {
    List<String> told = List.copyOf(differences);
    differences.clear();
    if (!told.isEmpty()) {
      throw new AssertionError(
          String.join("\n", told)
              + "\nnot as approved. Once you have looked at all of it: the same command with"
              + " -Dapprove=true");
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    long tests =
        Stream.of(context.getRequiredTestClass().getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class))
            .count();
    if (whole == tests) {
      checkUnused();
    }
  }

  /** Tells which approved files nobody asked for. */
  void checkUnused() throws IOException {
    List<Path> unused;
    try (Stream<Path> files = Files.list(home)) {
      unused = files.filter(file -> !asked.contains(file)).sorted().toList();
    }
    if (!approving && !unused.isEmpty()) {
      throw new AssertionError("approved, and no test asks for it: " + unused);
    }
    for (Path file : unused) {
      Files.delete(file);
    }
  }
}
