package io.chuangkou.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.emulator.EmulatedReaders;
import io.chuangkou.settlement.centre.Demonstration;
import io.chuangkou.settlement.centre.Postgres;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.TerminalFile;
import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.task.DeskThreads;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierWorkflow;
import io.chuangkou.terminal.workflow.HeadlessCashier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A terminal that was cut off sends what it has settled provisionally, each bill another person's,
 * to a centre over HTTP on PostgreSQL: from the first message to an empty queue.
 */
final class DrainSpeed {

  private static final String NOWHERE = "http://127.0.0.1:1/fsi/api";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration READING_LIMIT = Duration.ofSeconds(10);
  private static final Duration NEVER = Duration.ofDays(1);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  /** Whose, when and which of that second. */
  private static final Pattern MSGID = Pattern.compile("(\"msgid\":\"\\w{12})(\\d{14})(\\d{4}\")");

  private final Path configuration;
  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  private DrainSpeed(Path configuration, Path folder) {
    this.configuration = configuration;
    this.folder = folder;
  }

  /**
   * Arguments: {@code packaging/chuangkou}, a terminal's configuration to go by, a folder for
   * databases and store, how many bills.
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    Path folder = Files.createDirectories(Path.of(arguments[2]));
    int bills = Integer.parseInt(arguments[3]);
    try (Postgres postgres = Postgres.ordinary()) {
      String database = Town.schema(postgres, "centre");
      Town.settle(database, bills);
      try (CentreProcess centre = CentreProcess.start(Path.of(arguments[0]), folder, database)) {
        new DrainSpeed(Path.of(arguments[1]), folder).measure(centre, postgres, bills);
      }
    }
  }

  private void measure(CentreProcess centre, Postgres postgres, int bills)
      throws IOException, InterruptedException {
    Clock clock = centre.clock();
    TerminalConfig config = config(centre.url().toString());
    queue(config, provisional(config, clock), bills, clock);
    CpuTime cpu = CpuTime.of(centre, postgres);
    double seconds = drain(config, clock);
    CpuTime used = CpuTime.of(centre, postgres).since(cpu);
    Table table = new Table(System.out);
    table.line("drain.items", bills, "items");
    table.line("drain.seconds", seconds, "s");
    table.line("drain.items-a-second", bills / seconds, "items/s");
    table.line("drain.left-open", open(config, clock), "items");
    used.print(table, "drain", bills, "item");
    JsonNode ledger = centre.ledger();
    table.line("drain.ledger-rows", ledger.get("rows").intValue(), "settlements");
    table.line("drain.ledger-faults", ledger.get("faults").size(), "rows");
  }

  private double drain(TerminalConfig config, Clock clock) {
    try (Composition terminal = Composition.of(config, clock, random)) {
      long start = System.nanoTime();
      terminal.queue().runNow();
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private int open(TerminalConfig config, Clock clock) {
    try (OfflineStore store = TerminalStore.open(config.store(), clock, random)) {
      return store.open().size();
    }
  }

  /** Settles a bill at a desk whose centre has gone since it knew the card; what it has queued. */
  private Item provisional(TerminalConfig config, Clock clock) throws IOException {
    atDesk(config, clock, null);
    Path bill =
        Files.writeString(
            folder.resolve("bill.json"),
            """
            {"number": "B1", "diagnoses": [{"code": "E11.900"}], "lines": [
              {"code": "XA10BAE021A001010100003", "quantity": "1", "unitPrice": "300.00"}]}
            """);
    atDesk(config(NOWHERE), clock, bill);
    try (OfflineStore store = TerminalStore.open(config.store(), clock, random)) {
      return store.open().getFirst();
    }
  }

  private void atDesk(TerminalConfig config, Clock clock, @Nullable Path bill) {
    try (Composition terminal = Composition.of(config, clock, random);
        EmulatedReaders readers =
            new EmulatedReaders(
                () -> LocalDate.ofInstant(clock.instant(), clock.getZone()), READING_LIMIT);
        CashierWorkflow desk = terminal.desk(readers, Locale.CHINESE, new DeskThreads(NEVER))) {
      HeadlessCashier driver = new HeadlessCashier(desk, PATIENCE);
      desk.open();
      readers.insert(new EmulatedCard(CardProfile.demonstration("zhang-san")));
      driver.await(state -> state.stage() == Stage.IDENTIFIED);
      if (bill != null) {
        driver.after(() -> desk.importBill(bill));
        CashierState tried = driver.after(desk::trial);
        driver.after(() -> desk.tender(Objects.requireNonNull(tried.trial()).due().toYuan()));
        CashierState settled = driver.after(desk::settle);
        if (settled.stage() != Stage.PROVISIONAL) {
          throw new IllegalStateException("not provisional: " + settled.notice());
        }
      }
    }
  }

  /** Queues the same bill for other persons, until there are so many in all. */
  private void queue(TerminalConfig config, Item model, int bills, Clock clock) {
    try (OfflineStore store = TerminalStore.open(config.store(), clock, random)) {
      String payload = new String(model.payload().toArray(), UTF_8);
      for (int person = 1; person < bills; person++) {
        store.add(
            new NewItem(
                model.id() + "-" + person,
                model.kind(),
                Town.psnNo(person),
                model.amountFen(),
                Bytes.of(of(person, payload, model.id()).getBytes(UTF_8)),
                model.state()));
      }
    }
  }

  private static String of(int person, String payload, String id) {
    return ownNumber(person, payload)
        .replace(Town.REGION + Demonstration.ZHANG_SAN.cardNumber(), Town.psnNo(person))
        .replace(Demonstration.ZHANG_SAN.cardNumber(), Town.cardNumber(person))
        .replace(Demonstration.ZHANG_SAN.cardSn(), Town.CARD_SN)
        .replace(id, id + "-" + person);
  }

  /** The number under which it will be sent: none is another's, as none is of a counter's own. */
  private static String ownNumber(int person, String payload) {
    Matcher number = MSGID.matcher(payload);
    if (!number.find()) {
      throw new IllegalStateException("a provisional settlement has no number to be sent under");
    }
    String time = TIME.format(LocalDateTime.parse(number.group(2), TIME).minusSeconds(person));
    return payload.replace(number.group(), number.group(1) + time + number.group(3));
  }

  /** The configuration to go by, with another centre and with the store in the folder. */
  private TerminalConfig config(String centre) throws IOException {
    String yaml =
        Files.readString(configuration).replaceFirst("(?m)^centre: .*$", "centre: " + centre);
    return TerminalFile.read(Files.writeString(folder.resolve("terminal.yaml"), yaml));
  }
}
