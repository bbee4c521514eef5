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
import org.jspecify.annotations.Nullable;

/** What was filed for persons since they were enrolled: diseases, and transfers to elsewhere. */
final class FilingTable {

  /** Stands in the place of a disease. */
  private static final String TRANSFER = "";

  long addTransfer(Session sql, Call call, String psnNo, LocalDate from, @Nullable LocalDate to) {
    return addDisease(
        sql, call, psnNo, new Registration(TRANSFER, from, to, null, null, null, false, null));
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
    List<Registration> diseases = new ArrayList<>(person.registrations());
    List<Filing> transfers = new ArrayList<>(person.filings());
    for (Registration row : rows(sql, psnNo)) {
      if (row.disease().equals(TRANSFER)) {
        transfers.add(new Filing(FilingKind.TRANSFER, row.from(), row.to(), null));
      } else {
        diseases.add(row);
      }
    }
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
    return rows(sql, psnNo).stream()
        .filter(row -> !row.disease().equals(TRANSFER))
        .map(
            row ->
                new KnownFilings.Disease(
                    DiseaseCodes.code(row.disease()), row.disease(), row.from(), row.to()))
        .toList();
  }

  /** Transfers that are filed for a person. */
  List<KnownFilings.Transfer> transfers(Session sql, String psnNo) {
    return rows(sql, psnNo).stream()
        .filter(row -> row.disease().equals(TRANSFER))
        .map(row -> new KnownFilings.Transfer(psnNo, row.from(), row.to()))
        .toList();
  }

  private static List<Registration> rows(Session sql, String psnNo) {
    return sql.list(
        "SELECT * FROM filing WHERE psn_no = ? AND NOT withdrawn ORDER BY id",
        FilingTable::row,
        psnNo);
  }

  private static Registration row(ResultSet row) throws SQLException {
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
