package io.chuangkou.terminal.cli;

import io.chuangkou.settlement.guide.Entry;
import io.chuangkou.settlement.guide.Guide;
import io.chuangkou.settlement.guide.GuideSearch;
import io.chuangkou.settlement.guide.Page;
import io.chuangkou.settlement.guide.Pages;
import io.chuangkou.settlement.guide.Topic;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.terminal.cli.console.CommandFault;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.option.DayOption;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.visit.PinyinInitials;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** What to bring, where, by when: the page that words find, or the contents of the guide. */
@Command(name = "guide", description = "办事指南：带什么、去哪里、多久 / what to bring, where, by when")
final class GuideCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      arity = "0..*",
      paramLabel = "WORDS",
      description = "词或拼音首字母，或编号；不写则列目录 / words, pinyin initials or a number")
  private List<String> words = List.of();

  @Option(
      names = "--region",
      paramLabel = "CODE",
      description = "统筹区，连同所在的省 / region, with its province")
  private @Nullable String region;

  @Mixin private DayOption day = new DayOption();

  @Option(names = "--json", description = "以 JSON 输出 / answer in JSON")
  private boolean json;

  GuideCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Entry> entries = entries(Guide.shipped());
    List<Entry> found = entries;
    String typed = String.join(" ", words);
    if (!typed.isBlank()) {
      found = new GuideSearch(entries, PinyinInitials.shipped()::of).search(typed);
      if (found.isEmpty()) {
        throw new TerminalException(CommandFault.GUIDE_NOTHING.of(typed));
      }
    }
    Pages pages = new Pages(Policies.load());
    if (json) {
      List<Map<String, Object>> rows =
          found.stream()
              .map(entry -> row(entry, pages.of(entry, GuideSearch.words(typed))))
              .toList();
      console.out().println(JsonMapper.shared().writeValueAsString(rows));
    } else if (typed.isBlank()) {
      printContents(found);
    } else {
      printPage(pages.of(found.getFirst(), GuideSearch.words(typed)));
      printOthers(found.subList(1, found.size()));
    }
    console.out().flush();
    return ExitCode.DONE;
  }

  private List<Entry> entries(Guide guide) {
    List<Entry> entries = guide.entries(region, day.day());
    if (entries.isEmpty()) {
      List<String> known =
          guide.regions().entrySet().stream()
              .map(each -> each.getKey() + " " + each.getValue())
              .toList();
      throw new TerminalException(CommandFault.GUIDE_REGION.choosing(String.join("，", known)));
    }
    return entries;
  }

  private void printContents(List<Entry> entries) {
    for (Topic topic : Topic.values()) {
      List<Entry> ofTopic = entries.stream().filter(entry -> entry.topic() == topic).toList();
      if (!ofTopic.isEmpty()) {
        console.out().println(both(topic.words()));
        ofTopic.forEach(this::printTitle);
      }
    }
  }

  private void printOthers(List<Entry> others) {
    if (!others.isEmpty()) {
      console.out().println();
      console.out().println("另见 / see also");
      others.forEach(this::printTitle);
    }
  }

  private void printTitle(Entry entry) {
    console
        .out()
        .println(
            "  "
                + String.join(
                    "  ",
                    entry.id(),
                    entry.source().regionName().chinese(),
                    both(entry.title()),
                    entry.citation()));
  }

  private void printPage(Page page) {
    console.out().println(both(page.title()));
    console.out().println(page.origin().chinese());
    for (Page.Section section : page.sections()) {
      console.out().println(both(section.heading()));
      section.lines().forEach(line -> console.out().println("  " + line));
    }
  }

  private static String both(BilingualText text) {
    return text.chinese() + " / " + text.english();
  }

  private static Map<String, Object> row(Entry entry, Page page) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", entry.id());
    row.put("region", entry.source().region());
    row.put("document", entry.source().document());
    row.put("clause", entry.clause());
    row.put("topic", entry.topic().name());
    row.put("title", entry.title().chinese());
    row.put("titleEnglish", entry.title().english());
    row.put(
        "sections",
        page.sections().stream()
            .map(
                section ->
                    Map.of(
                        "heading", section.heading().chinese(),
                        "headingEnglish", section.heading().english(),
                        "lines", section.lines()))
            .toList());
    return row;
  }
}
