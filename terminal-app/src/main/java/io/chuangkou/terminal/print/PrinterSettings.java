package io.chuangkou.terminal.print;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.terminal.print.PrinterProfile.Paper;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A desk's printer as configured.
 *
 * @param at where it is, as written
 * @param port the way to it
 * @param profile what it has and understands
 * @param onSettling whether slips are printed without being asked for
 */
public record PrinterSettings(
    String at, PrinterPort port, PrinterProfile profile, boolean onSettling) {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int RAW = 9100;
  private static final int BAUD = 9600;
  private static final int NARROW = 58;
  private static final int WIDE = 80;

  /**
   * As written in the configuration.
   *
   * @param at {@code tcp://HOST[:9100]}, {@code queue:NAME} of the system's, or {@code
   *     serial:DEVICE[?BAUD]}
   * @param paper 80 or 58, millimetres; none: 80
   * @param cuts whether it cuts; none: it does
   * @param drawer whether a cash drawer hangs at it; none: none does
   * @param asked whether it may be asked for paper; none: it may
   * @param onSettling whether slips are printed without being asked for; none: they are
   * @throws IllegalArgumentException if there is no such way or paper
   */
  @JsonCreator
  public static PrinterSettings of(
      @JsonProperty(value = "at", required = true) String at,
      @JsonProperty("paper") @Nullable Integer paper,
      @JsonProperty("cuts") @Nullable Boolean cuts,
      @JsonProperty("drawer") @Nullable Boolean drawer,
      @JsonProperty("asked") @Nullable Boolean asked,
      @JsonProperty("onSettling") @Nullable Boolean onSettling) {
    boolean ask = !Boolean.FALSE.equals(asked);
    PrinterProfile profile =
        new PrinterProfile(
            paper(Objects.requireNonNullElse(paper, WIDE)),
            !Boolean.FALSE.equals(cuts),
            Boolean.TRUE.equals(drawer));
    return new PrinterSettings(at, port(at, ask), profile, !Boolean.FALSE.equals(onSettling));
  }

  /**
   * Prints a test page, past whatever waits for the printer.
   *
   * @param time in words
   * @throws PrinterException if it was not printed
   */
  public void printTestPage(String time) throws PrinterException {
    port.send(EscPos.job(SlipPicture.of(TestPage.of(at, time), profile.paper()), profile, false));
  }

  private static Paper paper(int millimetres) {
    return switch (millimetres) {
      case WIDE -> Paper.MM80;
      case NARROW -> Paper.MM58;
      default -> throw new IllegalArgumentException("printer: paper 80 | 58");
    };
  }

  private static PrinterPort port(String at, boolean asked) {
    URI uri = URI.create(at);
    String rest = at.substring(at.indexOf(':') + 1);
    String[] serial = rest.split("\\?", 2);
    return switch (String.valueOf(uri.getScheme())) {
      case "tcp" ->
          new NetworkPort(
              Objects.requireNonNull(uri.getHost(), "printer: at"),
              uri.getPort() < 0 ? RAW : uri.getPort(),
              PATIENCE,
              asked);
      case "queue" -> new QueuePort(rest);
      case "serial" ->
          new SerialPort(
              serial[0], serial.length < 2 ? BAUD : Integer.parseInt(serial[1]), PATIENCE, asked);
      default ->
          throw new IllegalArgumentException(
              "printer: at: tcp://HOST:PORT | queue:NAME | serial:DEVICE?BAUD");
    };
  }
}
