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
import org.jspecify.annotations.Nullable;

/** What was filed for persons since they were enrolled: diseases, and transfers to elsewhere. */
final class FilingTable {

  /** Stands in the place of a disease. */
  private static final String TRANSFER = "";

  long addTransfer(Session sql, Call call, String psnNo, LocalDate from, @Nullable LocalDate to) {
    return add(sql, call, psnNo, TRANSFER, from, to, null);
  }

  long addDisease(
      Session sql,
      Call call,
      String psnNo,
      String disease,
      LocalDate from,
      @Nullable LocalDate to,
      LocalDate diagnosed) {
    return add(sql, call, psnNo, disease, from, to, diagnosed);
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
    for (Row row : rows(sql, psnNo)) {
      if (row.disease().equals(TRANSFER)) {
        transfers.add(new Filing(FilingKind.TRANSFER, row.from(), row.to(), null));
      } else {
        diseases.add(
            new Registration(
                row.disease(), row.from(), row.to(), row.diagnosed(), null, null, false, null));
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

  private record Row(
      String disease, LocalDate from, @Nullable LocalDate to, @Nullable LocalDate diagnosed) {}

  private static List<Row> rows(Session sql, String psnNo) {
    return sql.list(
        "SELECT * FROM filing WHERE psn_no = ? AND NOT withdrawn ORDER BY id",
        FilingTable::row,
        psnNo);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("disease"),
        row.getObject("starts", LocalDate.class),
        row.getObject("ends", LocalDate.class),
        row.getObject("diagnosed", LocalDate.class));
  }

  private static long add(
      Session sql,
      Call call,
      String psnNo,
      String disease,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate diagnosed) {
    return sql.insert(
        "INSERT INTO filing (org_code, psn_no, disease, starts, ends, diagnosed, withdrawn)"
            + " VALUES (?,?,?,?,?,?,FALSE)",
        call.orgCode(),
        psnNo,
        disease,
        from,
        to,
        diagnosed);
  }
}
