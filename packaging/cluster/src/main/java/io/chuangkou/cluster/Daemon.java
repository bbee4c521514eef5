package io.chuangkou.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program that runs until it is stopped or killed, and may be started again. For one thread. */
final class Daemon implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  private final Site site;
  private final String name;
  private final List<String> command;
  private final Map<String, String> environment;
  private @Nullable Process process;

  Daemon(Site site, String name, List<String> command) {
    this(site, name, command, Map.of());
  }

  Daemon(Site site, String name, List<String> command, Map<String, String> environment) {
    this.site = site;
    this.name = name;
    this.command = command;
    this.environment = environment;
  }

  Daemon start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(site.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log().toFile()));
    builder.environment().putAll(environment);
    Process started = builder.start();
    process = started;
    Files.writeString(site.pids().resolve(name), Long.toString(started.pid()));
    return this;
  }

  /** What it has said. */
  Path log() {
    return site.logs().resolve(name + ".log");
  }

  String name() {
    return name;
  }

  /** Its process. */
  ProcessHandle handle() {
    return Objects.requireNonNull(process).toHandle();
  }

  /** Waits for its end, and returns its status. */
  int ended() throws InterruptedException {
    return Objects.requireNonNull(process).waitFor();
  }

  /** As SIGKILL does, with the processes that it has started. */
  void kill() {
    Process running = process;
    if (running != null) {
      List<ProcessHandle> children = running.descendants().toList();
      running.destroyForcibly();
      children.forEach(ProcessHandle::destroyForcibly);
      running.onExit().join();
    }
  }

  /** Asks it to end; kills it if it does not. */
  @Override
  public void close() {
    Process running = process;
    if (running == null) {
      return;
    }
    running.destroy();
    try {
      if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        kill();
      }
      Files.deleteIfExists(site.pids().resolve(name));
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
