package io.chuangkou.terminal.demo;

import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.staff.Operators;
import io.chuangkou.terminal.staff.Role;
import java.util.List;

/**
 * Who works at the counters of the demonstration. Their passwords are no secret: each is {@code
 * chuangkou-} and the number. Hence the hashes are the cheapest that there are: nothing is guarded,
 * and nobody waits.
 */
public final class DemoStaff {

  /** Logged in from the start. */
  public static final Operator CASHIER =
      new Operator(
          "1001",
          "演示收费员",
          Role.CASHIER,
          "$argon2id$v=19$m=64,t=1,p=1$gAlM8kiHDckMJCQKyi3Ijw$pr245/Er30qlXkt0k3vY4Xufq2FrjIdQyMkSl9SWtKk");

  /** Asked for a second pair of eyes. */
  public static final Operator SUPERVISOR =
      new Operator(
          "9001",
          "演示主管",
          Role.SUPERVISOR,
          "$argon2id$v=19$m=64,t=1,p=1$riCS0MT3NOPcJ51zhDhMlA$Km486moBFYqdyIBZRXR4Ieytv93ikMwbJoOoDxIacKg");

  /** Another cashier. */
  public static final Operator RELIEF =
      new Operator(
          "1002",
          "演示接班员",
          Role.CASHIER,
          "$argon2id$v=19$m=64,t=1,p=1$A98yPm9InC60N+V6ZCUqiA$02MVBvcI+zZfzQStzGeSTfAGf11uOIViibBU0GSMYEg");

  /** All of them. */
  public static final Operators OPERATORS = new Operators(List.of(CASHIER, RELIEF, SUPERVISOR));

  private DemoStaff() {}

  /** An operator's password. */
  public static char[] password(Operator operator) {
    return ("chuangkou-" + operator.number()).toCharArray();
  }
}
