package io.chuangkou.settlement.policy.document;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.document.PolicyException.Fault;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Citation;
import io.chuangkou.settlement.policy.scheme.Range;
import io.chuangkou.settlement.policy.scheme.Rates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A place in a policy document, read strictly for one day: a dated value yields the entry of that
 * day, every scalar that is read is noted with its citation, and {@link #end} refuses keys that
 * nobody asked for. {@code reading}, {@code clause} and {@code document} may stand in any block and
 * hold for all that is inside.
 */
public final class PolicyNode {

  private static final Set<String> CITING = Set.of("reading", "clause", "document");
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,2})?");
  private static final Pattern RATE = Pattern.compile("([0-9]{1,3}(\\.[0-9]{1,2})?)%");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");
  private static final Pattern RANGE = Pattern.compile("([0-9]{1,4})(\\+|-([0-9]{1,4}))?");

  private final DocumentReading in;
  private final String path;
  private final Node node;
  private final @Nullable Map<String, Node> keys;
  private final Cited cited;
  private final Set<String> asked = new HashSet<>(CITING);

  /** What is known about the citation and the validity at a place. */
  record Cited(
      @Nullable String reading,
      String document,
      @Nullable String clause,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  PolicyNode(DocumentReading in, String path, Node node, Cited around) {
    this.in = in;
    this.path = path;
    this.node = node;
    this.keys = node instanceof MappingNode mapping ? keys(mapping) : null;
    this.cited =
        new Cited(
            scalarOr("reading", around.reading),
            Objects.requireNonNullElse(scalarOr("document", null), around.document),
            scalarOr("clause", around.clause),
            around.from,
            around.to);
  }

  // Structure

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  /** The keys, without those that cite. */
  List<String> keys() {
    return mapping().keySet().stream().filter(key -> !CITING.contains(key)).toList();
  }

  boolean has(String key) {
    return mapping().containsKey(key);
  }

  PolicyNode get(String key) {
    PolicyNode found = find(key);
    if (found == null) {
      throw fault(
          Fault.MISSING,
          BilingualText.of("缺少 " + key, key + " is missing"),
          BilingualText.of("在此处写上 " + key + ": …", "write " + key + ": … here"));
    }
    return found;
  }

  @Nullable PolicyNode find(String key) {
    asked.add(key);
    Node child = mapping().get(key);
    return child == null ? null : in.dated(new PolicyNode(in, within(key), child, cited));
  }

  /** What is read at a key, or what holds where the key is not written. */
  <T extends @Nullable Object> T optional(String key, Function<PolicyNode, T> reader, T otherwise) {
    PolicyNode found = find(key);
    return found == null ? otherwise : reader.apply(found);
  }

  /** The elements of a list; anything else is its own single element. */
  List<PolicyNode> elements() {
    if (!(node instanceof SequenceNode sequence)) {
      return List.of(this);
    }
    List<PolicyNode> elements = new ArrayList<>();
    for (Node element : sequence.getValue()) {
      elements.add(new PolicyNode(in, path + '[' + elements.size() + ']', element, cited));
    }
    return elements;
  }

  /** What is read from each element. */
  <T> List<T> each(Function<PolicyNode, T> reader) {
    return elements().stream().map(reader).toList();
  }

  /** Refuses the keys that were not asked for. */
  void end() {
    for (String key : mapping().keySet()) {
      if (!asked.contains(key)) {
        throw unknownKey(key, asked);
      }
    }
  }

  PolicyException unknownKey(String key, Set<String> known) {
    return in.fault(
        Fault.KEY,
        mapping().getOrDefault(key, node),
        BilingualText.of("不认识的键 " + key, "unknown key " + key),
        BilingualText.of("此处可写：" + list(known), "known here: " + list(known)));
  }

  /** The value of a dated entry, as if it stood alone in the place of the whole list. */
  PolicyNode valueFor(@Nullable LocalDate from, @Nullable LocalDate to, PolicyNode list) {
    PolicyNode is = get("is");
    return new PolicyNode(
        in,
        list.path,
        is.node,
        new Cited(is.cited.reading, is.cited.document, is.cited.clause, from, to));
  }

  // Scalars

  String text() {
    String text = scalar();
    in.note(path, text, citation(), cited.from, cited.to, node);
    return text;
  }

  List<String> texts() {
    return each(PolicyNode::text);
  }

  /** Texts that are all known; {@code unknown} says of one that it is not. */
  Set<String> textsOf(Collection<String> known, Function<String, BilingualText> unknown) {
    for (PolicyNode element : elements()) {
      if (!known.contains(element.text())) {
        throw element.fault(Fault.NAME, unknown.apply(element.scalar()), oneOf(known));
      }
    }
    return Set.copyOf(texts());
  }

  /** A name: Chinese words, a slash, English words. */
  BilingualText name() {
    String[] halves = scalar().split(" / ", -1);
    if (halves.length != 2) {
      throw value("名称写作：住院 / stay", "write a name as 住院 / stay");
    }
    return BilingualText.of(halves[0], halves[1]);
  }

  long fen() {
    String text = text();
    if (!AMOUNT.matcher(text).matches()) {
      throw value("写元，最多两位小数，如 1000 或 12.50", "write yuan, as 1000 or 12.50");
    }
    return Fen.ofYuan(text).fen();
  }

  /** A rate in 1/10000, at most 100 %. */
  int rate() {
    Matcher matcher = RATE.matcher(text());
    int rate =
        matcher.matches()
            ? new BigDecimal(matcher.group(1)).movePointRight(2).intValueExact()
            : Rates.WHOLE + 1;
    if (rate > Rates.WHOLE) {
      throw value("写 0% 到 100%，如 65%", "write 0% to 100%, as 65%");
    }
    return rate;
  }

  int count() {
    String text = text();
    if (!COUNT.matcher(text).matches()) {
      throw value("写一个整数，如 15", "write a whole number, as 15");
    }
    return Integer.parseInt(text);
  }

  Range range() {
    Matcher matcher = RANGE.matcher(text());
    if (matcher.matches()) {
      int from = Integer.parseInt(matcher.group(1));
      int to =
          matcher.group(2) == null
              ? from
              : matcher.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(matcher.group(3));
      if (from <= to) {
        return new Range(from, to);
      }
    }
    throw value("写 3、0-3 或 80+", "write 3, 0-3 or 80+");
  }

  /** A flag: it is written {@code yes}, or not at all. */
  boolean yes() {
    if (!text().equals("yes")) {
      throw value("写 yes，或去掉这一项", "write yes, or leave it out");
    }
    return true;
  }

  LocalDate date() {
    return day(text());
  }

  /** A bound of a validity; {@code open} has none. */
  @Nullable LocalDate bound() {
    return scalar().equals("open") ? null : day(scalar());
  }

  private LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw value("写日期，如 2022-01-01", "write a day, as 2022-01-01");
    }
  }

  /** A constant of an enum, written in lower case. */
  <T extends Enum<T>> T choice(Class<T> type) {
    String text = text();
    for (T constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
        return constant;
      }
    }
    String known =
        Stream.of(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw value("写其中之一：" + known, "write one of " + known);
  }

  private static BilingualText oneOf(Collection<String> known) {
    return BilingualText.of("写其中之一：" + known, "write one of " + known);
  }

  // Faults and citations

  Citation citation() {
    if (cited.reading == null || cited.clause == null) {
      String missing = cited.reading == null ? "reading" : "clause";
      throw fault(
          Fault.CLAUSE,
          BilingualText.of("此值没有写明 " + missing, "this value has no " + missing),
          BilingualText.of(
              "在本段写上 " + missing + ": …，如 clause: §十五",
              "write " + missing + ": … in this block, as clause: §十五"));
    }
    return in.citation(cited.reading, cited.document, cited.clause);
  }

  PolicyException value(String chinese, String english) {
    String written = node instanceof ScalarNode scalar ? scalar.getValue() : "…";
    return fault(
        Fault.VALUE,
        BilingualText.of(path + " 不能是 " + written, path + " cannot be " + written),
        BilingualText.of(chinese, english));
  }

  public PolicyException fault(Fault fault, BilingualText what, BilingualText instead) {
    return in.fault(fault, node, what, instead);
  }

  String path() {
    return path;
  }

  /** The text of a scalar without noting it, for what is no value of the policy. */
  String scalar() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw value("此处只能写一个值", "write a single value here");
  }

  private @Nullable String scalarOr(String key, @Nullable String otherwise) {
    return keys != null && keys.get(key) instanceof ScalarNode scalar
        ? scalar.getValue()
        : otherwise;
  }

  private String within(String key) {
    return path.isEmpty() ? key : path + '.' + key;
  }

  private Map<String, Node> mapping() {
    if (keys == null) {
      throw value("此处要写 键: 值", "write key: value here");
    }
    return keys;
  }

  private Map<String, Node> keys(MappingNode mapping) {
    Map<String, Node> found = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (found.put(key, tuple.getValueNode()) != null) {
        throw in.fault(
            Fault.KEY,
            tuple.getKeyNode(),
            BilingualText.of("键 " + key + " 写了两次", "key " + key + " stands twice"),
            BilingualText.of("只留一处；分日期的值写成带 from、to 的列表", "keep one; date it with from and to"));
      }
    }
    return found;
  }

  private static String list(Set<String> known) {
    return known.stream().sorted().collect(Collectors.joining(", "));
  }
}
