package io.chuangkou.terminal.staff;

/** What somebody is there for. */
public enum Role {
  CASHIER,
  PHARMACIST,
  TECHNICIAN,
  /** Also stands in for cashiers, and is asked where one pair of eyes is not enough. */
  SUPERVISOR;

  /** Whether this role takes money at a window. */
  public boolean takesMoney() {
    return this != TECHNICIAN;
  }
}
