package io.chuangkou.settlement.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Item;
import io.chuangkou.settlement.encounter.Encounter.ItemClass;
import io.chuangkou.settlement.encounter.Encounter.Setting;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.money.Fen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document may ask as many conditions as it likes. */
class ManyConditionsTest {

  private static final String NANJING = "nanjing-2022.yaml";
  private static final String FLAT = "deductible: {period: year, amount: 200}";

  /** One row for each age up to 99: the deductible of a visit is the age in yuan. */
  private static final String BY_AGE =
      IntStream.range(0, 100)
          .mapToObj(age -> "{age: " + age + ", is: " + age + "}")
          .collect(
              Collectors.joining(", ", "deductible: {period: year, amount: [", ", {is: 200}]}"));

  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

  private final Calculator calculator = new Calculator(policies());

  @ParameterizedTest
  @CsvSource({"1, 300.00", "2, 500.00", "3, 1000.00"})
  void aProvidersLevelCountsInAStayBehindAHundredOtherConditions(int level, String deductible) {
    assertEquals(deductible, deductible(Encounter.Kind.INPATIENT, level, 1950));
  }

  @Test
  void theRowOfAPersonsAgeCountsAmongAHundred() {
    assertEquals("3.00", deductible(Encounter.Kind.OUTPATIENT, 1, 2019));
    assertEquals("72.00", deductible(Encounter.Kind.OUTPATIENT, 1, 1950));
    assertEquals("200.00", deductible(Encounter.Kind.OUTPATIENT, 1, 1920));
  }

  private String deductible(Encounter.Kind kind, int level, int born) {
    Encounter.Provider provider =
        new Encounter.Provider("X1", null, level, Setting.COMMUNITY, false, null, null);
    Item line =
        new Item(Fen.ofYuan("5000"), ItemClass.A, 0, null, null, null, false, null, BigDecimal.ONE);
    Encounter encounter =
        new Encounter("E1", kind, DAY, DAY, provider, null, false, null, null, null, List.of(line));
    Person person =
        new Person("other", LocalDate.of(born, 1, 1), false, false, 0, null, List.of(), List.of());
    return calculator.settle("320100", person, encounter, YearToDate.NONE).deductible().toYuan();
  }

  private static Policies policies() {
    String text = Objects.requireNonNull(Policies.bundledTexts().get(NANJING));
    return Policies.ofTexts(Map.of(NANJING, text.replace(FLAT, BY_AGE)));
  }
}
