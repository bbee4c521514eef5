package io.chuangkou.settlement.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.casefile.Case.Story;
import io.chuangkou.settlement.encounter.Encounter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StoryCodecTest {

  private static final String STORY =
      """
      {"story": "s", "region": "320100",
       "person": {"category": "other", "born": "1980-01-01",
                  "registrations": [{"disease": "mental", "from": "2022-01-01"}]},
       "encounters": [
        {"id": "1", "kind": "inpatient", "admitted": "2022-03-01", "discharged": "2022-03-04",
         "provider": {"id": "C1", "level": 1, "setting": "community", "designatedFor": []},
         "items": [{"amount": "100.00", "class": "B", "selfPay": "0.10", "quantity": 2}]}]}
      """;

  private final JsonMapper mapper = new JsonMapper();
  private final StoryCodec codec = new StoryCodec();

  @ParameterizedTest
  @ValueSource(strings = {"named", "random"})
  void whatItWritesItReadsAgain(String deck) throws IOException {
    for (String line : lines(deck)) {
      if (codec.read(mapper.readTree(line)) instanceof Story story) {
        assertEquals(story.person(), codec.person(codec.toJson(story.person())));
        for (Encounter encounter : story.encounters()) {
          assertEquals(encounter, codec.encounter(codec.toJson(encounter)));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "category": "other"  | "category": 7         | person.category: a text is expected
          "born": "1980-01-01" | "born": "1980-02-30"  | person.born: "1980-02-30" is no date
          "born": "1980-01-01" | "born": "198x-01-01"  | person.born: "198x-01-01" is no date
          "born": "1980-01-01" | "born": "-980-01-01"  | person.born: "-980-01-01" is no date
          "born": "1980-01-01" | "born": "1980-13-01"  | person.born: "1980-13-01" is no date
          "born": "1980-01-01" | "born": "1980/01/01"  | person.born: "1980/01/01" is no date
          "born": "1980-01-01" | "born": "1980-1-1"    | person.born: "1980-1-1" is no date
          "level": 1           | "level": 4            | provider.level: a whole number from 1 to 3
          "level": 1           | "level": "1"          | provider.level: a whole number from 1 to 3
          "level": 1           | "rank": 1             | provider.level: is missing
          "kind": "inpatient"  | "kind": "visit"       | encounters[0].kind: "visit" is none of
          "100.00"             | "-100.00"             | items[0].amount: "-100.00" is no amount
          "100.00"             | "100.001"             | items[0].amount: "100.001" is no amount
          "100.00"             | ".50"                 | items[0].amount: ".50" is no amount
          "100.00"             | "100."                | items[0].amount: "100." is no amount
          "100.00"             | "+100"                | items[0].amount: "+100" is no amount
          "100.00"             | "1e2"                 | items[0].amount: "1e2" is no amount
          "100.00"             | "1.2.3"               | items[0].amount: "1.2.3" is no amount
          "100.00"             | "100.x"               | items[0].amount: "100.x" is no amount
          "100.00"             | "12345678901234567"   | items[0].amount: "12345678901234567" is no amount
          "100.00"             | 100                   | items[0].amount: a text is expected
          "100.00"             | "10000000000.00"      | is more than 9999999999.99
          "0.10"               | "1.01"                | selfPay: a share from 0 to 1
          "class": "B"         | "class": "b"          | items[0].class: "b" is none of A, B, C
          "quantity"           | "quantities"          | items[0].quantities: unknown key
          "2022-03-04"         | "2022-02-28"          | discharged: is before the admission
          "region": "320100"   | "region": null        | region: is missing
          """)
  void aFaultIsNamedWithItsPlace(String good, String bad, String message) {
    assertTrue(STORY.contains(good));
    JsonNode node = mapper.readTree(STORY.replace(good, bad));
    StoryException fault = assertThrows(StoryException.class, () -> codec.read(node));
    assertTrue(Objects.toString(fault.getMessage()).contains(message), fault.getMessage());
    assertEquals("STORY-UNREADABLE", fault.code());
  }

  @Test
  void aBillHasAtLeastOneLine() {
    JsonNode node = mapper.readTree(STORY.replaceAll("\"items\": \\[.*?]", "\"items\": []"));
    assertThrows(StoryException.class, () -> codec.read(node));
  }

  @Test
  void theDearestAmountAndWholeYuanAreAmounts() {
    codec.read(mapper.readTree(STORY.replace("100.00", "9999999999.99")));
    codec.read(mapper.readTree(STORY.replace("100.00", "100")));
  }

  private static List<String> lines(String deck) throws IOException {
    try (InputStream in = StoryCodecTest.class.getResourceAsStream("/cases/" + deck + ".jsonl")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }
}
