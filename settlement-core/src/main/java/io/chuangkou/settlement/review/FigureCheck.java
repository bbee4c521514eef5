package io.chuangkou.settlement.review;

import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Value;
import io.chuangkou.settlement.review.Finding.Kind;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Figures that are many times what they were, and parts of a policy that are left out. */
final class FigureCheck {

  /** A figure that grew or shrank by more is asked about: a digit too many is ten times. */
  private static final BigDecimal FACTOR = BigDecimal.TWO;

  private static final Pattern FIGURE = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(%?)");
  private static final Pattern ROW = Pattern.compile("\\[[^\\]]*]");

  private FigureCheck() {}

  /** Looks at what changes. */
  static void of(List<ValueChange> changes, Consumer<Finding> found) {
    for (ValueChange change : changes) {
      Value before = change.before();
      Value after = change.after();
      if (before != null && after != null && isFarFrom(before.text(), after.text())) {
        found.accept(
            new Finding(
                Kind.QUESTION,
                Finding.FACTOR,
                after.file(),
                after.line(),
                BilingualText.of(
                    change.place() + " 由 " + before.text() + " 变为 " + after.text() + "，超过一倍；是这样吗？",
                    change.place()
                        + " was "
                        + before.text()
                        + " and becomes "
                        + after.text()
                        + ", more than twice or less than half; is it meant?")));
      }
    }
  }

  private static boolean isFarFrom(String before, String after) {
    Matcher old = FIGURE.matcher(before);
    Matcher next = FIGURE.matcher(after);
    if (!old.matches() || !next.matches() || !old.group(2).equals(next.group(2))) {
      return false;
    }
    BigDecimal one = new BigDecimal(old.group(1));
    BigDecimal other = new BigDecimal(next.group(1));
    return one.compareTo(other.multiply(FACTOR)) > 0 || other.compareTo(one.multiply(FACTOR)) > 0;
  }

  /** Asks about the parts that are in force and not in a document any more. */
  static void leftOut(List<Value> before, List<Value> after, String file, Consumer<Finding> found) {
    Set<String> kept = parts(after);
    for (String part : parts(before)) {
      boolean isWithinAnother = part.contains(".") && !kept.contains(part.replaceAll("\\..*", ""));
      if (!kept.contains(part) && !isWithinAnother) {
        found.accept(
            new Finding(
                Kind.QUESTION,
                Finding.LEFT_OUT,
                file,
                1,
                BilingualText.of(
                    "现行的 " + part + " 文件里没有；是取消了吗？",
                    part + " is in force and not in the document; is it meant?")));
      }
    }
  }

  /** The blocks that values stand in, and those of benefits each by name. */
  private static Set<String> parts(List<Value> values) {
    return values.stream()
        .map(value -> ROW.matcher(value.path()).replaceAll("").split("\\.", -1))
        .flatMap(
            names ->
                Optional.of(names[0])
                    .filter(block -> block.equals("benefits") && names.length > 1)
                    .map(block -> List.of(block, block + '.' + names[1]))
                    .orElseGet(() -> List.of(names[0]))
                    .stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
