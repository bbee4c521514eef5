package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.workflow.CashierState.Stage;

/** Where the cursor stands. */
public enum Cursor {
  /** Nothing is typed. */
  DESK,
  /** An e-voucher or ID number of a person without a card. */
  MEDIUM,
  /** Catalogue code of a new line. */
  CODE,
  /** Its quantity. */
  QUANTITY,
  /** Its unit price. */
  PRICE,
  /** What it serves. */
  PURPOSE,
  /** The money handed over. */
  TENDER,
  /** Number on the slip of the machine that took the money. */
  REFERENCE,
  /** Path of a bill file. */
  PATH,
  /** A provider, in a form. */
  PROVIDER,
  /** Day on which a hospital established what is registered. */
  ESTABLISHED,
  /** Day of the operation from which a benefit counts. */
  OPERATED,
  /** How severe a disease is, by a digit. */
  SEVERITY,
  /** Whether a period was extended, by a digit. */
  EXTENDED,
  /** First day of a filing. */
  FROM,
  /** Last day of a filing. */
  TO,
  /** A diagnosis that is looked for. */
  DIAGNOSIS,
  /** The cash that lay in the drawer when the shift began. */
  FLOAT,
  /** The trace code of a box. */
  BOX,
  /** The prescription on which a pharmacy sells. */
  PRESCRIPTION,
  /** Where a person in hospital lies. */
  BEDSIDE,
  /** A deposit that is taken. */
  DEPOSIT,
  /** A settlement that is looked for. */
  SETTLEMENT,
  /** What is looked for in the guide. */
  GUIDE,
  /** Why a settlement is cancelled. */
  REASON,
  /** Why a bill is held. */
  NOTE,
  /** Number of an operator who logs in. */
  OPERATOR,
  /** Their password. */
  PASSWORD,
  /** Number of an operator whose entry is changed. */
  STAFF_NUMBER,
  /** Their name. */
  STAFF_NAME,
  /** Their role. */
  STAFF_ROLE,
  /** The password of before. */
  OLD_PASSWORD,
  /** The one that takes its place. */
  NEW_PASSWORD,
  /** The same once more. */
  REPEATED_PASSWORD;

  /** Whether it stands in a form that lies over the desk. */
  public boolean inForm() {
    return switch (this) {
      case PATH,
          PROVIDER,
          ESTABLISHED,
          OPERATED,
          SEVERITY,
          EXTENDED,
          FROM,
          TO,
          DIAGNOSIS,
          FLOAT,
          BOX,
          PRESCRIPTION,
          BEDSIDE,
          DEPOSIT,
          SETTLEMENT,
          GUIDE,
          REASON,
          NOTE,
          OPERATOR,
          PASSWORD,
          STAFF_NUMBER,
          STAFF_NAME,
          STAFF_ROLE,
          OLD_PASSWORD,
          NEW_PASSWORD,
          REPEATED_PASSWORD ->
          true;
      case DESK, MEDIUM, CODE, QUANTITY, PRICE, PURPOSE, TENDER, REFERENCE -> false;
    };
  }

  /** Whether it stands in the charge line that is being typed. */
  boolean inLine() {
    return switch (this) {
      case CODE, QUANTITY, PRICE, PURPOSE -> true;
      case DESK,
          MEDIUM,
          TENDER,
          REFERENCE,
          PATH,
          PROVIDER,
          ESTABLISHED,
          OPERATED,
          SEVERITY,
          EXTENDED,
          FROM,
          TO,
          DIAGNOSIS,
          FLOAT,
          BOX,
          PRESCRIPTION,
          BEDSIDE,
          DEPOSIT,
          SETTLEMENT,
          GUIDE,
          REASON,
          NOTE,
          OPERATOR,
          PASSWORD,
          STAFF_NUMBER,
          STAFF_NAME,
          STAFF_ROLE,
          OLD_PASSWORD,
          NEW_PASSWORD,
          REPEATED_PASSWORD ->
          false;
    };
  }

  /** Where the cursor stands when a stage begins. */
  public static Cursor at(Stage stage) {
    return switch (stage) {
      case NO_CARD -> MEDIUM;
      case IDENTIFIED, RECORDING -> CODE;
      case TRIAL -> TENDER;
      case READING,
          IDENTIFYING,
          TRYING,
          SETTLING,
          DIFFERENCE,
          SETTLED,
          PROVISIONAL,
          PAID_IN_FULL,
          UNKNOWN_OUTCOME,
          CANCELLING,
          CANCELLED ->
          DESK;
    };
  }
}
