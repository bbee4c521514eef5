package io.chuangkou.settlement.casefile;

import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Item;
import io.chuangkou.settlement.encounter.Encounter.Transfer;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.encounter.Person.Enrolment;
import io.chuangkou.settlement.encounter.Person.Filing;
import io.chuangkou.settlement.encounter.Person.Registration;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One JSON object as it is written: what says nothing is left out. */
final class Written {

  private final ObjectNode object = JsonNodeFactory.instance.objectNode();

  static ObjectNode person(Person person) {
    return new Written()
        .text("category", person.category())
        .text("born", person.born())
        .flag("hardship", person.hardship())
        .flag("assisted", person.assisted())
        .whole("completedYears", person.completedYears())
        .object("enrolment", person.enrolment(), Written::enrolment)
        .list("registrations", person.registrations(), Written::registration)
        .list("filings", person.filings(), Written::filing)
        .object;
  }

  static ObjectNode encounter(Encounter encounter) {
    Written written = new Written().text("id", encounter.id()).word("kind", encounter.kind());
    if (encounter.kind().isStay()) {
      written.text("admitted", encounter.started()).text("discharged", encounter.settled());
    } else {
      written.text("date", encounter.settled());
    }
    return written
        .object("provider", encounter.provider(), Written::provider)
        .text("disease", encounter.disease())
        .flag("emergency", encounter.emergency())
        .text("referredBy", encounter.referredBy())
        .word("clinic", encounter.clinic())
        .object("transfer", encounter.transfer(), Written::transfer)
        .list("items", encounter.items(), Written::item)
        .object;
  }

  private static ObjectNode enrolment(Enrolment enrolment) {
    return new Written().word("kind", enrolment.kind()).text("paidOn", enrolment.paidOn()).object;
  }

  private static ObjectNode registration(Registration registration) {
    return new Written()
        .text("disease", registration.disease())
        .text("from", registration.from())
        .text("to", registration.to())
        .text("diagnosed", registration.diagnosed())
        .text("operated", registration.operated())
        .text("severity", registration.severity())
        .flag("extended", registration.extended())
        .texts("providers", registration.providers())
        .object;
  }

  private static ObjectNode filing(Filing filing) {
    return new Written()
        .word("kind", filing.kind())
        .text("from", filing.from())
        .text("to", filing.to())
        .text("area", filing.area())
        .object;
  }

  private static ObjectNode provider(Encounter.Provider provider) {
    return new Written()
        .text("id", provider.id())
        .text("name", provider.name())
        .whole("level", provider.level())
        .word("setting", provider.setting())
        .flag("private", provider.isPrivate())
        .text("area", provider.area())
        .texts("designatedFor", provider.designatedFor())
        .object;
  }

  private static ObjectNode transfer(Transfer transfer) {
    return new Written()
        .text("from", transfer.from())
        .word("direction", transfer.direction())
        .object;
  }

  private static ObjectNode item(Item item) {
    return new Written()
        .text("amount", item.amount())
        .text("class", item.itemClass())
        .decimal("selfPay", item.selfPayShare(), BigDecimal.ZERO)
        .text("ceiling", item.ceiling())
        .text("purpose", item.purpose())
        .text("drug", item.drug())
        .flag("specialMaterial", item.specialMaterial())
        .text("unitPrice", item.unitPrice())
        .decimal("quantity", item.quantity(), BigDecimal.ONE)
        .object;
  }

  private Written text(String key, @Nullable Object value) {
    if (value != null) {
      object.put(key, value.toString());
    }
    return this;
  }

  private Written word(String key, @Nullable Enum<?> value) {
    return value == null ? this : text(key, value.name().toLowerCase(Locale.ROOT));
  }

  private Written texts(String key, @Nullable Set<String> values) {
    if (values != null) {
      ArrayNode list = object.putArray(key);
      values.stream().sorted().forEach(list::add);
    }
    return this;
  }

  private Written flag(String key, boolean value) {
    if (value) {
      object.put(key, true);
    }
    return this;
  }

  private Written whole(String key, int value) {
    if (value != 0) {
      object.put(key, value);
    }
    return this;
  }

  private Written decimal(String key, BigDecimal value, BigDecimal unsaid) {
    return value.compareTo(unsaid) == 0 ? this : text(key, value.toPlainString());
  }

  private <T> Written object(String key, @Nullable T value, Function<T, ObjectNode> writer) {
    if (value != null) {
      object.set(key, writer.apply(value));
    }
    return this;
  }

  private <T> Written list(String key, List<T> values, Function<T, ObjectNode> writer) {
    if (!values.isEmpty()) {
      ArrayNode list = object.putArray(key);
      values.forEach(value -> list.add(writer.apply(value)));
    }
    return this;
  }
}
