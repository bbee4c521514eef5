package io.chuangkou.settlement.policy.document;

import io.chuangkou.settlement.policy.document.PolicyException.Fault;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The YAML of a policy document: no deeper than a policy is, and every value where it holds. */
final class PolicyYaml {

  private static final int DEEPEST = 30;

  private final String file;
  private final String text;
  private final LoadSettings settings;
  private int reached = 1;

  private PolicyYaml(String file, String text) {
    this.file = file;
    this.text = text;
    this.settings = LoadSettings.builder().setLabel(file).build();
  }

  /**
   * Reads a text.
   *
   * @throws PolicyException if it is no such YAML
   */
  static Node compose(String file, String text) {
    return new PolicyYaml(file, text).compose();
  }

  private Node compose() {
    try {
      Parser parser = new ParserImpl(settings, new StreamReader(settings, text));
      return new Composer(settings, new Checked(parser))
          .getSingleNode()
          .orElseThrow(
              () ->
                  fault(
                      1,
                      BilingualText.of("文件是空的", "the file is empty"),
                      BilingualText.of("写入政策内容", "write a policy")));
    } catch (MarkedYamlEngineException e) {
      throw noYaml(e.getProblemMark().map(PolicyYaml::line).orElse(1), e.getProblem());
    } catch (ReaderException e) {
      int line = (int) text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count() + 1;
      throw noYaml(line, "a character that no text has: U+%04X".formatted(e.getCodePoint()));
    } catch (YamlEngineException e) {
      throw noYaml(reached, String.valueOf(e.getMessage()));
    }
  }

  /** Tells each event only after a look at it: nothing is made of what a policy may not have. */
  private final class Checked implements Parser {

    private final Parser events;
    private int depth;

    Checked(Parser events) {
      this.events = events;
    }

    @Override
    public boolean hasNext() {
      return events.hasNext();
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
      if (events.hasNext()) {
        check(events.peekEvent());
      }
      return events.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
      check(events.peekEvent());
      return events.peekEvent();
    }

    @Override
    public Event next() {
      depth += step(peekEvent());
      return events.next();
    }

    private void check(Event event) {
      reached = event.getStartMark().map(PolicyYaml::line).orElse(reached);
      requireShallowAndPlain(event, depth + step(event));
    }
  }

  private static int step(Event event) {
    return switch (event.getEventId()) {
      case SequenceStart, MappingStart -> 1;
      case SequenceEnd, MappingEnd -> -1;
      default -> 0;
    };
  }

  private void requireShallowAndPlain(Event event, int depth) {
    if (event.getEventId() == Event.ID.Alias) {
      throw fault(
          reached,
          BilingualText.of("这里用了引用", "a reference to another place"),
          BilingualText.of("把内容写全", "write out what is meant"));
    }
    if (isTagged(event)) {
      throw fault(
          reached,
          BilingualText.of("这里写了类型标记", "a type in front of a value"),
          BilingualText.of("只写值本身", "write the value alone"));
    }
    if (depth > DEEPEST) {
      throw fault(
          reached,
          BilingualText.of("层次太深", "nested too deeply"),
          BilingualText.of("最多 " + DEEPEST + " 层", "write at most " + DEEPEST + " levels"));
    }
  }

  private static boolean isTagged(Event event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag().isPresent();
      case CollectionStartEvent collection -> collection.getTag().isPresent();
      default -> false;
    };
  }

  private PolicyException noYaml(int line, String problem) {
    return fault(
        line,
        BilingualText.of("不是有效的 YAML", "this is no YAML: " + problem),
        BilingualText.of(
            "检查缩进、冒号、括号和特殊字符", "check indentation, colons, brackets and odd characters"));
  }

  private PolicyException fault(int line, BilingualText what, BilingualText instead) {
    return PolicyException.at(Fault.YAML, file, line, what, instead);
  }

  private static int line(Mark mark) {
    return mark.getLine() + 1;
  }
}
