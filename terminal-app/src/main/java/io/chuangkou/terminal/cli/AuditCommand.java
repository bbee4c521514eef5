package io.chuangkou.terminal.cli;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.console.LossReport;
import io.chuangkou.terminal.cli.option.ConfigOption;
import io.chuangkou.terminal.cli.option.DayOption;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.AuditDay;
import io.chuangkou.terminal.ledger.AuditDay.Entry;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.StoredFacts;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** What was done on a day, and by whom. The terminal must not be running. */
@Command(name = "audit", description = "某日的操作记录 / what was done on a day, and by whom")
final class AuditCommand implements Callable<Integer> {

  private final Console console;
  private final LossReport losses;

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DayOption day = new DayOption();

  @Option(names = "--json", description = "以 JSON 输出 / answer in JSON")
  private boolean json;

  AuditCommand(Console console, LossReport losses) {
    this.console = console;
    this.losses = losses;
  }

  @Override
  public Integer call() {
    TerminalConfig terminal = config.read();
    RegionClock clock = new RegionClock(day.clock(), terminal.counter().zone());
    try (OfflineStore store =
        losses.told(TerminalStore.open(terminal, day.clock(), new SecureRandom()), terminal)) {
      List<Entry> entries =
          new AuditTrail(new StoredFacts(store), clock).day(clock.today()).entries();
      if (json) {
        List<Map<String, Object>> rows = entries.stream().map(AuditCommand::row).toList();
        console.out().println(JsonMapper.shared().writeValueAsString(rows));
      } else {
        entries.forEach(entry -> console.out().println(line(entry, clock)));
      }
    }
    return ExitCode.DONE;
  }

  private static Map<String, Object> row(Entry entry) {
    return switch (entry) {
      case AuditDay.Kept kept -> row(kept.record());
      case AuditDay.Missing missing ->
          Map.of("lost", new TreeMap<>(Map.of("first", missing.first(), "last", missing.last())));
    };
  }

  private static Map<String, Object> row(AuditRecord record) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("at", record.at().toString());
    row.put("operator", record.operator());
    row.put("act", record.act().name());
    row.put("object", record.object());
    row.put("amount", record.amount().toYuan());
    row.put("cash", record.cash().toYuan());
    row.put("detail", record.detail());
    return row;
  }

  private static String line(Entry entry, RegionClock clock) {
    return switch (entry) {
      case AuditDay.Kept kept -> line(kept.record(), clock);
      case AuditDay.Missing missing -> line(missing);
    };
  }

  private static String line(AuditDay.Missing missing) {
    String numbers =
        missing.first() == missing.last()
            ? String.valueOf(missing.first())
            : missing.first() + "–" + missing.last();
    return "—— 第 " + numbers + " 条操作记录缺失 / record " + numbers + " of the day is lost ——";
  }

  private static String line(AuditRecord record, RegionClock clock) {
    return String.join(
        "  ",
        clock.local(record.at()).toLocalTime().withNano(0).toString(),
        record.operator(),
        record.act().name(),
        record.object(),
        record.amount().toYuan(),
        record.cash().toYuan(),
        record.detail());
  }
}
