package io.chuangkou.cluster;

import io.chuangkou.settlement.centre.Demonstration;
import io.chuangkou.settlement.message.MsgIdLayout;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.settlement.OutpatientBill;
import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.money.Fen;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Persons, each with a visit whose one line waits to be settled, and the bills that settle them.
 * They are like the first person of the demonstration.
 */
final class Town {

  static final String REGION = "320100";

  /** What every bill comes to. */
  static final Fen FEE = Fen.ofYuan("300.00");

  private static final String CARD_SN = "SN";

  /** As many as a second has. */
  private static final int SERIALS = 10_000;

  private Town() {}

  /**
   * Adds persons 1 to so many, with their visits, to a database that has a centre's tables.
   *
   * @param whose condition in SQL of {@code psn_no}: who belongs there
   */
  static void settle(String database, int persons, String whose) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TEMPORARY TABLE town AS
            SELECT * FROM (SELECT i, 'P' || lpad(i::text, 7, '0') AS psn_no
              FROM generate_series(1, %2$d) i) all_of_them WHERE %7$s;
          INSERT INTO person (psn_no, id_type, id_number, full_name, sex, born, card_number,
              card_sn, insurance_type, person_type, insurance_status, insured_at, benefit)
            SELECT t.psn_no, '01', 'I' || i, full_name, sex, born, 'C' || lpad(i::text, 8, '0'),
              '%1$s', insurance_type, person_type, insurance_status, insured_at, benefit
            FROM person, town t WHERE card_number = '%3$s';
          INSERT INTO visit (id, psn_no, org_code, msgid, hospital_no, insurance_type, begins,
              med_type, disease, referred_by, emergency, cancelled)
            OVERRIDING SYSTEM VALUE
            SELECT i, psn_no, '%4$s', 'V' || i, 'H' || i, '390', TIMESTAMP '%5$s 10:00:00', '11',
              '', '', FALSE, FALSE
            FROM town;
          INSERT INTO fee_line (psn_no, visit, line_no, batch, item, purpose, amount, unit_price,
              quantity)
            SELECT psn_no, id, '1', 'B1', 'XA10BAE021A001010100003', '', %6$d, 300, 1 FROM visit;
          ANALYZE
          """
              .formatted(
                  CARD_SN,
                  persons,
                  Demonstration.ZHANG_SAN.cardNumber(),
                  Demonstration.COMMUNITY,
                  Centre.DAY,
                  FEE.fen(),
                  whose));
    }
  }

  /** The message number of a person's bill, the same however often it is sent. */
  static String msgid(int person) {
    LocalDateTime time = LocalDate.parse(Centre.DAY).atTime(10, 0).plusSeconds(person / SERIALS);
    return MsgIdLayout.ORG_TIME_SERIAL.msgid(Demonstration.COMMUNITY, time, person % SERIALS);
  }

  /** A person's bill. */
  static OutpatientBill bill(int person) {
    return new OutpatientBill(
        "P%07d".formatted(person),
        Credential.card("C%08d".formatted(person), CARD_SN),
        "11",
        FEE,
        OutpatientBill.BY_ITEM,
        REGION + "1" + "%012d".formatted(person),
        "B1",
        "390",
        false,
        "",
        new Split(Fen.ZERO, Fen.ZERO, Fen.ZERO, FEE));
  }
}
