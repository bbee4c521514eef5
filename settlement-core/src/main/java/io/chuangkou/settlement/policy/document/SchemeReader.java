package io.chuangkou.settlement.policy.document;

import io.chuangkou.settlement.encounter.Encounter.Kind;
import io.chuangkou.settlement.encounter.Person.EnrolmentKind;
import io.chuangkou.settlement.encounter.Person.FilingKind;
import io.chuangkou.settlement.policy.document.PolicyException.Fault;
import io.chuangkou.settlement.policy.scheme.Assistance;
import io.chuangkou.settlement.policy.scheme.Assumption;
import io.chuangkou.settlement.policy.scheme.Benefit;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Citation;
import io.chuangkou.settlement.policy.scheme.Condition.Test;
import io.chuangkou.settlement.policy.scheme.Coverage;
import io.chuangkou.settlement.policy.scheme.Critical;
import io.chuangkou.settlement.policy.scheme.Critical.Band;
import io.chuangkou.settlement.policy.scheme.Critical.Bands;
import io.chuangkou.settlement.policy.scheme.Critical.ShareOf;
import io.chuangkou.settlement.policy.scheme.Foreseen;
import io.chuangkou.settlement.policy.scheme.Group;
import io.chuangkou.settlement.policy.scheme.Group.AgeOn;
import io.chuangkou.settlement.policy.scheme.Known;
import io.chuangkou.settlement.policy.scheme.Limit;
import io.chuangkou.settlement.policy.scheme.OutOfArea;
import io.chuangkou.settlement.policy.scheme.OutOfArea.Admission;
import io.chuangkou.settlement.policy.scheme.OutOfArea.Terms;
import io.chuangkou.settlement.policy.scheme.Places;
import io.chuangkou.settlement.policy.scheme.Places.Place;
import io.chuangkou.settlement.policy.scheme.Rates;
import io.chuangkou.settlement.policy.scheme.Scheme;
import io.chuangkou.settlement.policy.scheme.Table;
import io.chuangkou.settlement.policy.scheme.Trait;
import io.chuangkou.settlement.policy.scheme.YearCap;
import io.chuangkou.settlement.policy.scheme.YearCap.Growing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads the benefits of a region from a document as it stands on one day. */
final class SchemeReader {

  /** The keys of assistance beside its condition. */
  private static final Set<String> ASSISTING = Set.of("name", "benefits", "of", "rate", "limit");

  private final PolicyNode root;
  private final List<String> categories;
  private final PolicyNode benefits;
  private final Map<String, Group> groups;
  private final Map<String, Places> places;
  private final Conditions conditions;
  private final TableReader tables;

  SchemeReader(PolicyNode root, List<String> categories) {
    this.root = root;
    this.categories = categories;
    this.benefits = root.get("benefits");
    this.groups = groups(root.find("groups"));
    this.places = places(root.find("places"));
    this.conditions = new Conditions(groups, places);
    this.tables = new TableReader(conditions);
  }

  /**
   * Reads the benefits.
   *
   * @param otherwise the scheme by another reading of what is assumed, by id and name
   */
  Scheme read(Assumptions assumptions, BiFunction<String, String, Scheme> otherwise) {
    Map<Kind, Benefit> byKind = new EnumMap<>(Kind.class);
    Map<String, Benefit> byDisease = new HashMap<>();
    readBenefits(byKind, byDisease);
    Citation scope = scope(root.get("scope"));
    Coverage coverage = coverage(root.get("coverage"));
    OutOfArea outOfArea = outOfArea(root.get("out_of_area"));
    YearCap cap = root.optional("cap", this::cap, null);
    Critical critical = root.optional("critical", this::critical, null);
    List<Assistance> assistance =
        root.optional("assistance", list -> list.each(this::assistance), List.<Assistance>of());
    byKind.replaceAll((kind, benefit) -> benefit.coveredBy(critical, assistance));
    byDisease.replaceAll((disease, benefit) -> benefit.coveredBy(critical, assistance));
    List<Assumption> assumed = assumptions.read(conditions, otherwise);
    // The last: all tests have been read.
    Collection<Test> tests = conditions.tests();
    Map<String, Known> insured = new LinkedHashMap<>();
    for (String category : categories) {
      insured.put(category, Known.of(new Trait.Category(category), tests));
    }
    return new Scheme(
        Collections.unmodifiableMap(insured),
        new Foreseen(tests),
        places,
        scope,
        coverage,
        outOfArea,
        cap,
        byKind,
        byDisease,
        critical,
        assumed);
  }

  // Groups, places and coverage

  private static Map<String, Group> groups(@Nullable PolicyNode node) {
    Map<String, Group> groups = new LinkedHashMap<>();
    if (node == null) {
      return groups;
    }
    node.forEachKey((name, group) -> groups.put(name, group(group)));
    return groups;
  }

  private static Group group(PolicyNode node) {
    Group group =
        new Group(
            node.get("name").name(),
            node.optional("category", list -> Set.copyOf(list.texts()), null),
            node.optional("age", PolicyNode::range, null),
            node.optional("age_on", on -> on.choice(AgeOn.class), AgeOn.SETTLING_DATE),
            node.optional("hardship", PolicyNode::yes, false),
            node.optional("assisted", PolicyNode::yes, false),
            node.optional("completed_years", PolicyNode::range, null),
            node.optional("registered_one_of", PolicyNode::texts, null),
            node.optional("registered_all_of", PolicyNode::texts, null));
    node.end();
    return group;
  }

  private static Map<String, Places> places(@Nullable PolicyNode node) {
    Map<String, Places> places = new LinkedHashMap<>();
    if (node == null) {
      return places;
    }
    node.forEachKey((name, list) -> places.put(name, placesOf(list)));
    return places;
  }

  private static Places placesOf(PolicyNode node) {
    Places places =
        new Places(
            node.get("name").name(),
            node.citation(),
            node.get("providers").each(SchemeReader::place));
    node.end();
    return places;
  }

  /** A name, or an id and a name with others that the provider goes by. */
  private static Place place(PolicyNode node) {
    if (!node.isMapping()) {
      return new Place(null, List.of(node.text()));
    }
    Place place = new Place(node.get("id").text(), node.get("name").texts());
    node.end();
    return place;
  }

  private static Citation scope(PolicyNode node) {
    node.end();
    return node.citation();
  }

  private Coverage coverage(PolicyNode node) {
    Map<EnrolmentKind, Coverage.Rule> rules = new EnumMap<>(EnrolmentKind.class);
    for (EnrolmentKind kind : EnrolmentKind.values()) {
      PolicyNode rule = node.find(kind.name().toLowerCase(Locale.ROOT));
      if (rule != null) {
        rules.put(kind, coverageRule(rule));
      }
    }
    node.end();
    return new Coverage(node.citation(), rules);
  }

  private Coverage.Rule coverageRule(PolicyNode node) {
    Coverage.Rule rule =
        new Coverage.Rule(
            node.get("start").choice(Coverage.Start.class),
            node.optional("paid_within_days", PolicyNode::count, 0),
            node.optional("paid_within_months", PolicyNode::count, 0),
            node.optional("waiting_months", PolicyNode::count, 0),
            node.optional("no_waiting_for", conditions::group, null));
    node.end();
    return rule;
  }

  // Out of area

  private OutOfArea outOfArea(PolicyNode node) {
    OutOfArea read =
        new OutOfArea(
            node.citation(),
            node.get("local_areas").texts(),
            node.optional("locks_card_at_home", n -> n.choice(FilingKind.class), null),
            node.get("admits").each(this::admission));
    node.end();
    return read;
  }

  private Admission admission(PolicyNode node) {
    int share = node.optional("share", PolicyNode::rate, Rates.WHOLE);
    int less = node.optional("less_points", PolicyNode::rate, 0);
    Terms terms =
        new Terms(
            null,
            node.optional("free_of_referral", PolicyNode::yes, false),
            less,
            share,
            termsWords(less, share),
            false);
    Admission admission =
        new Admission(
            node.optional("filing", SchemeReader::filings, null),
            node.optional("lasts_months", PolicyNode::count, 0),
            node.optional("emergency", PolicyNode::yes, false),
            node.optional("benefit", this::benefitNames, null),
            terms);
    node.end();
    return admission;
  }

  private static Set<FilingKind> filings(PolicyNode node) {
    return Set.copyOf(node.each(element -> element.choice(FilingKind.class)));
  }

  private static BilingualText termsWords(int less, int share) {
    BilingualText words = BilingualText.NONE;
    if (less > 0) {
      String points = Rates.text(less).replace("%", "");
      words =
          BilingualText.of("，转外降低 " + points + " 个百分点", ", less " + points + " points out of area");
    }
    if (share < Rates.WHOLE) {
      String part = Rates.text(share);
      words =
          words.then(BilingualText.of("，未备案按 " + part + " 支付", ", unfiled: " + part + " of it"));
    }
    return words;
  }

  // Cap and benefits

  private YearCap cap(PolicyNode node) {
    Limit.On on = node.get("on").choice(Limit.On.class);
    BilingualText kind =
        on == Limit.On.FUND
            ? BilingualText.of("统筹基金年度最高支付 ", "the fund pays a year at most ")
            : BilingualText.of("年度费用最高限额 ", "year's expense limit ");
    Table<Growing> amount =
        tables.read(node.get("amount"), SchemeReader::growing, g -> kind.then(growingWords(g)));
    node.end();
    return new YearCap(on, amount);
  }

  private static Growing growing(PolicyNode node) {
    if (!node.isMapping()) {
      long fen = node.fen();
      return new Growing(fen, 0, fen);
    }
    Growing growing =
        new Growing(
            node.get("base").fen(),
            node.get("per_completed_year").fen(),
            node.get("at_most").fen());
    node.end();
    if (growing.atMost() < growing.base()) {
      throw node.value("at_most 不小于 base", "at_most is not below base");
    }
    return growing;
  }

  private static BilingualText growingWords(Growing growing) {
    String base = Rates.yuan(growing.base());
    if (growing.perCompletedYear() == 0) {
      return BilingualText.of(base + " 元", base + " yuan");
    }
    String step = Rates.yuan(growing.perCompletedYear());
    String most = Rates.yuan(growing.atMost());
    return BilingualText.of(
        base + " 元，每连续缴费一年加 " + step + " 元，最高 " + most + " 元",
        base + " yuan, " + step + " more for each contribution year, at most " + most);
  }

  private void readBenefits(Map<Kind, Benefit> byKind, Map<String, Benefit> byDisease) {
    Set<String> diseases = new HashSet<>();
    for (String name : benefits.keys()) {
      PolicyNode disease = benefits.get(name).find("disease");
      if (disease != null) {
        diseases.addAll(disease.texts());
      }
    }
    benefits.forEachKey((name, block) -> readBenefit(name, block, diseases, byKind, byDisease));
  }

  private void readBenefit(
      String name,
      PolicyNode block,
      Set<String> diseases,
      Map<Kind, Benefit> byKind,
      Map<String, Benefit> byDisease) {
    PolicyNode itsDiseases = block.find("disease");
    block
        .get("kind")
        .forEach(
            kind -> {
              if (kind.choice(Kind.class) == Kind.CHRONIC) {
                block
                    .get("disease")
                    .forEach(
                        disease ->
                            put(
                                byDisease,
                                disease.text(),
                                disease,
                                name,
                                diseases,
                                disease.text()));
              } else if (itsDiseases != null) {
                throw itsDiseases.value(
                    "只有 kind: chronic 写 disease", "only kind: chronic has a disease");
              } else {
                put(byKind, kind.choice(Kind.class), kind, name, diseases, null);
              }
            });
  }

  private <K> void put(
      Map<K, Benefit> map,
      K key,
      PolicyNode at,
      String name,
      Set<String> diseases,
      @Nullable String disease) {
    Benefit benefit = new BenefitReader(benefits, conditions, diseases, name, disease).read();
    if (map.put(key, benefit) != null) {
      throw at.fault(
          Fault.KEY,
          BilingualText.of(at.scalar() + " 已有待遇", at.scalar() + " has a benefit already"),
          BilingualText.of("每类就诊、每个病种只写一处", "keep one benefit for each kind and disease"));
    }
  }

  private Set<String> benefitNames(PolicyNode node) {
    return node.textsOf(
        benefits.keys(),
        text -> BilingualText.of("没有名为 " + text + " 的待遇", "no benefit is named " + text));
  }

  // Critical-illness insurance and assistance

  /** What can count as compliant; what is in scope always does. */
  private enum Counts {
    SCOPE,
    PRE_PAYMENT
  }

  private Critical critical(PolicyNode node) {
    BilingualText name = node.get("name").name();
    Critical critical =
        new Critical(
            name,
            node.citation(),
            benefitNames(node.get("benefits")),
            node.get("counts").each(part -> part.choice(Counts.class)).contains(Counts.PRE_PAYMENT),
            node.optional("special_material_price", PolicyNode::fen, Long.MAX_VALUE),
            node.optional("unfiled_share_of", of -> of.choice(ShareOf.class), ShareOf.PAYMENT),
            tables.read(node.get("bands"), SchemeReader::bands, b -> name.then(bandWords(b))));
    node.end();
    return critical;
  }

  private static Bands bands(PolicyNode node) {
    List<Band> bands = new ArrayList<>();
    for (PolicyNode element : node.elements()) {
      Band band = new Band(element.get("above").fen(), element.get("rate").rate());
      if (!bands.isEmpty() && bands.getLast().above() >= band.above()) {
        throw element.fault(
            Fault.ORDER,
            BilingualText.of("费用段没有由低到高排列", "the bands do not rise"),
            BilingualText.of(
                "above 写大于 " + Rates.yuan(bands.getLast().above()),
                "write an above that is more than " + Rates.yuan(bands.getLast().above())));
      }
      element.end();
      bands.add(band);
    }
    return new Bands(List.copyOf(bands));
  }

  private static BilingualText bandWords(Bands bands) {
    BilingualText words = BilingualText.NONE;
    for (Band band : bands.bands()) {
      String above = Rates.yuan(band.above());
      String rate = Rates.text(band.rate());
      words =
          words.and(BilingualText.of(above + " 元以上 " + rate, "above " + above + " yuan " + rate));
    }
    return BilingualText.of("：", ": ").then(words);
  }

  private Assistance assistance(PolicyNode node) {
    BilingualText name = node.get("name").name();
    Assistance assistance =
        new Assistance(
            name,
            node.citation(),
            conditions.read(node, ASSISTING),
            benefitNames(node.get("benefits")),
            node.get("of").choice(Assistance.Of.class),
            tables.read(
                node.get("rate"),
                PolicyNode::rate,
                rate ->
                    name.then(BilingualText.of(" " + Rates.text(rate), " " + Rates.text(rate)))),
            tables.read(
                node.get("limit"),
                PolicyNode::fen,
                fen ->
                    BilingualText.of(
                        "，年度限额 " + Rates.yuan(fen) + " 元",
                        ", at most " + Rates.yuan(fen) + " yuan a year")),
            "assistance." + String.join("+", node.get("benefits").texts()));
    node.end();
    return assistance;
  }
}
