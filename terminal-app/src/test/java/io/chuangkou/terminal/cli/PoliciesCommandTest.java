package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Policies as somebody asks for them. */
class PoliciesCommandTest {

  @Test
  void what_is_in_force_is_printed_with_its_clause() {
    Result policies = Commands.run("policies", "--region", "320100", "--date", "2022-06-01");
    assertEquals(ExitCode.DONE, policies.code());
    assertTrue(policies.out().contains("nanjing-2022 §"), policies.out());
    assertTrue(policies.out().lines().allMatch(line -> line.startsWith("320100 ")));
  }

  @Test
  void a_region_without_policy_is_answered_with_those_that_have_one() {
    for (String[] asked :
        new String[][] {
          {"policies", "--region", "999999"},
          {"policies", "--region", "999999", "--diff", "2022-06-01", "2023-06-01"}
        }) {
      Result refused = Commands.run(asked);
      assertEquals(ExitCode.FAILED, refused.code());
      assertEquals("", refused.out());
      assertTrue(refused.err().startsWith("[POLICY-REGION]"), refused.err());
      for (String known : new String[] {"320100", "320412", "320600", "330200"}) {
        assertTrue(refused.err().contains(known), refused.err());
      }
    }
  }

  @Test
  void what_is_assumed_is_told_with_its_clause_and_what_else_it_could_mean() {
    Result assumed = Commands.run("policies", "--assumptions", "--date", "2022-06-01");
    assertEquals(ExitCode.DONE, assumed.code());
    assertEquals(20, assumed.out().lines().count(), assumed.out());
    assertTrue(
        assumed
            .out()
            .contains(
                "320412 A-EXPENSE-CAP = expense · 最高限额25万元限制的是符合范围的费用"
                    + " · the 250,000 limits expense in scope · WJ-EXPENSE-CAP · wujin-2020 §五"
                    + " · open – open\n  也可指 could also mean fund · 最高限额25万元限制的是基金支付"
                    + " · the 250,000 limits what the fund pays\n"),
        assumed.out());

    Result json = Commands.run("policies", "--assumptions", "--json", "--region", "320100");
    JsonNode list = JsonMapper.shared().readTree(json.out());
    assertEquals(5, list.size());
    JsonNode university = list.get(0);
    assertEquals("A-UNIVERSITY", university.get("id").stringValue());
    assertEquals("as_students", university.get("taken").stringValue());
    assertEquals("nanjing-2022 §一 §十八", university.get("clause").stringValue());
    assertEquals("by_name_alone", university.get("couldMean").get(0).get("name").stringValue());

    Result none = Commands.run("policies", "--assumptions", "--region", "320600");
    assertTrue(none.out().contains("nothing is assumed"), none.out());
  }

  @Test
  void a_value_that_is_assumed_is_marked_where_it_stands() {
    Result policies = Commands.run("policies", "--region", "320412", "--date", "2020-06-01");
    assertTrue(
        policies
            .out()
            .contains(
                "320412 cap.on = expense · WJ-EXPENSE-CAP · wujin-2020 §五 · open – open"
                    + " · 假定 assumed A-EXPENSE-CAP"),
        policies.out());
  }

  @Test
  void two_days_with_the_same_policies_are_said_to_be_the_same() {
    Result same = Commands.run("policies", "--diff", "2026-03-02", "2026-03-03");
    assertEquals(ExitCode.DONE, same.code());
    assertTrue(same.out().contains("没有变化"), same.out());
    assertTrue(same.out().contains("nothing changes"), same.out());
  }
}
