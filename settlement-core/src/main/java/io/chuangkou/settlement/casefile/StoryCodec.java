package io.chuangkou.settlement.casefile;

import io.chuangkou.settlement.casefile.Case.CardQuery;
import io.chuangkou.settlement.casefile.Case.CoverageQuery;
import io.chuangkou.settlement.casefile.Case.Credential;
import io.chuangkou.settlement.casefile.Case.HolderFact;
import io.chuangkou.settlement.casefile.Case.PremiumQuery;
import io.chuangkou.settlement.casefile.Case.Story;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Clinic;
import io.chuangkou.settlement.encounter.Encounter.Direction;
import io.chuangkou.settlement.encounter.Encounter.Item;
import io.chuangkou.settlement.encounter.Encounter.ItemClass;
import io.chuangkou.settlement.encounter.Encounter.Kind;
import io.chuangkou.settlement.encounter.Encounter.Setting;
import io.chuangkou.settlement.encounter.Encounter.Transfer;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.encounter.Person.Enrolment;
import io.chuangkou.settlement.encounter.Person.EnrolmentKind;
import io.chuangkou.settlement.encounter.Person.Filing;
import io.chuangkou.settlement.encounter.Person.FilingKind;
import io.chuangkou.settlement.encounter.Person.Registration;
import io.chuangkou.settlement.money.Fen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cases, persons and encounters in JSON as case files write them. Reading is strict: an unknown
 * key, a value of another type, a date that does not exist, a negative amount, an amount of more
 * than two places or above 9,999,999,999.99 yuan, a share outside 0 to 1 and a bill without lines
 * are refused. Stateless and thread-safe.
 */
public final class StoryCodec {

  private static final int MOST_YEARS = 150;

  /**
   * Reads one line of a case file.
   *
   * @throws StoryException if it is none
   */
  public Case read(JsonNode node) {
    Fields fields = Fields.of("", node);
    String story = fields.text("story");
    String query = fields.has("query") ? fields.text("query") : "";
    Case read =
        switch (query) {
          case "" -> story(story, fields);
          case "premium" -> premium(story, fields);
          case "coverage" -> coverage(story, fields);
          case "card" -> card(story, fields);
          default ->
              throw fields.fault("query", "\"" + query + "\" is none of premium, coverage, card");
        };
    fields.end();
    return read;
  }

  /**
   * Reads a person.
   *
   * @throws StoryException if it is none
   */
  public Person person(JsonNode node) {
    Fields fields = Fields.of("", node);
    Person person = person(fields);
    fields.end();
    return person;
  }

  /**
   * Reads an encounter.
   *
   * @throws StoryException if it is none
   */
  public Encounter encounter(JsonNode node) {
    Fields fields = Fields.of("", node);
    Encounter encounter = encounter(fields);
    fields.end();
    return encounter;
  }

  /** Writes a person so that {@link #person} reads the same person. */
  public ObjectNode toJson(Person person) {
    return Written.person(person);
  }

  /** Writes an encounter so that {@link #encounter} reads the same encounter. */
  public ObjectNode toJson(Encounter encounter) {
    return Written.encounter(encounter);
  }

  private static Story story(String story, Fields fields) {
    String region = fields.text("region");
    Person person = fields.object("person", StoryCodec::person);
    if (!fields.has("encounters")) {
      throw fields.fault("encounters", "is missing");
    }
    return new Story(story, region, person, fields.list("encounters", StoryCodec::encounter));
  }

  private static PremiumQuery premium(String story, Fields fields) {
    return new PremiumQuery(
        story,
        fields.text("region"),
        fields.whole("year", 1900, 9999),
        fields.text("category"),
        fields.flag("exempt"),
        fields.has("residenceYears") ? fields.whole("residenceYears", 0, MOST_YEARS) : null,
        fields.flag("nonlocalPupil"));
  }

  private static CoverageQuery coverage(String story, Fields fields) {
    return new CoverageQuery(
        story,
        fields.text("region"),
        fields.object("person", StoryCodec::person),
        fields.object("enrolment", StoryCodec::enrolment));
  }

  private static CardQuery card(String story, Fields fields) {
    fields.textOr("region", "");
    Set<HolderFact> holder =
        fields.has("holder") ? fields.object("holder", StoryCodec::holder) : Set.of();
    return new CardQuery(
        story,
        fields.date("date"),
        fields.choice("credential", Credential.class),
        fields.flag("reportedLost"),
        holder);
  }

  private static Set<HolderFact> holder(Fields fields) {
    Set<HolderFact> facts = EnumSet.noneOf(HolderFact.class);
    for (HolderFact fact : HolderFact.values()) {
      if (fields.flag(fact.key())) {
        facts.add(fact);
      }
    }
    return facts;
  }

  private static Person person(Fields fields) {
    return new Person(
        fields.text("category"),
        fields.date("born"),
        fields.flag("hardship"),
        fields.flag("assisted"),
        fields.wholeOr("completedYears", 0, MOST_YEARS, 0),
        fields.objectOrNull("enrolment", StoryCodec::enrolment),
        fields.list("registrations", StoryCodec::registration),
        fields.list("filings", StoryCodec::filing));
  }

  private static Enrolment enrolment(Fields fields) {
    return new Enrolment(fields.choice("kind", EnrolmentKind.class), fields.date("paidOn"));
  }

  private static Registration registration(Fields fields) {
    return new Registration(
        fields.text("disease"),
        fields.date("from"),
        fields.dateOrNull("to"),
        fields.dateOrNull("diagnosed"),
        fields.dateOrNull("operated"),
        fields.textOr("severity", null),
        fields.flag("extended"),
        fields.textsOrNull("providers"));
  }

  private static Filing filing(Fields fields) {
    return new Filing(
        fields.choice("kind", FilingKind.class),
        fields.date("from"),
        fields.dateOrNull("to"),
        fields.textOr("area", null));
  }

  private static Encounter encounter(Fields fields) {
    Kind kind = fields.choice("kind", Kind.class);
    LocalDate started = fields.date(kind.isStay() ? "admitted" : "date");
    LocalDate settled = kind.isStay() ? fields.date("discharged") : started;
    if (settled.isBefore(started)) {
      throw fields.fault("discharged", "is before the admission");
    }
    List<Item> items = fields.list("items", StoryCodec::item);
    if (items.isEmpty()) {
      throw fields.fault("items", "a bill has at least one line");
    }
    return new Encounter(
        fields.text("id"),
        kind,
        started,
        settled,
        fields.object("provider", StoryCodec::provider),
        fields.textOr("disease", null),
        fields.flag("emergency"),
        fields.textOr("referredBy", null),
        fields.choiceOrNull("clinic", Clinic.class),
        fields.objectOrNull("transfer", StoryCodec::transfer),
        items);
  }

  private static Encounter.Provider provider(Fields fields) {
    return new Encounter.Provider(
        fields.text("id"),
        fields.textOr("name", null),
        fields.whole("level", 1, 3),
        fields.choice("setting", Setting.class),
        fields.flag("private"),
        fields.textOr("area", null),
        fields.textsOrNull("designatedFor"));
  }

  private static Transfer transfer(Fields fields) {
    return new Transfer(fields.text("from"), fields.choice("direction", Direction.class));
  }

  private static Item item(Fields fields) {
    Fen amount = fields.amount("amount");
    BigDecimal selfPay = fields.decimalOr("selfPay", BigDecimal.ZERO);
    if (selfPay.compareTo(BigDecimal.ONE) > 0) {
      throw fields.fault("selfPay", "a share from 0 to 1 is expected");
    }
    return new Item(
        amount,
        fields.exactChoice("class", ItemClass.class),
        Item.tenThousandths(selfPay),
        fields.amountOrNull("ceiling"),
        fields.textOr("purpose", null),
        fields.textOr("drug", null),
        fields.flag("specialMaterial"),
        fields.amountOrNull("unitPrice"),
        fields.decimalOr("quantity", BigDecimal.ONE));
  }
}
