package io.chuangkou.settlement.policy.document;

import io.chuangkou.settlement.policy.document.PolicyException.Fault;
import io.chuangkou.settlement.policy.scheme.Benefit;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Check;
import io.chuangkou.settlement.policy.scheme.Condition;
import io.chuangkou.settlement.policy.scheme.Deductible;
import io.chuangkou.settlement.policy.scheme.Deductible.OfStay;
import io.chuangkou.settlement.policy.scheme.Deductible.Periodic;
import io.chuangkou.settlement.policy.scheme.Deductible.Share;
import io.chuangkou.settlement.policy.scheme.Limit;
import io.chuangkou.settlement.policy.scheme.Part;
import io.chuangkou.settlement.policy.scheme.Period;
import io.chuangkou.settlement.policy.scheme.Places;
import io.chuangkou.settlement.policy.scheme.Rates;
import io.chuangkou.settlement.policy.scheme.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one benefit of a document for one disease, or for none. */
final class BenefitReader {

  private static final String ITS_DISEASE = "its_disease";

  private final PolicyNode all;
  private final Conditions conditions;
  private final TableReader tables;
  private final Set<String> diseases;
  private final String name;
  private final @Nullable String disease;
  private final Set<String> counters = new HashSet<>();

  /**
   * A reader.
   *
   * @param all the block of all benefits
   * @param diseases all diseases that have a benefit
   * @param name which block to read
   * @param disease for which of its diseases; null for a kind without diseases
   */
  BenefitReader(
      PolicyNode all,
      Conditions conditions,
      Set<String> diseases,
      String name,
      @Nullable String disease) {
    this.all = all;
    this.conditions = conditions;
    this.tables = new TableReader(conditions);
    this.diseases = diseases;
    this.name = name;
    this.disease = disease;
  }

  /** What becomes of a least share where the terms take points off the rates. */
  private enum Floor {
    KEPT,
    LESS_POINTS;

    static Floor of(PolicyNode node) {
      return node.choice(Floor.class);
    }
  }

  Benefit read() {
    PolicyNode block = all.get(name);
    BilingualText words = block.get("name").name();
    block.get("kind").texts();
    block.optional("disease", PolicyNode::texts, List.<String>of());
    List<Check> checks =
        block.optional("conditions", node -> node.each(this::check), List.<Check>of());
    List<Part> parts = block.optional("pays", node -> parts(block, node), List.<Part>of());
    Benefit benefit =
        new Benefit(
            name,
            words,
            block.citation(),
            checks,
            block.optional("purposes", this::purposes, null),
            parts,
            block.optional("waives_pre_payment", PolicyNode::yes, false),
            block.optional("hospital_bears_rest", PolicyNode::yes, false),
            block.optional("at_least", PolicyNode::rate, 0),
            block.optional("at_least_out_of_area", Floor::of, Floor.KEPT) == Floor.LESS_POINTS,
            Benefit.Further.NONE);
    block.find("rate");
    block.end();
    return benefit;
  }

  // Conditions

  private Check check(PolicyNode node) {
    Check check;
    if (node.has("registered")) {
      check = new Check.Registered(itsDisease(node.get("registered")));
    } else if (node.has("designated")) {
      check =
          new Check.Designated(
              itsDisease(node.get("designated")),
              node.optional("at", conditions::places, null),
              node.optional("in_region", PolicyNode::yes, false));
    } else if (node.has("referral")) {
      check = referral(node.get("referral"));
    } else if (node.has("only")) {
      Condition condition = conditions.read(node.get("only"), Set.of());
      check = new Check.Stated(condition, false, node.get("otherwise").text());
    } else {
      String reason = node.get("refuse").text();
      return new Check.Stated(conditions.read(node, Set.of("refuse")), true, reason);
    }
    node.end();
    return check;
  }

  private Check referral(PolicyNode node) {
    List<Condition> free = node.get("free").each(e -> conditions.read(e, Set.of()));
    Places to = node.optional("to", conditions::places, null);
    node.end();
    return new Check.Referral(free, to);
  }

  private String itsDisease(PolicyNode node) {
    String text = node.text();
    if (!text.equals(ITS_DISEASE)) {
      return text;
    }
    if (disease == null) {
      throw node.value("写病种或登记名称，如 maternity", "write what is registered, as maternity");
    }
    return disease;
  }

  private List<String> purposes(PolicyNode node) {
    if (!node.isMapping() || disease == null) {
      return distinct(node.texts());
    }
    for (String each : node.keys()) {
      if (!diseases.contains(each)) {
        throw node.unknownKey(each, diseases);
      }
    }
    return distinct(node.get(disease).texts());
  }

  private static List<String> distinct(List<String> texts) {
    return texts.stream().distinct().toList();
  }

  // Payments

  private List<Part> parts(PolicyNode block, PolicyNode node) {
    if (node.isMapping() && node.has("as")) {
      PolicyNode lender = lender(node.get("as"));
      node.end();
      return parts(block, lender.get("pays"));
    }
    return node.each(element -> part(element, block.find("rate"), name));
  }

  private Part part(PolicyNode node, @Nullable PolicyNode commonRate, String counter) {
    String purpose = node.optional("purpose", PolicyNode::text, null);
    String prefix = purpose == null ? counter : counter + '.' + purpose;
    boolean byLine = node.has("line_rate");
    PolicyNode rate =
        byLine
            ? node.get("line_rate")
            : node.has("rate") || commonRate == null ? node.get("rate") : commonRate;
    int years = node.optional("years_after_diagnosis", PolicyNode::count, 0);
    List<Limit> limits =
        node.optional("limits", list -> list.each(e -> limit(e, prefix)), List.<Limit>of());
    Part part =
        new Part(
            node.citation(),
            purpose,
            years,
            limits.stream().filter(limit -> limit.on() == Limit.On.EXPENSE).toList(),
            limits.stream().filter(limit -> limit.on() == Limit.On.FUND).toList(),
            limits.stream().filter(limit -> limit.amount().refusesSomeone()).toList(),
            deductible(node, prefix),
            tables.read(
                rate, PolicyNode::rate, BenefitReader::rateWords, as -> lender(as).find("rate")),
            byLine,
            node.optional("beyond", beyond -> part(beyond, null, prefix + ".beyond"), null));
    checkShape(node, part);
    node.end();
    return part;
  }

  private static void checkShape(PolicyNode node, Part part) {
    if (part.beyond() != null && part.fundLimits().isEmpty()) {
      throw node.fault(
          Fault.MISSING,
          BilingualText.of("beyond 之前没有基金支付限额", "beyond follows no limit on the fund"),
          BilingualText.of("在 limits 中写 - {on: fund, …}", "write - {on: fund, …} under limits"));
    }
    if (part.rateByLine()
        && (part.deductible() != null
            || !part.expenseLimits().isEmpty()
            || part.fundLimits().size() > 1)) {
      throw node.fault(
          Fault.KEY,
          BilingualText.of(
              "逐行比例不能与起付线或费用限额同用", "line_rate knows no deductible and no expense limit"),
          BilingualText.of("改用 rate，或去掉它们", "write rate instead, or leave them out"));
    }
  }

  private Limit limit(PolicyNode node, String prefix) {
    Limit.On on = node.get("on").choice(Limit.On.class);
    Period period = node.get("period").choice(Period.class);
    Table<Long> amount =
        tables.read(node.get("amount"), PolicyNode::fen, fen -> limitWords(on, period, fen));
    String role = on == Limit.On.FUND ? ".fund" : ".expense";
    Limit limit = new Limit(on, period, amount, counter(node, prefix, role));
    node.end();
    return limit;
  }

  private @Nullable Deductible deductible(PolicyNode part, String prefix) {
    PolicyNode first = part.find("person_first");
    if (first != null) {
      return periodic(first, counter(first, prefix, ".first"), false);
    }
    PolicyNode node = part.find("deductible");
    if (node == null) {
      return null;
    }
    return node.get("period").text().equals("stay")
        ? ofStay(node)
        : periodic(node, counter(node, prefix, ".deductible"), true);
  }

  private Deductible periodic(PolicyNode node, String counter, boolean counted) {
    Period period = node.get("period").choice(Period.class);
    BilingualText words =
        counted
            ? BilingualText.of("起付线 ", "deductible ")
            : BilingualText.of("个人先自付 ", "the person first bears ");
    Table<Long> amount =
        tables.read(node.get("amount"), PolicyNode::fen, fen -> words.then(perPeriod(fen, period)));
    node.end();
    return new Periodic(amount, period, counter, counted);
  }

  private Deductible ofStay(PolicyNode node) {
    BilingualText perStay = BilingualText.of(" 元/次", " yuan a stay");
    OfStay deductible =
        new OfStay(
            tables.read(
                node.get("amount"),
                PolicyNode::fen,
                fen -> BilingualText.of("起付线 ", "deductible ").then(yuan(fen)).then(perStay)),
            node.optional("later_stays", list -> list.each(BenefitReader::later), List.of()),
            node.optional("return_within_days", PolicyNode::count, 0),
            node.optional("none_for", this::diseases, Set.<String>of()),
            node.optional("counts_linked_stays", PolicyNode::yes, false));
    node.end();
    return deductible;
  }

  private static Share later(PolicyNode node) {
    int rate = node.rate();
    if (rate == Rates.WHOLE) {
      return Share.WHOLE;
    }
    String text = Rates.text(rate);
    BilingualText words =
        BilingualText.of("，本年度后续住院按 " + text, ", a later stay of the year bears " + text);
    return new Share(rate, words);
  }

  private Set<String> diseases(PolicyNode node) {
    return node.textsOf(
        diseases, text -> BilingualText.of("没有病种 " + text, "no benefit has the disease " + text));
  }

  // Names and words

  private String counter(PolicyNode node, String prefix, String role) {
    String each = node.optional("each", PolicyNode::text, null);
    String counter = prefix + role;
    if (each != null) {
      if (!each.equals("disease") || disease == null) {
        throw node.value("each 只能写 disease", "each can only be disease");
      }
      counter = prefix + '/' + disease + role;
    }
    if (!counters.add(counter)) {
      throw node.fault(
          Fault.KEY,
          BilingualText.of("同类限额写了两次", "a limit of the same sort stands twice"),
          BilingualText.of("每部分各写一个", "keep one of each sort in a part"));
    }
    return counter;
  }

  private PolicyNode lender(PolicyNode as) {
    String other = as.text();
    if (!all.has(other) || other.equals(name)) {
      throw as.fault(
          Fault.NAME,
          BilingualText.of("没有名为 " + other + " 的待遇", "no other benefit is named " + other),
          BilingualText.of("写 benefits 中的名称", "write a name of benefits"));
    }
    return all.get(other);
  }

  private static BilingualText rateWords(int rate) {
    return BilingualText.of("统筹支付 " + Rates.text(rate), "the fund pays " + Rates.text(rate));
  }

  private static BilingualText limitWords(Limit.On on, Period period, long fen) {
    BilingualText kind =
        on == Limit.On.FUND
            ? BilingualText.of("基金支付限额 ", "fund limit ")
            : BilingualText.of("费用最高限额 ", "expense limit ");
    return kind.then(perPeriod(fen, period));
  }

  private static BilingualText perPeriod(long fen, Period period) {
    BilingualText words = period.words();
    return yuan(fen).then(BilingualText.of(" 元/" + words.chinese(), " yuan a " + words.english()));
  }

  private static BilingualText yuan(long fen) {
    return BilingualText.of(Rates.yuan(fen), Rates.yuan(fen));
  }
}
