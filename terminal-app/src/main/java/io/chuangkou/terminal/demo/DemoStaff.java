package io.chuangkou.terminal.demo;

import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.staff.Operators;
import io.chuangkou.terminal.staff.Role;
import java.util.List;

/**
 * Who works at the counters of the demonstration. Their passwords are no secret: each is {@code
 * chuangkou-} and the number.
 */
public final class DemoStaff {

  /** Logged in from the start. */
  public static final Operator CASHIER =
      new Operator(
          "1001",
          "演示收费员",
          Role.CASHIER,
          "$argon2id$v=19$m=19456,t=2,p=1$56CRkxKZbNAipqwkmXHOTA$DYoRvW4eqe7OG3v9MhH3LnpoI+7P+ka1FguOrZThwIM");

  /** Asked for a second pair of eyes. */
  public static final Operator SUPERVISOR =
      new Operator(
          "9001",
          "演示主管",
          Role.SUPERVISOR,
          "$argon2id$v=19$m=19456,t=2,p=1$/cMVTJWUSlCL9aWiraZmQA$BTogpdGqXTh9PHaHwGZH0/Xs/DeqAOyIsnctVsP1WlI");

  /** Another cashier. */
  public static final Operator RELIEF =
      new Operator(
          "1002",
          "演示接班员",
          Role.CASHIER,
          "$argon2id$v=19$m=19456,t=2,p=1$XHgTRLYtFI/pJcClkMO1nw$ISPHWV0l3LtQcPOMoD60zPDI8AGeVmKmQ1vlrM8banE");

  /** All of them. */
  public static final Operators OPERATORS = new Operators(List.of(CASHIER, RELIEF, SUPERVISOR));

  private DemoStaff() {}

  /** An operator's password. */
  public static char[] password(Operator operator) {
    return ("chuangkou-" + operator.number()).toCharArray();
  }
}
