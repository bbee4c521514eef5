package io.chuangkou.terminal.cli.card;

import io.chuangkou.card.diagnosis.Application;
import io.chuangkou.card.diagnosis.CardDiagnosis;
import io.chuangkou.card.diagnosis.CardItem;
import io.chuangkou.card.diagnosis.CardReset;
import io.chuangkou.card.diagnosis.CardTree;
import io.chuangkou.card.diagnosis.CommandTime;
import io.chuangkou.card.diagnosis.Conclusion;
import io.chuangkou.card.diagnosis.ContactRun;
import io.chuangkou.card.diagnosis.Phrase;
import io.chuangkou.card.diagnosis.PinState;
import io.chuangkou.card.diagnosis.ReaderFacts;
import io.chuangkou.card.diagnosis.ReadersDiagnosis;
import io.chuangkou.card.diagnosis.Remark;
import io.chuangkou.card.diagnosis.ServiceFacts;
import io.chuangkou.card.reset.AnswerToReset;
import io.chuangkou.card.reset.AnswerToReset.Convention;
import io.chuangkou.card.reset.CardMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Diagnoses as people read them, in both languages. */
public final class DiagnosisLines {

  private static final String INDENT = "  ";
  private static final double MICROS_PER_MILLI = 1_000;

  private final List<String> lines = new ArrayList<>();

  private DiagnosisLines() {}

  /** Of a card. */
  public static List<String> of(CardDiagnosis diagnosis) {
    DiagnosisLines all = new DiagnosisLines();
    all.verdict(diagnosis.conclusion());
    all.add("读卡器 / reader", diagnosis.reader());
    all.add("细节 / detail", diagnosis.detail());
    diagnosis.resets().forEach(all::reset);
    all.answer(diagnosis.answer());
    all.application(diagnosis.application());
    diagnosis.files().forEach(all::tree);
    all.add("个人密码 / PIN", pin(diagnosis.pin()));
    diagnosis.warnings().forEach(all::remark);
    all.commands(diagnosis.commands());
    return all.lines;
  }

  static List<String> of(ReadersDiagnosis diagnosis) {
    DiagnosisLines all = new DiagnosisLines();
    all.verdict(diagnosis.conclusion());
    all.add("细节 / detail", diagnosis.detail());
    all.service(diagnosis.service());
    diagnosis.readers().forEach(all::reader);
    return all.lines;
  }

  static List<String> of(ContactRun run) {
    DiagnosisLines all = new DiagnosisLines();
    all.verdict(run.conclusion());
    all.add("读卡器 / reader", run.reader());
    all.add("读取 / readings", "%d/%d".formatted(run.good(), run.times()));
    run.failures().forEach(each -> all.lines.add(INDENT + each.code() + " × " + each.count()));
    all.add("每次 / each", timing(run.reading()));
    run.commands()
        .forEach(each -> all.lines.add(INDENT + each.name() + "  " + timing(each.timing())));
    return all.lines;
  }

  /** The line of a verdict. */
  static List<String> verdictOf(Conclusion conclusion) {
    DiagnosisLines line = new DiagnosisLines();
    line.verdict(conclusion);
    return line.lines;
  }

  private void verdict(Conclusion conclusion) {
    lines.add(
        (conclusion.isGood() ? "✔ " : "✘ ")
            + text(conclusion.verdict().words())
            + "："
            + text(conclusion.sentence())
            + " ["
            + conclusion.code()
            + "]");
  }

  private void add(String name, String value) {
    if (!value.isEmpty()) {
      lines.add(name + ": " + value);
    }
  }

  private static String text(Phrase phrase) {
    return phrase.chinese() + " / " + phrase.english();
  }

  private void reset(CardReset reset) {
    String kind =
        switch (reset.kind()) {
          case COLD -> "冷复位 / cold reset";
          case WARM -> "热复位 / warm reset";
        };
    add(kind, (reset.answer() + reset.fault() + " " + millis(reset.micros())).strip());
  }

  private void answer(@Nullable AnswerToReset answer) {
    if (answer == null) {
      return;
    }
    Convention convention = answer.convention();
    lines.add(
        INDENT
            + (convention == null
                ? "?"
                : convention == Convention.DIRECT ? "正向 / direct" : "反向 / inverse")
            + ", "
            + answer.protocols().stream().map(each -> "T=" + each).collect(Collectors.joining(", "))
            + ", "
            + answer.bitsPerSecond()
            + " bit/s");
    answer.interfaceBytes().stream()
        .map(each -> INDENT + "%s %02X  %s".formatted(each.name(), each.value(), each.meaning()))
        .forEach(lines::add);
    answer.marks().ifPresent(this::marks);
    answer
        .flaws()
        .forEach(flaw -> lines.add(INDENT + "⚠ " + flaw.chinese() + " / " + flaw.english()));
  }

  private void marks(CardMarks marks) {
    lines.add(INDENT + "芯片 / chip " + (marks.chip() + " " + marks.chipMaker()).strip());
    lines.add(INDENT + "操作系统 / system " + marks.system());
    lines.add(INDENT + "卡商 / maker " + (marks.maker() + " " + marks.cardMaker()).strip());
    lines.add(INDENT + "城市 / city " + marks.city() + ", 序列号 / serial " + marks.serial());
  }

  private void application(@Nullable Application application) {
    if (application != null) {
      add("应用 / application", application.name() + "  " + application.statusWord());
    }
  }

  private void tree(CardTree tree) {
    if (tree.statusWord().isEmpty()) {
      return;
    }
    lines.add(tree.identifier() + " " + text(tree.name()) + "  " + tree.statusWord());
    tree.items().forEach(this::item);
  }

  private void item(CardItem item) {
    String sign =
        switch (item.state()) {
          case GOOD -> "✔";
          case ODD -> "⚠";
          case UNREADABLE -> "✘";
          case MISSING -> "－";
          case PROTECTED -> "🔒";
          case UNKNOWN -> "?";
        };
    String odd = item.remark().equals(Phrase.NONE) ? "" : "  " + text(item.remark());
    lines.add(
        INDENT
            + sign
            + " "
            + item.tag()
            + " "
            + text(item.name())
            + ": "
            + item.decoded()
            + (item.raw().isEmpty() ? "" : "  [" + item.raw() + "]")
            + odd);
  }

  private static String pin(PinState pin) {
    return switch (pin) {
      case PinState.Unknown unknown -> "未知 / unknown";
      case PinState.Blocked blocked -> "已锁定 / blocked";
      case PinState.NotNeeded open -> "不需要 / not needed";
      case PinState.Left left -> "还可试 %1$d 次 / %1$d tries left".formatted(left.tries());
    };
  }

  private void remark(Remark remark) {
    lines.add("⚠ " + text(remark.sentence()) + " [" + remark.code() + "]");
  }

  private void commands(List<CommandTime> commands) {
    if (commands.isEmpty()) {
      return;
    }
    long micros = commands.stream().mapToLong(CommandTime::micros).sum();
    lines.add("命令 / commands: " + commands.size() + ", " + millis(micros));
    commands.forEach(
        each ->
            lines.add(
                INDENT + each.name() + "  " + each.statusWord() + "  " + millis(each.micros())));
  }

  private void service(ServiceFacts service) {
    String state =
        !service.hasAccess()
            ? "无权使用 / no access"
            : service.isRunning() ? "在运行 / running" : "没有运行 / not running";
    add("读卡服务 / service", state + ", " + service.version() + ", " + service.library());
    add("用户、字符集 / user, charset", service.user() + ", " + service.charset());
  }

  private void reader(ReaderFacts reader) {
    lines.add(reader.name());
    lines.add(INDENT + text(reader.state().words()) + "; " + text(reader.admission().words()));
    String driver =
        String.join(" ", reader.vendor(), reader.driverVersion(), reader.serial())
            .replaceAll(" +", " ")
            .strip();
    if (!driver.isEmpty()) {
      lines.add(INDENT + "驱动 / driver: " + driver);
    }
    if (reader.events() != ReaderFacts.NOT_COUNTED) {
      lines.add(INDENT + "插拔次数 / insertions and removals: " + reader.events());
    }
    if (!reader.answerToReset().isEmpty()) {
      lines.add(INDENT + "复位应答 / answer to reset: " + reader.answerToReset());
    }
  }

  private static String timing(ContactRun.Timing timing) {
    return "p50 %s, p95 %s, max %s (%d)"
        .formatted(
            millis(timing.p50Micros()),
            millis(timing.p95Micros()),
            millis(timing.maxMicros()),
            timing.count());
  }

  private static String millis(long micros) {
    return "%.1f ms".formatted(micros / MICROS_PER_MILLI);
  }
}
