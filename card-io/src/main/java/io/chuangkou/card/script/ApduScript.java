package io.chuangkou.card.script;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.script.ScriptException.Kind;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.CardSlot;
import io.chuangkou.card.transport.ResetKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A script of raw commands, one step a line:
 *
 * <pre>
 * # what follows is for people
 * reset cold                    cold, or warm: what was selected is forgotten
 * send 00A404000F7378…          a command; a line of digits alone is one too
 * expect 61xx                   of the answer before: x stands for any digit
 * repeat 20                     the lines up to end, so often
 *   send 00B2010540
 *   expect 9000
 * end
 * </pre>
 *
 * <p>Nothing is fetched or repeated by itself: 61xx and 6Cxx are answers like others. Immutable.
 */
public final class ApduScript {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final Pattern COMMAND = Pattern.compile("([0-9A-F]{2}){4,261}");
  private static final Pattern STATUS = Pattern.compile("[0-9A-FX]{4}");
  private static final int MOST_REPETITIONS = 10_000;
  private static final int DEEPEST = 4;

  private final List<Step> steps;

  private ApduScript(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /** A step, with the line on which it stands. */
  private sealed interface Step {

    record Send(int line, String command) implements Step {}

    record Expect(int line, String statusWord) implements Step {}

    record Reset(int line, ResetKind kind) implements Step {}

    record Repeat(int line, int times, List<Step> steps) implements Step {}
  }

  /**
   * Reads a script.
   *
   * @throws ScriptException {@link Kind#UNREADABLE}, naming the line
   */
  public static ApduScript read(String text) throws ScriptException {
    return new ApduScript(new Reading().read(text));
  }

  /** The commands in it, each once for each line, in hexadecimal digits. */
  public List<String> commands() {
    List<String> commands = new ArrayList<>();
    collect(steps, commands);
    return commands;
  }

  private static void collect(List<Step> steps, List<String> commands) {
    for (Step step : steps) {
      switch (step) {
        case Step.Send send -> commands.add(send.command());
        case Step.Repeat repeat -> collect(repeat.steps(), commands);
        case Step.Expect expect -> {}
        case Step.Reset reset -> {}
      }
    }
  }

  /**
   * Runs it on the card in a slot.
   *
   * @throws ScriptException {@link Kind#UNEXPECTED} at the first answer that is not as expected
   * @throws CardFaultException if the card gives no answer
   */
  public void run(CardSlot slot) throws ScriptException, CardFaultException {
    try (Run run = new Run(slot)) {
      run.all(steps);
    }
  }

  private static final class Run implements AutoCloseable {

    private final CardSlot slot;
    private @Nullable CardConnection connection;
    private String answer = "";

    Run(CardSlot slot) {
      this.slot = slot;
    }

    void all(List<Step> steps) throws ScriptException, CardFaultException {
      for (Step step : steps) {
        switch (step) {
          case Step.Send send -> answer = HEX.formatHex(send(HEX.parseHex(send.command())));
          case Step.Reset reset -> {
            close();
            slot.reset(reset.kind());
          }
          case Step.Expect expect -> check(expect);
          case Step.Repeat repeat -> {
            for (int time = 0; time < repeat.times(); time++) {
              all(repeat.steps());
            }
          }
        }
      }
    }

    private byte[] send(byte[] command) throws CardFaultException {
      if (connection == null) {
        connection = slot.connect();
      }
      return connection.transmit(command);
    }

    private void check(Step.Expect expect) throws ScriptException {
      String statusWord = answer.substring(Math.max(0, answer.length() - 4));
      if (!statusWord.matches(expect.statusWord().replace('X', '.'))) {
        throw new ScriptException(
            Kind.UNEXPECTED,
            expect.line(),
            expect.statusWord().replace('X', 'x') + " expected, " + statusWord + " answered");
      }
    }

    @Override
    public void close() {
      if (connection != null) {
        connection.close();
        connection = null;
      }
    }
  }

  private static final class Reading {

    private final Deque<Open> open = new ArrayDeque<>();
    private List<Step> steps = new ArrayList<>();
    private int line;
    private boolean hasAnswer;

    List<Step> read(String text) throws ScriptException {
      for (String each : text.lines().toList()) {
        line++;
        String stripped = each.replaceFirst("#.*", "").strip();
        if (!stripped.isEmpty()) {
          take(stripped.toUpperCase(Locale.ROOT));
        }
      }
      if (!open.isEmpty()) {
        throw wrong("repeat without end");
      } else if (steps.isEmpty()) {
        throw wrong("no step is in it");
      }
      return steps;
    }

    private void take(String text) throws ScriptException {
      String[] words = text.split("\\s+", 2);
      String rest = words.length < 2 ? "" : words[1];
      switch (words[0]) {
        case "SEND" -> send(rest);
        case "EXPECT" -> expect(rest);
        case "RESET" -> steps.add(new Step.Reset(line, kind(rest)));
        case "REPEAT" -> begin(rest);
        case "END" -> end();
        default -> send(text);
      }
    }

    private void send(String digits) throws ScriptException {
      String command = digits.replaceAll("\\s", "");
      if (!COMMAND.matcher(command).matches()) {
        throw wrong("no command: " + digits);
      }
      steps.add(new Step.Send(line, command));
      hasAnswer = true;
    }

    private void expect(String statusWord) throws ScriptException {
      if (!hasAnswer || !STATUS.matcher(statusWord).matches()) {
        throw wrong("expect a status word of an answer, as 9000 or 61xx");
      }
      steps.add(new Step.Expect(line, statusWord));
    }

    private ResetKind kind(String word) throws ScriptException {
      return Optional.of(word)
          .filter(each -> each.isEmpty() || each.equals("COLD") || each.equals("WARM"))
          .map(each -> each.isEmpty() ? ResetKind.COLD : ResetKind.valueOf(each))
          .orElseThrow(() -> wrong("reset cold, or warm"));
    }

    private void begin(String times) throws ScriptException {
      if (!times.matches("[0-9]{1,5}")
          || Integer.parseInt(times) > MOST_REPETITIONS
          || open.size() == DEEPEST) {
        throw wrong("repeat 1 to " + MOST_REPETITIONS + " times, " + DEEPEST + " deep at most");
      }
      open.push(new Open(line, Integer.parseInt(times), steps));
      steps = new ArrayList<>();
    }

    private void end() throws ScriptException {
      if (open.isEmpty()) {
        throw wrong("end without repeat");
      }
      Open outer = open.pop();
      List<Step> inner = List.copyOf(steps);
      steps = outer.steps();
      steps.add(new Step.Repeat(outer.line(), outer.times(), inner));
    }

    private ScriptException wrong(String problem) {
      return new ScriptException(Kind.UNREADABLE, line, problem);
    }
  }

  private record Open(int line, int times, List<Step> steps) {}
}
