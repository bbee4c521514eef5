package io.chuangkou.bench;

import io.chuangkou.settlement.centre.CentreConfig;
import io.chuangkou.settlement.centre.Demonstration;
import io.chuangkou.settlement.centre.Postgres;
import io.chuangkou.settlement.centre.ReferenceCentre;
import io.chuangkou.settlement.message.RegionalProfiles;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;

/** Databases of a centre with many invented persons, each like the first of the demonstration. */
final class Town {

  static final String REGION = "320100";
  static final String CARD_SN = "SN";

  private Town() {}

  static String psnNo(int person) {
    return "P%07d".formatted(person);
  }

  static String cardNumber(int person) {
    return "C%08d".formatted(person);
  }

  /** JDBC URL of a new schema. */
  static String schema(Postgres postgres, String name) throws SQLException {
    try (Connection connection = DriverManager.getConnection(postgres.url("public"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + name);
    }
    return postgres.url(name);
  }

  /** Makes a centre's tables in an empty database, and persons 1 to so many. */
  static void settle(String database, int persons) throws SQLException {
    ReferenceCentre.open(
            CentreConfig.local(
                0, database, RegionalProfiles.demonstration(REGION), InstantSource.system()))
        .close();
    try (Connection connection = DriverManager.getConnection(database);
        PreparedStatement person =
            connection.prepareStatement(
                "INSERT INTO person (psn_no, id_type, id_number, full_name, sex, born, card_number,"
                    + " card_sn, insurance_type, person_type, insurance_status, insured_at, benefit)"
                    + " SELECT ?, '01', ?, full_name, sex, born, ?, '"
                    + CARD_SN
                    + "', insurance_type, person_type, insurance_status, insured_at, benefit"
                    + " FROM person WHERE card_number = '"
                    + Demonstration.ZHANG_SAN.cardNumber()
                    + "'")) {
      connection.setAutoCommit(false);
      for (int number = 1; number <= persons; number++) {
        person.setString(1, psnNo(number));
        person.setString(2, "I" + number);
        person.setString(3, cardNumber(number));
        person.addBatch();
      }
      person.executeBatch();
      connection.commit();
    }
    analyze(database);
  }

  /** Lets the database know how much there is of what. */
  static void analyze(String database) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE");
    }
  }
}
