package io.chuangkou.terminal.print;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.terminal.print.QueuePort.Content;
import io.chuangkou.terminal.print.format.JobFormat;
import io.chuangkou.terminal.print.format.PrinterProfile;
import io.chuangkou.terminal.print.format.PrinterProfile.Paper;
import io.chuangkou.terminal.print.format.SheetFormat;
import io.chuangkou.terminal.slip.SlipLayout.Sort;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A desk's printer as configured, and those that some sorts of paper have of their own.
 *
 * @param at where it is, as written
 * @param port the way to it
 * @param format how it is told what to print
 * @param onSettling whether slips are printed without being asked for
 * @param own the printers of sorts of paper that do not go here
 */
public record PrinterSettings(
    String at,
    PrinterPort port,
    JobFormat format,
    boolean onSettling,
    Map<Sort, PrinterSettings> own) {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int RAW = 9100;
  private static final int BAUD = 9600;
  private static final String WIDE = "80";
  private static final String QUEUE = "queue";

  /** Copies the map. */
  public PrinterSettings {
    own = Map.copyOf(own);
  }

  /**
   * As written in the configuration.
   *
   * @param at {@code tcp://HOST[:9100]}, {@code queue:NAME} of the system's, or {@code
   *     serial:DEVICE[?BAUD]}
   * @param paper 80 or 58, millimetres of a roll; a4: sheets, over a queue of the system's; none:
   *     80
   * @param cuts whether it cuts; none: it does
   * @param drawer whether a cash drawer hangs at it; none: none does
   * @param asked whether it may be asked for paper; none: it may
   * @param onSettling whether slips are printed without being asked for; none: they are
   * @param voucher where vouchers are printed; none: here
   * @param report where shift reports are printed; none: here
   * @throws IllegalArgumentException if there is no such way or paper
   */
  @JsonCreator
  public static PrinterSettings of(
      @JsonProperty(value = "at", required = true) String at,
      @JsonProperty("paper") @Nullable String paper,
      @JsonProperty("cuts") @Nullable Boolean cuts,
      @JsonProperty("drawer") @Nullable Boolean drawer,
      @JsonProperty("asked") @Nullable Boolean asked,
      @JsonProperty("onSettling") @Nullable Boolean onSettling,
      @JsonProperty("voucher") @Nullable PrinterSettings voucher,
      @JsonProperty("report") @Nullable PrinterSettings report) {
    JobFormat format =
        format(
            Objects.requireNonNullElse(paper, WIDE),
            !Boolean.FALSE.equals(cuts),
            Boolean.TRUE.equals(drawer));
    Map<Sort, PrinterSettings> own = new EnumMap<>(Sort.class);
    put(own, Sort.VOUCHER, voucher);
    put(own, Sort.REPORT, report);
    return new PrinterSettings(
        at,
        port(at, format, !Boolean.FALSE.equals(asked)),
        format,
        !Boolean.FALSE.equals(onSettling),
        own);
  }

  private static void put(
      Map<Sort, PrinterSettings> own, Sort sort, @Nullable PrinterSettings settings) {
    if (settings == null) {
      return;
    } else if (!settings.own.isEmpty()) {
      throw new IllegalArgumentException(
          "printer: " + sort.name().toLowerCase(Locale.ROOT) + ": voucher, report");
    }
    own.put(sort, settings);
  }

  /** The same for training: whatever is printed says so, and no drawer opens. */
  public PrinterSettings inTraining() {
    Map<Sort, PrinterSettings> others = new EnumMap<>(Sort.class);
    own.forEach((sort, printer) -> others.put(sort, printer.inTraining()));
    return new PrinterSettings(at, port, new JobFormat.Training(format), onSettling, others);
  }

  /** The printer of a sort of paper. */
  PrinterSettings of(Sort sort) {
    return own.getOrDefault(sort, this);
  }

  /** This printer, and the others. */
  public List<PrinterSettings> all() {
    return Stream.concat(Stream.of(this), own.values().stream()).toList();
  }

  /**
   * Prints a test page here, past whatever waits for the printer.
   *
   * @param time in words
   * @throws PrinterException if it was not printed
   */
  public void printTestPage(String time) throws PrinterException {
    port.send(format.job(TestPage.of(at, time), false));
  }

  /**
   * Finds out whether this printer could print now; nothing is printed.
   *
   * @throws PrinterException why it could not
   */
  public void ask() throws PrinterException {
    port.ask();
  }

  private static JobFormat format(String paper, boolean cuts, boolean drawer) {
    return switch (paper.toLowerCase(Locale.ROOT)) {
      case WIDE -> new PrinterProfile(Paper.MM80, cuts, drawer);
      case "58" -> new PrinterProfile(Paper.MM58, cuts, drawer);
      case "a4" -> new SheetFormat();
      default -> throw new IllegalArgumentException("printer: paper 80 | 58 | a4");
    };
  }

  /** A printer of sheets has a language of its own, which the system knows. */
  private static PrinterPort port(String at, JobFormat format, boolean asked) {
    boolean isOfSheets = format instanceof SheetFormat;
    URI uri = URI.create(at);
    String rest = at.substring(at.indexOf(':') + 1);
    String[] serial = rest.split("\\?", 2);
    if (isOfSheets && !QUEUE.equals(uri.getScheme())) {
      throw new IllegalArgumentException("printer: paper a4: at: queue:NAME");
    }
    return switch (String.valueOf(uri.getScheme())) {
      case "tcp" ->
          new NetworkPort(
              Objects.requireNonNull(uri.getHost(), "printer: at"),
              uri.getPort() < 0 ? RAW : uri.getPort(),
              PATIENCE,
              asked);
      case QUEUE -> new QueuePort(rest, isOfSheets ? Content.SHEETS : Content.COMMANDS);
      case "serial" ->
          new SerialPort(
              serial[0], serial.length < 2 ? BAUD : Integer.parseInt(serial[1]), PATIENCE, asked);
      default ->
          throw new IllegalArgumentException(
              "printer: at: tcp://HOST:PORT | queue:NAME | serial:DEVICE?BAUD");
    };
  }
}
