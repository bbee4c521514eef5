package io.chuangkou.terminal.cli;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.queue.Item;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.console.LossReport;
import io.chuangkou.terminal.cli.option.ConfigOption;
import io.chuangkou.terminal.cli.option.DayOption;
import io.chuangkou.terminal.cli.option.OperatorOption;
import io.chuangkou.terminal.ledger.ClosingReason;
import io.chuangkou.terminal.ledger.LedgerEntry.Kind;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.queue.OpenItems;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Open items: list, show, park, release, close. The terminal must not be running. */
@Command(
    name = "queue",
    description = "未办结的业务 / open items",
    synopsisSubcommandLabel = "(list | show | park | release | close)")
final class QueueCommand {

  private static final String ITEM = "队列中的编号 / number in the queue";

  private final Console console;
  private final LossReport losses;

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DayOption day = new DayOption();

  @Option(names = "--json", description = "以 JSON 输出 / answer in JSON")
  private boolean json;

  QueueCommand(Console console, LossReport losses) {
    this.console = console;
    this.losses = losses;
  }

  @Command(description = "列出 / list")
  int list() {
    try (OfflineStore store = open()) {
      List<Map<String, Object>> rows =
          store.open().stream()
              .filter(item -> Kind.of(item) != Kind.DEPOSIT)
              .map(QueueCommand::row)
              .toList();
      if (json) {
        console.out().println(JsonMapper.shared().writeValueAsString(rows));
      } else if (rows.isEmpty()) {
        console.out().println("队列已清 / nothing is open");
      } else {
        rows.forEach(row -> console.out().println(line(row)));
      }
    }
    return ExitCode.DONE;
  }

  @Command(description = "一项及其经过 / one item and what happened to it")
  int show(@Parameters(paramLabel = "ID", description = ITEM) String id) {
    try (OfflineStore store = open()) {
      Item item = store.find(id).orElseThrow(() -> new TerminalException(TerminalFault.QUEUE_ITEM));
      console.out().println(line(row(item)));
      store
          .history(id)
          .forEach(
              event ->
                  console
                      .out()
                      .println(
                          "  " + event.at() + "  " + event.to() + "  " + event.note().toUtf8()));
    }
    return ExitCode.DONE;
  }

  @Command(description = "停放待人工处理 / set aside for a person")
  int park(
      @Parameters(paramLabel = "ID", description = ITEM) String id,
      @Mixin OperatorOption operator) {
    return change(operator, (items, number) -> items.park(id, number));
  }

  @Command(description = "放回队列（主管） / put back into the queue, as a supervisor")
  int release(
      @Parameters(paramLabel = "ID", description = ITEM) String id,
      @Mixin OperatorOption operator) {
    return change(
        operator, (items, number) -> items.carryOut(id, ClosingReason.RELEASE, number, ""));
  }

  @Command(description = "人工办结停放的一项（主管） / close an item that was set aside")
  int close(
      @Parameters(paramLabel = "ID", description = ITEM) String id,
      @Option(
              names = "--reason",
              paramLabel = "REASON",
              required = true,
              description = "原因 / reason: ${COMPLETION-CANDIDATES}")
          ClosingReason reason,
      @Mixin OperatorOption operator) {
    return change(operator, (items, number) -> items.carryOut(id, reason, number, ""));
  }

  private int change(OperatorOption operator, BiConsumer<OpenItems, String> act) {
    try (Composition composition =
        losses.told(Composition.of(config.readStaffed(), day.clock(), new SecureRandom()))) {
      act.accept(composition.items(), operator.approve(composition.duty(), console).number());
    }
    return ExitCode.DONE;
  }

  private OfflineStore open() {
    TerminalConfig terminal = config.read();
    return losses.told(TerminalStore.open(terminal, day.clock(), new SecureRandom()), terminal);
  }

  private static Map<String, Object> row(Item item) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", item.id());
    row.put("kind", item.kind());
    row.put("state", item.state().name());
    row.put("amount", Fen.of(item.amountFen()).toYuan());
    row.put("attempts", item.attempts());
    row.put("since", item.addedAt().toString());
    return row;
  }

  private static String line(Map<String, Object> row) {
    return String.join("  ", row.values().stream().map(Object::toString).toArray(String[]::new));
  }
}
