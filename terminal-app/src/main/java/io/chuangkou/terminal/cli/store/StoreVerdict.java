package io.chuangkou.terminal.cli.store;

import io.chuangkou.store.Loss;
import io.chuangkou.store.StoreInspection;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.ledger.guard.StoreLosses;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every part of a store comes to: records, format, key, queue, the last end.
 *
 * @param seen the store as it was looked at
 * @param zone in which times are told
 * @param isMirrored whether it has a second copy
 */
public record StoreVerdict(StoreInspection seen, ZoneId zone, boolean isMirrored) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** Of the store of a terminal, which may be in use. */
  public static StoreVerdict of(TerminalConfig terminal) {
    return new StoreVerdict(
        StoreInspection.of(terminal.store(), TerminalStore.key(terminal.store())),
        terminal.counter().zone(),
        terminal.mirror() != null);
  }

  /** Tells it, and returns how the command ends. */
  public int tell(Console console, boolean json) {
    if (json) {
      console.out().println(JsonMapper.shared().writeValueAsString(object()));
    } else {
      lines().forEach(console.out()::println);
    }
    if (seen.losses().isEmpty()) {
      return ExitCode.DONE;
    }
    console.say(StoreLosses.of(seen.losses(), zone));
    return ExitCode.LOST;
  }

  private List<String> lines() {
    return List.of(
        "记录 / records: " + records(),
        "格式 / format: " + seen.format(),
        "密钥 / key: 第 " + seen.keys() + " 代，只有本程序的用户可读写 / key " + seen.keys() + ", owner-only",
        "队列 / queue: " + queue(),
        "上次关闭 / last close: " + end(),
        "下一步 / what to do: " + next());
  }

  private String records() {
    long lost = lost();
    String counted =
        "%d 条逐条核对（CRC、MAC、链条）/ %d checked, CRC, MAC and chain"
            .formatted(seen.records() - lost, seen.records() - lost);
    String damaged = lost == 0 ? "完好 / whole" : "丢失 " + lost + " 条 / " + lost + " lost";
    String torn =
        seen.tornTail() ? "；最后一条未写完，从未确认 / the last one is unfinished, never acknowledged" : "";
    return damaged + "；" + counted + torn;
  }

  private long lost() {
    return seen.lost().stream().mapToLong(records -> records.count()).sum();
  }

  private String queue() {
    return switch (seen.queue()) {
      case WHOLE -> "完好，与关闭时的摘要一致 / whole, as its digest says";
      case CHANGED -> "与摘要不符，下次打开时由记录重建 / changed; the next opening tells it again";
      case UNKNOWN -> "不核对，只有正常关闭的才有摘要 / not judged: it has a digest after an orderly close";
    };
  }

  private String end() {
    if (seen.usedBy().isPresent()) {
      return "正在使用 / in use: " + seen.usedBy().get();
    }
    String time = time(seen.lastClose());
    return seen.isClosedInOrder() || seen.records() == 0
        ? time + " 正常 / in order"
        : time + " 之后没有正常关闭，无须处理 / not in order since, which is no harm";
  }

  private String time(Optional<Instant> at) {
    return at.map(time -> TIME.format(LocalDateTime.ofInstant(time, zone))).orElse("—");
  }

  private String next() {
    if (seen.losses().isEmpty()) {
      return "无须处理 / nothing";
    }
    return isMirrored
        ? "关闭窗口后执行 store verify --repair，从镜像恢复"
            + " / close the terminal, then store verify --repair puts it back from the mirror"
        : "保留台账目录原样，不要删改；逐日 reconcile 对账，逐笔核对停放的业务"
            + " / keep the folder as it is, compare each day, look at each parked item";
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("whole", seen.losses().isEmpty());
    object.put("records", seen.records());
    object.put("lost", seen.losses().stream().map(StoreVerdict::row).toList());
    object.put("tornTail", seen.tornTail());
    object.put("format", seen.format());
    object.put("keys", seen.keys());
    object.put("queue", seen.queue().name());
    object.put("openItems", seen.openItems());
    object.put("segments", seen.segments());
    object.put("journalBytes", seen.journalBytes());
    object.put("closedInOrder", seen.isClosedInOrder());
    object.put("usedBy", seen.usedBy().orElse(null));
    return object;
  }

  private static Map<String, @Nullable Object> row(Loss loss) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("first", loss.records().first());
    row.put("last", loss.records().last());
    row.put("after", loss.after().map(Instant::toString).orElse(null));
    row.put("before", loss.before().map(Instant::toString).orElse(null));
    return row;
  }
}
