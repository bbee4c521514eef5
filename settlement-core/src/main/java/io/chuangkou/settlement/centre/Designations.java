package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.encounter.Person.Registration;
import io.chuangkou.settlement.message.filing.Designation;
import io.chuangkou.settlement.message.person.DiseaseCodes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which providers persons have chosen. */
final class Designations {

  private static final String PREFIX = "D";

  /** Adds a choice and returns its filing number; one rank of one business is chosen once. */
  String add(Session sql, Call call, Designation choice) {
    boolean taken =
        of(sql, choice.psnNo(), choice.business()).stream()
            .filter(other -> other.extension().equals(choice.extension()))
            .anyMatch(other -> other.rank().equals(choice.rank()));
    if (taken) {
      throw new Refusal("该排序号已有定点，请先撤销：" + choice.rank());
    }
    long id =
        sql.insert(
            "INSERT INTO designation (filed_by, psn_no, business, starts, ends, choice, org_code, org_name,"
                + " memo, disease, withdrawn) VALUES (?,?,?,?,?,?,?,?,?,?,FALSE)",
            call.orgCode(),
            choice.psnNo(),
            choice.business(),
            choice.from(),
            choice.to(),
            choice.rank(),
            choice.provider(),
            choice.providerName(),
            choice.memo(),
            DiseaseCodes.name(choice.extension().disease()));
    return PREFIX + id;
  }

  /** Withdraws what the provider has filed; before providers were kept, whoever asks may. */
  void withdraw(Session sql, Call call, String psnNo, String number) {
    String id = number.startsWith(PREFIX) ? number.substring(PREFIX.length()) : "";
    String filedBy =
        sql.first(
                "SELECT filed_by FROM designation WHERE psn_no = ? AND CAST(id AS VARCHAR) = ?"
                    + " AND NOT withdrawn",
                row -> row.getString(1),
                psnNo,
                id)
            .orElseThrow(() -> new Refusal("没有这笔定点备案，或已撤销：" + number));
    call.requireOwn(filedBy, "定点备案", number);
    sql.update(
        "UPDATE designation SET withdrawn = TRUE WHERE psn_no = ? AND CAST(id AS VARCHAR) = ?",
        psnNo,
        id);
  }

  /** What a person has chosen for a business, by rank. */
  List<Designation> of(Session sql, String psnNo, String business) {
    return sql.list(
        "SELECT * FROM designation WHERE psn_no = ? AND business = ? AND NOT withdrawn"
            + " ORDER BY choice, id",
        Designations::designation,
        psnNo,
        business);
  }

  /**
   * The person whose registered diseases are treated where they chose: each as it holds at each
   * chosen provider in the days of that choice, and elsewhere no more.
   */
  Person binding(Session sql, String psnNo, Person person) {
    if (person.registrations().isEmpty()) {
      return person;
    }
    List<Chosen> chosen =
        sql.list(
            "SELECT d.disease, d.starts, d.ends, p.policy_id FROM designation d"
                + " JOIN provider p ON p.org_code = d.org_code"
                + " WHERE d.psn_no = ? AND d.disease <> '' AND NOT d.withdrawn ORDER BY d.id",
            Designations::chosen,
            psnNo);
    List<Registration> bound = new ArrayList<>();
    for (Registration registration : person.registrations()) {
      List<Chosen> own =
          chosen.stream().filter(c -> c.disease.equals(registration.disease())).toList();
      own.stream().flatMap(c -> c.bind(registration).stream()).forEach(bound::add);
      bound.add(own.isEmpty() ? registration : at(registration, Set.of()));
    }
    return new Person(
        person.category(),
        person.born(),
        person.hardship(),
        person.assisted(),
        person.completedYears(),
        person.enrolment(),
        bound,
        person.filings());
  }

  private static Registration at(Registration whole, Set<String> providers) {
    return new Registration(
        whole.disease(),
        whole.from(),
        whole.to(),
        whole.diagnosed(),
        whole.operated(),
        whole.severity(),
        whole.extended(),
        providers);
  }

  private record Chosen(String disease, LocalDate from, @Nullable LocalDate to, String provider) {

    /** A registration at this provider, in the days of both; empty: they have none in common. */
    Optional<Registration> bind(Registration whole) {
      LocalDate first = from.isAfter(whole.from()) ? from : whole.from();
      LocalDate end = whole.to();
      LocalDate last = end == null || (to != null && to.isBefore(end)) ? to : end;
      return last != null && last.isBefore(first)
          ? Optional.empty()
          : Optional.of(
              at(
                  new Registration(
                      whole.disease(),
                      first,
                      last,
                      whole.diagnosed(),
                      whole.operated(),
                      whole.severity(),
                      whole.extended(),
                      null),
                  Set.of(provider)));
    }
  }

  private static Chosen chosen(ResultSet row) throws SQLException {
    return new Chosen(
        row.getString("disease"),
        row.getObject("starts", LocalDate.class),
        row.getObject("ends", LocalDate.class),
        row.getString("policy_id"));
  }

  private static Designation designation(ResultSet row) throws SQLException {
    return new Designation(
        row.getString("psn_no"),
        row.getString("business"),
        row.getObject("starts", LocalDate.class),
        row.getObject("ends", LocalDate.class),
        row.getString("choice"),
        row.getString("org_code"),
        row.getString("org_name"),
        row.getString("memo"),
        new Designation.Extension(DiseaseCodes.code(row.getString("disease"))));
  }
}
