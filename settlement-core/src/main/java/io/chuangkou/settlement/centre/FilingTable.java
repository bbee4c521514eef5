package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.encounter.Person.Filing;
import io.chuangkou.settlement.encounter.Person.FilingKind;
import io.chuangkou.settlement.encounter.Person.Registration;
import io.chuangkou.settlement.message.filing.KnownFilings;
import io.chuangkou.settlement.message.person.DiseaseCodes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What was filed for persons since they were enrolled: diseases, and transfers to elsewhere. */
final class FilingTable {

  /** Stands in the place of a disease. */
  private static final String TRANSFER = "";

  long addTransfer(Session sql, Call call, String psnNo, Filing transfer) {
    return sql.insert(
        "INSERT INTO filing (org_code, psn_no, disease, starts, ends, area, withdrawn)"
            + " VALUES (?,?,?,?,?,?,FALSE)",
        call.orgCode(),
        psnNo,
        TRANSFER,
        transfer.from(),
        transfer.to(),
        transfer.area());
  }

  long addDisease(Session sql, Call call, String psnNo, Registration disease) {
    return sql.insert(
        "INSERT INTO filing (org_code, psn_no, disease, starts, ends, diagnosed, operated, severity,"
            + " extended, withdrawn) VALUES (?,?,?,?,?,?,?,?,?,FALSE)",
        call.orgCode(),
        psnNo,
        disease.disease(),
        disease.from(),
        disease.to(),
        disease.diagnosed(),
        disease.operated(),
        Objects.requireNonNullElse(disease.severity(), ""),
        disease.extended());
  }

  /** Withdraws what the provider has filed; before providers were kept, whoever asks may. */
  void withdraw(Session sql, Call call, String psnNo, String number) {
    String filedBy =
        sql.first(
                "SELECT org_code FROM filing WHERE psn_no = ? AND CAST(id AS VARCHAR) = ?"
                    + " AND NOT withdrawn",
                row -> row.getString(1),
                psnNo,
                number)
            .orElseThrow(() -> new Refusal("没有这笔备案，或已撤销：" + number));
    call.requireOwn(filedBy, "备案", number);
    sql.update(
        "UPDATE filing SET withdrawn = TRUE WHERE psn_no = ? AND CAST(id AS VARCHAR) = ?",
        psnNo,
        number);
  }

  /** The person with everything that was filed. */
  Person withFilings(Session sql, String psnNo, Person person) {
    List<Record> rows = rows(sql, psnNo);
    List<Registration> diseases = new ArrayList<>(person.registrations());
    diseases.addAll(registrations(rows));
    List<Filing> transfers = new ArrayList<>(person.filings());
    transfers.addAll(filings(rows));
    return new Person(
        person.category(),
        person.born(),
        person.hardship(),
        person.assisted(),
        person.completedYears(),
        person.enrolment(),
        diseases,
        transfers);
  }

  /** Diseases that are filed for a person. */
  List<KnownFilings.Disease> diseases(Session sql, String psnNo) {
    return registrations(rows(sql, psnNo)).stream()
        .map(
            row ->
                new KnownFilings.Disease(
                    DiseaseCodes.code(row.disease()), row.disease(), row.from(), row.to()))
        .toList();
  }

  /** Transfers that are filed for a person. */
  List<KnownFilings.Transfer> transfers(Session sql, String psnNo) {
    return filings(rows(sql, psnNo)).stream()
        .map(row -> new KnownFilings.Transfer(psnNo, row.from(), row.to()))
        .toList();
  }

  private static List<Registration> registrations(List<Record> rows) {
    return rows.stream()
        .filter(Registration.class::isInstance)
        .map(Registration.class::cast)
        .toList();
  }

  private static List<Filing> filings(List<Record> rows) {
    return rows.stream().filter(Filing.class::isInstance).map(Filing.class::cast).toList();
  }

  /** Registrations and filings of a person, in the order of filing. */
  private static List<Record> rows(Session sql, String psnNo) {
    return sql.<Record>list(
        "SELECT * FROM filing WHERE psn_no = ? AND NOT withdrawn ORDER BY id",
        row -> row.getString("disease").equals(TRANSFER) ? transfer(row) : registration(row),
        psnNo);
  }

  private static Filing transfer(ResultSet row) throws SQLException {
    return new Filing(
        FilingKind.TRANSFER,
        row.getObject("starts", LocalDate.class),
        row.getObject("ends", LocalDate.class),
        row.getString("area"));
  }

  private static Registration registration(ResultSet row) throws SQLException {
    String severity = row.getString("severity");
    return new Registration(
        row.getString("disease"),
        row.getObject("starts", LocalDate.class),
        row.getObject("ends", LocalDate.class),
        row.getObject("diagnosed", LocalDate.class),
        row.getObject("operated", LocalDate.class),
        severity.isEmpty() ? null : severity,
        row.getBoolean("extended"),
        null);
  }
}
