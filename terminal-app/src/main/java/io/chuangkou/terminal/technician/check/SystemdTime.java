package io.chuangkou.terminal.technician.check;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What {@code timedatectl} says, whichever service keeps the clock; elsewhere nothing is known. */
public final class SystemdTime implements TimeService {

  private static final int PATIENCE_SECONDS = 5;
  private static final int LONGEST = 100;

  private final List<String> command;

  /** Asks the system's own. */
  public SystemdTime() {
    this(List.of("timedatectl", "show", "--property=NTPSynchronized", "--value"));
  }

  SystemdTime(List<String> command) {
    this.command = List.copyOf(command);
  }

  @Override
  public State ask() {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return State.UNKNOWN;
      }
      String said = new String(process.getInputStream().readNBytes(LONGEST), US_ASCII).strip();
      return switch (said) {
        case "yes" -> State.SYNCHRONISED;
        case "no" -> State.NOT_SYNCHRONISED;
        default -> State.UNKNOWN;
      };
    } catch (IOException e) {
      return State.UNKNOWN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return State.UNKNOWN;
    }
  }
}
