package io.chuangkou.settlement.policy.document;

import io.chuangkou.settlement.NearestWord;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
 *
 * <p>{@code {assumed: id}} yields the value of what is assumed there, see {@link Assumptions}.
 *
 * <p>A fault in a scalar, a key or an element is reported to the reading, which goes on with
 * something in its place, so that all faults of a document are found at once; a document with a
 * fault is never used.
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
  private final boolean isAbsent;
  private final @Nullable Map<String, NodeTuple> keys;
  private final Cited cited;
  private final Set<String> asked = new HashSet<>(CITING);

  /** What was written in the place of a key that is missing. */
  private final Map<String, String> slips = new HashMap<>();

  /** What is known about the citation and the validity at a place. */
  record Cited(
      @Nullable String reading,
      String document,
      @Nullable String clause,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String assumption) {}

  PolicyNode(DocumentReading in, String path, Node node, Cited around) {
    this(in, path, node, around, false);
  }

  /**
   * A place.
   *
   * @param isAbsent whether nothing stands there, which was reported; {@code node} is what is
   *     around it then
   */
  private PolicyNode(DocumentReading in, String path, Node node, Cited around, boolean isAbsent) {
    this.in = in;
    this.path = path;
    this.node = node;
    this.isAbsent = isAbsent;
    this.keys = isAbsent ? Map.of() : node instanceof MappingNode mapping ? keys(mapping) : null;
    this.cited =
        new Cited(
            scalarOr("reading", around.reading),
            Objects.requireNonNullElse(scalarOr("document", null), around.document),
            scalarOr("clause", around.clause),
            around.from,
            around.to,
            around.assumption);
  }

  // Structure

  boolean isMapping() {
    return !isAbsent && node instanceof MappingNode;
  }

  boolean isList() {
    return !isAbsent && node instanceof SequenceNode;
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
    if (found != null) {
      return found;
    }
    String misspelt = misspelt(key);
    if (misspelt != null) {
      report(unknownKey(misspelt, Set.of(key)));
      return Objects.requireNonNull(find(misspelt));
    }
    report(
        fault(
            Fault.MISSING,
            BilingualText.of("缺少 " + key, key + " is missing"),
            BilingualText.of("在此处写上 " + key + ": …", "write " + key + ": … here")));
    return new PolicyNode(in, within(key), node, cited, true);
  }

  /** The key that was meant as another one, which is missing; null: none was. */
  private @Nullable String misspelt(String key) {
    return slips.computeIfAbsent(
        key,
        missing ->
            mapping().keySet().stream()
                .filter(written -> !asked.contains(written))
                .filter(written -> NearestWord.of(written, List.of(missing)).isPresent())
                .findFirst()
                .orElse(null));
  }

  @Nullable PolicyNode find(String key) {
    asked.add(key);
    NodeTuple child = mapping().get(key);
    return child == null
        ? null
        : in.assumed(in.dated(new PolicyNode(in, within(key), child.getValueNode(), cited)));
  }

  /** What is read at a key, or what holds where the key is not written. */
  <T extends @Nullable Object> T optional(String key, Function<PolicyNode, T> reader, T otherwise) {
    PolicyNode found = find(key);
    return found == null ? otherwise : in.attempt(() -> reader.apply(found), otherwise);
  }

  /** The elements of a list; anything else is its own single element. */
  List<PolicyNode> elements() {
    if (isAbsent) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      return List.of(this);
    }
    List<PolicyNode> elements = new ArrayList<>();
    for (Node element : sequence.getValue()) {
      elements.add(new PolicyNode(in, path + '[' + elements.size() + ']', element, cited));
    }
    return elements;
  }

  /** What is read from each element; those that cannot be read are left out. */
  <T> List<T> each(Function<PolicyNode, T> reader) {
    List<T> read = new ArrayList<>();
    forEach(element -> read.add(reader.apply(element)));
    return List.copyOf(read);
  }

  /** Reads each element; a faulty one does not keep the others from being read. */
  void forEach(Consumer<PolicyNode> reader) {
    for (PolicyNode element : elements()) {
      in.attempt(() -> reader.accept(element));
    }
  }

  /** The same of what stands at each key. */
  void forEachKey(BiConsumer<String, PolicyNode> reader) {
    for (String key : keys()) {
      in.attempt(() -> reader.accept(key, get(key)));
    }
  }

  /** Refuses the keys that were not asked for. */
  void end() {
    for (String key : mapping().keySet()) {
      if (!asked.contains(key)) {
        report(unknownKey(key, asked));
      }
    }
  }

  PolicyException unknownKey(String key, Set<String> known) {
    NodeTuple written = mapping().get(key);
    BilingualText all = BilingualText.of("此处可写：" + list(known), "known here: " + list(known));
    return in.fault(
        Fault.KEY,
        written == null ? node : written.getKeyNode(),
        BilingualText.of("不认识的键 " + key, "unknown key " + key),
        NearestWord.of(key, known)
            .map(near -> BilingualText.of("应为 " + near + "；", "rather " + near + "; ").then(all))
            .orElse(all));
  }

  /** Whether a fault was reported since a mark. */
  boolean isFaultySince(int mark) {
    return in.faults() > mark;
  }

  /** A mark of the faults so far. */
  int mark() {
    return in.faults();
  }

  /** Reports a fault; of what is not there it was said already. */
  void report(PolicyException fault) {
    if (!isAbsent) {
      in.report(fault);
    }
  }

  private <T> T reported(PolicyException fault, T instead) {
    report(fault);
    return instead;
  }

  /** The value of a dated entry, as if it stood alone in the place of the whole list. */
  PolicyNode valueFor(@Nullable LocalDate from, @Nullable LocalDate to, PolicyNode list) {
    PolicyNode is = get("is");
    return new PolicyNode(
        in,
        list.path,
        is.node,
        new Cited(
            is.cited.reading, is.cited.document, is.cited.clause, from, to, is.cited.assumption));
  }

  /** This as the value of an assumption, which holds as long as a reading is taken. */
  PolicyNode datedAs(PolicyNode taken, String assumption) {
    return new PolicyNode(
        in,
        path,
        node,
        new Cited(
            cited.reading,
            cited.document,
            cited.clause,
            taken.cited.from,
            taken.cited.to,
            assumption));
  }

  /** This value in a place that cites its own clause. */
  PolicyNode inPlaceOf(PolicyNode place) {
    return new PolicyNode(
        in,
        place.path,
        node,
        new Cited(
            place.cited.reading,
            place.cited.document,
            place.cited.clause,
            cited.from,
            cited.to,
            cited.assumption));
  }

  /** The first day on which it holds. */
  @Nullable LocalDate from() {
    return cited.from;
  }

  /** The last day on which it holds. */
  @Nullable LocalDate to() {
    return cited.to;
  }

  // Scalars

  String text() {
    String text = scalar();
    if (!isAbsent) {
      in.note(path, text, citation(), cited.from, cited.to, cited.assumption, node);
    }
    return text;
  }

  List<String> texts() {
    return each(PolicyNode::text);
  }

  /** Texts that are all known; {@code unknown} says of one that it is not. */
  Set<String> textsOf(Collection<String> known, Function<String, BilingualText> unknown) {
    for (PolicyNode element : elements()) {
      String text = element.text();
      if (!known.contains(text)) {
        report(element.fault(Fault.NAME, unknown.apply(text), oneOf(text, known)));
      }
    }
    return Set.copyOf(texts());
  }

  /** A name: Chinese words, a slash, English words. */
  BilingualText name() {
    String[] halves = scalar().split(" / ", -1);
    if (halves.length != 2) {
      return reported(value("名称写作：住院 / stay", "write a name as 住院 / stay"), BilingualText.NONE);
    }
    return BilingualText.of(halves[0], halves[1]);
  }

  long fen() {
    String text = text();
    if (!AMOUNT.matcher(text).matches()) {
      return reported(value("写元，最多两位小数，如 1000 或 12.50", "write yuan, as 1000 or 12.50"), 0L);
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
      return reported(value("写 0% 到 100%，如 65%", "write 0% to 100%, as 65%"), 0);
    }
    return rate;
  }

  int count() {
    String text = text();
    if (!COUNT.matcher(text).matches()) {
      return reported(value("写一个整数，如 15", "write a whole number, as 15"), 1);
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
    return reported(value("写 3、0-3 或 80+", "write 3, 0-3 or 80+"), new Range(0, 0));
  }

  /** A flag: it is written {@code yes}, or not at all. */
  boolean yes() {
    if (!text().equals("yes")) {
      report(value("写 yes，或去掉这一项", "write yes, or leave it out"));
    }
    return true;
  }

  LocalDate date() {
    return day(text());
  }

  /** A bound of a validity; {@code open} has none. */
  @Nullable LocalDate bound() {
    return isAbsent || scalar().equals("open") ? null : day(scalar());
  }

  private LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return reported(value("写日期，如 2022-01-01", "write a day, as 2022-01-01"), LocalDate.EPOCH);
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
    List<String> known =
        Stream.of(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    BilingualText instead = oneOf(text, known);
    return reported(value(instead.chinese(), instead.english()), type.getEnumConstants()[0]);
  }

  /** What to write in the place of a word that is not known. */
  static BilingualText oneOf(String written, Collection<String> known) {
    String all = String.join(", ", known);
    BilingualText choice = BilingualText.of("写其中之一：" + all, "write one of " + all);
    return NearestWord.of(written, known)
        .map(near -> BilingualText.of("应为 " + near + "；", "rather " + near + "; ").then(choice))
        .orElse(choice);
  }

  // Faults and citations

  Citation citation() {
    if (cited.reading == null || cited.clause == null) {
      String missing = cited.reading == null ? "reading" : "clause";
      if (!isAbsent) {
        in.reportUncited(path, missing, node);
      }
      return Citation.of("", cited.document, "");
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
    if (isAbsent) {
      return "";
    }
    return node instanceof ScalarNode scalar
        ? scalar.getValue()
        : reported(value("此处只能写一个值", "write a single value here"), "");
  }

  private @Nullable String scalarOr(String key, @Nullable String otherwise) {
    NodeTuple written = keys == null ? null : keys.get(key);
    return written != null && written.getValueNode() instanceof ScalarNode scalar
        ? scalar.getValue()
        : otherwise;
  }

  private String within(String key) {
    return path.isEmpty() ? key : path + '.' + key;
  }

  private Map<String, NodeTuple> mapping() {
    if (keys == null) {
      throw value("此处要写 键: 值", "write key: value here");
    }
    return keys;
  }

  private Map<String, NodeTuple> keys(MappingNode mapping) {
    Map<String, NodeTuple> found = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (found.putIfAbsent(key, tuple) != null) {
        in.report(
            in.fault(
                Fault.KEY,
                tuple.getKeyNode(),
                BilingualText.of("键 " + key + " 写了两次", "key " + key + " stands twice"),
                BilingualText.of(
                    "只留一处；分日期的值写成带 from、to 的列表", "keep one; date it with from and to")));
      }
    }
    return found;
  }

  private static String list(Set<String> known) {
    return known.stream().sorted().collect(Collectors.joining(", "));
  }
}
