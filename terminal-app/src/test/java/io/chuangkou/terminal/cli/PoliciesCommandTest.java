package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import org.junit.jupiter.api.Test;

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
  void two_days_with_the_same_policies_are_said_to_be_the_same() {
    Result same = Commands.run("policies", "--diff", "2026-03-02", "2026-03-03");
    assertEquals(ExitCode.DONE, same.code());
    assertTrue(same.out().contains("没有变化"), same.out());
    assertTrue(same.out().contains("nothing changes"), same.out());
  }
}
