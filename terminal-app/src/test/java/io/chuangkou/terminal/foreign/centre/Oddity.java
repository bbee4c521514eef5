package io.chuangkou.terminal.foreign.centre;

/** A shape in which real centres write their answers, other than this centre's own. */
public enum Oddity {
  EXTENSION_ABSENT,
  EXTENSION_NULL,
  EXTENSION_EMPTY,
  EXTENSION_TEXT,
  EXTENSION_CAMEL_CASE,
  /** A list of one is the object itself. */
  LISTS_AS_OBJECTS,
  /** A node of one object is a list of it. */
  OBJECTS_AS_LISTS,
  /** Empty lists are null. */
  EMPTY_LISTS_NULL,
  /** The hospital's, the person's and the relative's share of a cancellation are null. */
  CANCELLATION_SHARES_NULL,
  CANCELLATION_POSITIVE,
  CANCELLATION_WITHOUT_PERSON,
  /** psn_pay and cash_payamt in place of psn_part_amt and psn_cash_pay in a cancellation. */
  CANCELLATION_OTHER_NAMES,
  /** psn_pay, cashPayamt and pdn_cash_pay beside the national names in a cancellation, of 0. */
  CANCELLATION_NAMES_BESIDE,
  /** medins_setl_id of a cancellation stays that of the settlement. */
  CANCELLATION_KEEPS_MSGID,
  /** The number of a cancellation is that of the settlement. */
  CANCELLATION_KEEPS_NUMBER,
  MSGID_ABSENT,
  DETAIL_ABSENT,
  /** Accounts and hospital stand in setldetail too. */
  DETAIL_OF_ALL_BEARERS,
  TIMES_WITH_SLASHES,
  TIMES_COMPACT,
  TIMES_ISO,
  TIMES_WITH_MILLIS,
  TIMES_DATE_ALONE,
  TIMES_GARBLED,
  /** setl_time is null. */
  SETTLED_AT_NO_TIME,
  NUMBERS_TEXT,
  ZEROS_EMPTY,
  ZEROS_NULL,
  /** Amounts that the interface does not demand are absent when they are 0. */
  ZEROS_ABSENT,
  FOUR_DECIMALS,
  OUTPUT_TEXT,
  CODE_TEXT,
  BYTE_ORDER_MARK,
  PADDED,
  STATUS_201,
  STATUS_500,
  /** Fields that nobody knows, at every level. */
  UNKNOWN_FIELDS
}
