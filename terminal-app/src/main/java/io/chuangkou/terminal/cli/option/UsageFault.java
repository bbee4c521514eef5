package io.chuangkou.terminal.cli.option;

import io.chuangkou.terminal.display.ScreenChoice;
import io.chuangkou.terminal.notice.Advice;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was typed wrongly, in both languages. */
public final class UsageFault {

  private UsageFault() {}

  /** What is wrong, and where the right use is described. */
  public static Advice of(ParameterException e) {
    Both words =
        switch (e) {
          case MissingParameterException missing -> missing(missing);
          case UnmatchedArgumentException unmatched -> unmatched(unmatched);
          case OverwrittenOptionException twice -> twice(name(twice.getOverwritten()));
          default -> other(e);
        };
    String help = e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    return new Advice(
        "USAGE", words.chinese(), "用法见 " + help + "。", words.english(), "See " + help + ".");
  }

  /** Whether it is nobody's mistake: a path that the machine's character set cannot write. */
  public static boolean isOfPath(ParameterException e) {
    ArgSpec argument = e.getArgSpec();
    return argument != null && argument.type() == Path.class;
  }

  /** A sentence in both languages. */
  private record Both(String chinese, String english) {

    Both and(Both more) {
      return new Both(chinese + more.chinese, english + " " + more.english);
    }
  }

  /** A name that is nearly right is more likely than one that was forgotten. */
  private static Both missing(MissingParameterException e) {
    CommandLine command = e.getCommandLine();
    List<String> unmatched = command.getUnmatchedArguments();
    if (!unmatched.isEmpty()) {
      return unmatched(new UnmatchedArgumentException(command, unmatched));
    }
    String names = e.getMissing().stream().map(UsageFault::label).collect(Collectors.joining("  "));
    return new Both("缺少 " + names + "。", "Missing: " + names + ".");
  }

  private static Both unmatched(UnmatchedArgumentException e) {
    String given = String.join(" ", e.getUnmatched());
    Both said = unknown(e, given);
    List<String> near = e.getSuggestions();
    return near.isEmpty()
        ? said
        : said.and(
            new Both(
                "是不是 " + String.join("、", near) + "？", "Perhaps " + String.join(", ", near) + "?"));
  }

  private static Both unknown(UnmatchedArgumentException e, String given) {
    if (e.isUnknownOption()) {
      return new Both("没有这个选项：" + given + "。", "There is no such option: " + given + ".");
    } else if (e.getCommandLine().getSubcommands().isEmpty()) {
      return new Both("多写了：" + given + "。", "More than is asked for: " + given + ".");
    }
    return new Both("没有这个命令：" + given + "。", "There is no such command: " + given + ".");
  }

  private static Both twice(String name) {
    return new Both(name + " 写了两次。", name + " is given twice.");
  }

  private static Both other(ParameterException e) {
    ArgSpec argument = e.getArgSpec();
    if (argument != null) {
      String given = name(argument) + " " + e.getValue();
      return new Both("写得不对：" + given + "。", "Not understood: " + given + ".")
          .and(expected(argument));
    }
    return e.getCommandLine().getSubcommands().isEmpty()
        ? new Both("用法不对。", String.valueOf(e.getMessage()))
        : new Both("还要写一个命令。", "A command is missing.");
  }

  private static Both expected(ArgSpec argument) {
    Class<?>[] inside = argument.auxiliaryTypes();
    Class<?> type = inside.length > 0 ? inside[0] : argument.type();
    if (type == LocalDate.class) {
      return new Both(
          "日期写成 年-月-日，例如 " + DayConverter.EXAMPLE + "。",
          "A date is year-month-day, as " + DayConverter.EXAMPLE + ".");
    } else if (type == ScreenChoice.class) {
      return new Both("可写：" + ScreenChoice.WRITTEN + "。", "One of: " + ScreenChoice.WRITTEN + ".");
    } else if (type.isEnum()) {
      String values =
          Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
      return new Both("可写：" + values + "。", "One of: " + values + ".");
    }
    return new Both(
        "应为 0 到 " + PortConverter.HIGHEST + " 的整数。",
        "It is a whole number from 0 to " + PortConverter.HIGHEST + ".");
  }

  private static String label(ArgSpec argument) {
    String values =
        String.join(
            " ", Collections.nCopies(Math.max(1, argument.arity().min()), argument.paramLabel()));
    return argument instanceof OptionSpec option ? option.longestName() + " " + values : values;
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
