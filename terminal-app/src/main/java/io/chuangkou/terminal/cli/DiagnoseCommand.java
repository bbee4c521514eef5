package io.chuangkou.terminal.cli;

import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.cli.bench.BenchTop;
import io.chuangkou.terminal.cli.bench.Findings;
import io.chuangkou.terminal.cli.bench.StatisticsText;
import io.chuangkou.terminal.cli.bench.Workbench;
import io.chuangkou.terminal.cli.card.AccessSource;
import io.chuangkou.terminal.cli.card.CardCommand;
import io.chuangkou.terminal.cli.card.ContactCommand;
import io.chuangkou.terminal.cli.card.PsamCommand;
import io.chuangkou.terminal.cli.card.ReadersCommand;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.option.ConfigOption;
import io.chuangkou.terminal.cli.option.DayOption;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.check.DisplayCheck;
import io.chuangkou.terminal.technician.check.ScannerCheck;
import io.chuangkou.terminal.technician.statistics.ReaderDay;
import io.chuangkou.terminal.technician.statistics.StatisticsCheck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Finds out what is wrong around a terminal. */
@Command(
    name = "diagnose",
    description = "查找故障在哪里 / find out where a fault lies",
    subcommands = {
      ReadersCommand.class,
      CardCommand.class,
      ContactCommand.class,
      PsamCommand.class
    })
final class DiagnoseCommand {

  /** A code is never as long. */
  private static final int LONGEST_SCAN = 10_000;

  private final Console console;

  private final AccessSource access;

  DiagnoseCommand(Console console, AccessSource access) {
    this.console = console;
    this.access = access;
  }

  /** {@code --json}. */
  static final class Form {
    @Option(names = "--json", description = "以 JSON 输出 / answer in JSON")
    private boolean json;

    /** How findings are told on a console. */
    Findings on(Console console) {
      return new Findings(console, json);
    }
  }

  @Command(
      description =
          "按统筹区配置试连医保中心（签到、查询人员），指出该核对哪一项"
              + " / try the way to the centre as the profile describes it")
  int centre(
      @Mixin ConfigOption config,
      @Mixin DayOption day,
      @Option(
              names = "--id",
              paramLabel = "NUMBER",
              description = "也查询这个身份证号的人 / also ask for the person of this ID number")
          @Nullable String idNumber,
      @Mixin Form form) {
    Credential person = idNumber == null ? null : Credential.idCard(idNumber);
    return form.on(console).tell(bench(config, day).centre(person).run());
  }

  @Command(
      description =
          "每台打印机打测试页，指出打不出来的原因 / print a test page on each printer, or tell why it cannot be")
  int printer(@Mixin ConfigOption config, @Mixin DayOption day, @Mixin Form form) {
    TerminalConfig terminal = config.read();
    if (terminal.printer() == null) {
      throw new TerminalException(TerminalFault.PRINTER_NONE);
    }
    return form.on(console).tell(new Workbench(terminal, day.clock()).printers(true).run());
  }

  @Command(
      description =
          "本机时间：与医保中心、已有记录比较，时区，时间同步"
              + " / the machine's time against the centre and the store, its zone and time server")
  int clock(@Mixin ConfigOption config, @Mixin DayOption day, @Mixin Form form) {
    return form.on(console).tell(bench(config, day).time().run());
  }

  @Command(
      description =
          "本地台账：逐条核对记录，上次是否正常关闭，磁盘空间和快慢；不改动，窗口开着也可以"
              + " / the store: every record, its last close, its disk; changes nothing, also while in use")
  int store(@Mixin ConfigOption config, @Mixin DayOption day, @Mixin Form form) {
    return form.on(console).tell(bench(config, day).store().run());
  }

  @Command(description = "屏幕、缩放、客户屏、字体 / screens, scale, the customers' screen, letters")
  int display(@Mixin ConfigOption config, @Mixin Form form) {
    return form.on(console)
        .tell(new DisplayCheck(Workbench::screens, config.read().display()).run());
  }

  @Command(
      description =
          "扫码枪：扫一个码（读一行标准输入），看编码、全角、回车；速度在检修台里测"
              + " / a scanner: reads one line and judges encoding, width and end; its speed is measured at the"
              + " bench")
  int scanner(@Mixin Form form) throws IOException {
    console.err().println("请扫一个码 / scan a code");
    console.err().flush();
    return form.on(console).tell(ScannerCheck.judge(line(console.in())));
  }

  /** The bytes of a line, with what ended it. */
  private static byte[] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    while (next >= 0 && line.size() < LONGEST_SCAN) {
      line.write(next);
      if (next == '\n' || next == '\r') {
        break;
      }
      next = in.read();
    }
    return line.toByteArray();
  }

  @Command(
      description =
          "读卡统计：每天插卡、读出、失败，哪台读卡器该清洁" + " / readings by day, and which reader is due for cleaning")
  int statistics(
      @Mixin ConfigOption config,
      @Mixin DayOption day,
      @Option(
              names = "--cleaned",
              paramLabel = "READER",
              arity = "0..1",
              fallbackValue = "",
              description =
                  "登记今天清洁了名字里有这几个字的读卡器，不写为全部"
                      + " / note that readers whose name has this were cleaned today; without a name: all")
          @Nullable String cleaned,
      @Mixin Form form)
      throws IOException {
    TerminalConfig terminal = config.read();
    StatisticsCheck check = new Workbench(terminal, day.clock()).statistics();
    List<ReaderDay> days = check.days();
    if (cleaned != null) {
      List<String> readers =
          days.stream()
              .map(ReaderDay::reader)
              .distinct()
              .filter(reader -> reader.contains(cleaned))
              .toList();
      for (String reader : readers) {
        terminal.cleanings().note(reader, day.day());
      }
    }
    List<Finding> findings = check.run();
    if (form.json) {
      console
          .out()
          .println(JsonMapper.shared().writeValueAsString(StatisticsText.whole(days, findings)));
      return ExitCode.DONE;
    }
    StatisticsText.lines(days).forEach(console.out()::println);
    new Findings(console, false).tell(findings);
    return ExitCode.DONE;
  }

  @Command(
      description =
          "逐项检查，像红绿灯一样给出结果和该找谁；不打印、不改动"
              + " / all checks as a traffic light, with whom to call; prints and changes nothing")
  int all(@Mixin ConfigOption config, @Mixin DayOption day, @Mixin Form form) {
    return form.on(console).tellAll(top(config, day).all());
  }

  @Command(
      description =
          "生成给技术支持的一个文件：版本、配置、日志、检查结果、统计；不含姓名、号码、密钥、密码"
              + " / one file for support: versions, configuration, log, findings, statistics; no name, number,"
              + " key or password")
  int bundle(
      @Mixin ConfigOption config,
      @Mixin DayOption day,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              required = true,
              description = "写到这个 zip 文件 / the zip file to write")
          Path out)
      throws IOException {
    BenchTop top = top(config, day);
    List<Finding> findings =
        top.all().stream().flatMap(examination -> examination.run().stream()).toList();
    top.write(out, findings, top.cards().card().trace());
    console.out().println(out);
    return ExitCode.DONE;
  }

  private BenchTop top(ConfigOption config, DayOption day) {
    return BenchTop.of(config.path(), day.clock(), access, Version.lines(), LogFolder.log());
  }

  private static Workbench bench(ConfigOption config, DayOption day) {
    return new Workbench(config.read(), day.clock());
  }
}
