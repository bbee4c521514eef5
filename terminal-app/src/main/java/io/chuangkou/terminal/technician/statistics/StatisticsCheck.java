package io.chuangkou.terminal.technician.statistics;

import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.technician.Check;
import io.chuangkou.terminal.technician.Examination;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.TechnicianFault;
import io.chuangkou.terminal.technician.WhomToCall;
import io.chuangkou.terminal.technician.statistics.CleaningRule.Due;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Which readers are due for cleaning, by what was counted. */
public final class StatisticsCheck implements Examination {

  private final ReadingFile file;
  private final Cleanings cleanings;
  private final CleaningRule rule;
  private final Supplier<LocalDate> today;

  /** Of the statistics of a terminal, which may be running. */
  public StatisticsCheck(
      ReadingFile file, Cleanings cleanings, CleaningRule rule, Supplier<LocalDate> today) {
    this.file = file;
    this.cleanings = cleanings;
    this.rule = rule;
    this.today = today;
  }

  @Override
  public Check check() {
    return Check.STATISTICS;
  }

  /** The days that are kept, oldest first. */
  public List<ReaderDay> days() {
    return file.read();
  }

  @Override
  public List<Finding> run() {
    List<ReaderDay> days = days();
    List<String> readers = days.stream().map(ReaderDay::reader).distinct().sorted().toList();
    return readers.isEmpty()
        ? List.of(
            Finding.skipped(
                Check.STATISTICS, "计数 / counts", TechnicianFault.STATISTICS_NONE.advice()))
        : readers.stream().map(reader -> look(reader, days)).toList();
  }

  private Finding look(String reader, List<ReaderDay> days) {
    LocalDate cleaned = cleanings.last(reader).orElse(null);
    return rule.due(days, reader, cleaned, today.get())
        .map(due -> Finding.warning(Check.STATISTICS, reader, words(due), WhomToCall.TECHNICIAN))
        .orElseGet(() -> well(reader, days));
  }

  private static Advice words(Due due) {
    return switch (due) {
      case Due.Worn worn ->
          TechnicianFault.READER_CLEANING.with(
              "上次清洁后插卡 %,d 次。".formatted(worn.insertions()),
              "%,d insertions since the last time.".formatted(worn.insertions()));
      case Due.Failing failing ->
          TechnicianFault.READER_CLEANING.with(
              "最近接触失败 " + failing.percent() + "%" + before(failing, "，此前 ", "%") + "。",
              "contacts failed in "
                  + failing.percent()
                  + " % of late"
                  + before(failing, ", before that in ", " %")
                  + ".");
    };
  }

  private static String before(Due.Failing failing, String words, String end) {
    return failing.percentBefore() < 0 ? "" : words + failing.percentBefore() + end;
  }

  private static Finding well(String reader, List<ReaderDay> all) {
    List<ReaderDay> days = all.stream().filter(day -> day.reader().equals(reader)).toList();
    int inserted = days.stream().mapToInt(ReaderDay::insertions).sum();
    int read = days.stream().mapToInt(ReaderDay::successes).sum();
    int failed = days.stream().mapToInt(ReaderDay::failures).sum();
    return Finding.good(
        Check.STATISTICS,
        reader,
        "%d 天里插卡 %,d 次，读出 %,d 次，失败 %,d 次。".formatted(days.size(), inserted, read, failed),
        "%,d insertions, %,d readings and %,d failures on %d days."
            .formatted(inserted, read, failed, days.size()));
  }
}
