package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.person.PersonInfo.Insurance;

/**
 * An insurance of a person.
 *
 * @param insuranceType insutype
 * @param personType psn_type
 * @param status psn_insu_stas
 * @param insuredAt division whose policy decides the benefits
 */
record Cover(String insuranceType, String personType, String status, String insuredAt) {

  /** Employees' basic insurance, which has the personal account. */
  static final String EMPLOYEES = "310";

  /** Residents' basic insurance, whose policies are known here. */
  static final String RESIDENTS = "390";

  boolean isActive() {
    return status.equals(Insurance.ACTIVE);
  }

  /** Whether the personal account belongs to it. */
  boolean hasAccount() {
    return insuranceType.equals(EMPLOYEES);
  }
}
