package io.chuangkou.card.trace;

import io.chuangkou.card.reset.AnswerToReset;
import io.chuangkou.card.reset.AnswerToReset.Convention;
import io.chuangkou.card.reset.InterfaceByte;
import io.chuangkou.card.ssc.Item;
import io.chuangkou.card.ssc.ItemText;
import io.chuangkou.card.trace.Records.TaggedValue;
import io.chuangkou.card.trace.SelectedFile.Subject;
import io.chuangkou.card.trace.TraceEvent.Exchange;
import io.chuangkou.card.trace.TraceEvent.NoAnswer;
import io.chuangkou.card.trace.TraceEvent.NoReset;
import io.chuangkou.card.trace.TraceEvent.Reset;
import io.chuangkou.card.trace.TraceEvent.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A conversation for people: what each command is, its status word in words, its data decoded. */
public final class TraceView {

  private static final String INDENT = "    ";
  private static final double MICROS_PER_MILLI = 1_000;

  private final List<String> lines = new ArrayList<>();
  private final SelectedFile selection = new SelectedFile();

  private TraceView() {}

  /** The lines of a conversation, in Chinese and English. */
  public static List<String> of(CardTrace trace) {
    TraceView view = new TraceView();
    view.lines.add("读卡器 / reader: " + trace.reader() + "  " + trace.day());
    trace.events().forEach(view::add);
    return List.copyOf(view.lines);
  }

  private void add(TraceEvent event) {
    switch (event) {
      case Reset reset -> {
        selection.reset();
        lines.add(way(reset.way()) + " " + reset.answer() + time(reset));
        explain(AnswerToReset.ofText(reset.answer()));
      }
      case NoReset none -> {
        selection.reset();
        lines.add(way(none.way()) + fault(none.fault().code(), none.detail()) + time(none));
      }
      case NoAnswer none -> {
        selection.reset();
        lines.add("> " + none.command() + "  " + CommandNames.of(none.command(), ""));
        lines.add("!" + fault(none.fault().code(), none.detail()) + time(none));
      }
      case Exchange exchange -> exchange(selection.follow(exchange), exchange);
    }
  }

  private void exchange(Subject subject, Exchange exchange) {
    lines.add(
        "> " + exchange.command() + "  " + CommandNames.of(exchange.command(), subject.file()));
    lines.add(
        "< " + exchange.answer() + "  " + StatusMeaning.of(exchange.statusWord()) + time(exchange));
    if (subject.isOfBasicFile() && (subject.isRecord() || subject.isBinary())) {
      Records.of(exchange.data()).records().forEach(this::explain);
    } else if (exchange.data().startsWith("6F")) {
      ControlInformation.explain(exchange.data()).forEach(line -> lines.add(INDENT + line));
    }
  }

  private void explain(TaggedValue record) {
    Optional<Item> item =
        Arrays.stream(Item.values()).filter(each -> each.tag() == record.tag()).findFirst();
    String tag = "%s%02X ".formatted(INDENT, record.tag());
    if (item.isEmpty()) {
      lines.add(tag + "标准之外 / not in the standard");
      return;
    }
    ItemText text = ItemText.of(item.get(), HexFormat.of().parseHex(record.value()));
    String odd =
        Optional.ofNullable(text.warning())
            .map(warning -> "  ⚠ " + warning.sentence() + " / " + warning.englishSentence())
            .orElse("");
    lines.add(
        tag
            + item.get().chinese()
            + " / "
            + item.get().english()
            + ": "
            + (text.isReadable() ? text.text() : "无法识别 / unreadable")
            + odd);
  }

  private void explain(AnswerToReset answer) {
    String bytes =
        answer.interfaceBytes().stream()
            .map((InterfaceByte each) -> each.name() + " " + each.meaning())
            .collect(Collectors.joining("; "));
    Convention convention = answer.convention();
    lines.add(
        INDENT
            + (convention == null
                ? "?"
                : convention == Convention.DIRECT ? "正向 / direct" : "反向 / inverse")
            + "; T="
            + answer.protocols().stream().map(String::valueOf).collect(Collectors.joining(", T="))
            + "; "
            + answer.bitsPerSecond()
            + " bit/s; "
            + bytes);
    answer
        .marks()
        .ifPresent(
            marks ->
                lines.add(
                    INDENT
                        + "芯片 / chip %s %s; 系统 / system %s; 卡商 / maker %s %s; 城市 / city %s; 序列号 / serial %s"
                            .formatted(
                                marks.chip(),
                                marks.chipMaker(),
                                marks.system(),
                                marks.maker(),
                                marks.cardMaker(),
                                marks.city(),
                                marks.serial())));
    answer
        .flaws()
        .forEach(flaw -> lines.add(INDENT + "⚠ " + flaw.chinese() + " / " + flaw.english()));
  }

  private static String fault(String code, String detail) {
    return " " + code + " " + detail;
  }

  private static String way(Way way) {
    return switch (way) {
      case CONNECT -> "连接 / connect";
      case COLD -> "冷复位 / cold reset";
      case WARM -> "热复位 / warm reset";
    };
  }

  private static String time(TraceEvent event) {
    return "  (%.1f ms)".formatted(event.micros() / MICROS_PER_MILLI);
  }
}
