package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Setting;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.money.Fen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The persons and providers that the centre knows. */
final class Directory {

  private static final String COVERS =
      "insurance_type, person_type, insurance_status, insured_at, further_insurances";

  private static final String COLUMNS =
      "psn_no, id_number, full_name, sex, born, card_number, card_sn, benefit, account,"
          + " family_account, "
          + COVERS;

  private final Json json = new Json();
  private final FilingTable filings;
  private final Designations designations = new Designations();

  Directory(FilingTable filings) {
    this.filings = filings;
  }

  /** The person who shows a credential. */
  PersonRow person(Session sql, Credential credential) {
    return switch (credential.type()) {
      case Credential.ID_CARD -> person(sql, "id_number = ?", credential.number());
      case Credential.SOCIAL_SECURITY_CARD ->
          person(sql, "card_number = ? AND card_sn = ?", credential.number(), credential.cardSn());
      case Credential.E_VOUCHER ->
          person(sql, "card_number = ?", Demonstration.cardOfVoucher(credential.number()));
      default -> throw new Refusal("不支持的就诊凭证类型 " + credential.type());
    };
  }

  /** The person of a number. */
  PersonRow person(Session sql, String psnNo) {
    return sql.kept(PersonRow.class)
        .filter(person -> person.psnNo().equals(psnNo))
        .map(person -> filed(sql, person))
        .orElseGet(() -> person(sql, "psn_no = ?", psnNo));
  }

  private PersonRow person(Session sql, String condition, String... values) {
    return sql.first(
            "SELECT " + COLUMNS + " FROM person WHERE " + condition,
            this::person,
            (Object[]) values)
        .map(person -> filed(sql, person))
        .orElseThrow(Directory::unknownPerson);
  }

  private PersonRow filed(Session sql, PersonRow person) {
    Person filed = filings.withFilings(sql, person.psnNo(), person.benefit());
    return person.with(designations.binding(sql, person.psnNo(), filed));
  }

  /** The insurances of someone; empty: nobody is known by that number. */
  Optional<List<Cover>> covers(Session sql, String psnNo) {
    return sql.first("SELECT " + COVERS + " FROM person WHERE psn_no = ?", this::covers, psnNo);
  }

  /**
   * Makes everyone else who wants to change this person's account wait, and reads the person for
   * all that the transaction does.
   */
  List<Cover> lock(Session sql, String psnNo) {
    PersonRow person =
        sql.first(
                "SELECT " + COLUMNS + " FROM person WHERE psn_no = ? FOR UPDATE",
                this::person,
                psnNo)
            .orElseThrow(Directory::unknownPerson);
    sql.keep(person);
    return person.covers();
  }

  /** The provider of a code. */
  Encounter.Provider provider(Session sql, String orgCode) {
    return sql.first(
            "SELECT policy_id, full_name, hospital_level, setting, area, is_private,"
                + " designated_for FROM provider"
                + " WHERE org_code = ?",
            Directory::provider,
            orgCode)
        .orElseThrow(() -> new Refusal("定点医药机构编号未登记：" + orgCode));
  }

  /** Whether there is a provider of a code. */
  boolean knows(Session sql, String orgCode) {
    return !sql.list("SELECT 1 FROM provider WHERE org_code = ?", row -> 1, orgCode).isEmpty();
  }

  /** Whether a person of that ID number is known. */
  boolean has(Session sql, PersonRow person) {
    return !sql.list("SELECT 1 FROM person WHERE id_number = ?", row -> 1, person.idNumber())
        .isEmpty();
  }

  /** The name of a provider; its code where there is none. */
  String name(Session sql, String orgCode) {
    return sql.first(
            "SELECT full_name FROM provider WHERE org_code = ?", row -> row.getString(1), orgCode)
        .orElse(orgCode);
  }

  boolean isEmpty(Session sql) {
    return sql.list("SELECT 1 FROM provider", row -> 1).isEmpty();
  }

  void add(Session sql, PersonRow person) {
    Cover first = person.covers().getFirst();
    List<Cover> further = person.covers().subList(1, person.covers().size());
    sql.update(
        "INSERT INTO person (id_type, "
            + COLUMNS
            + ") VALUES ('01',"
            + " ?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        person.psnNo(),
        person.idNumber(),
        person.name(),
        person.sex(),
        person.born(),
        person.cardNumber(),
        person.cardSn(),
        json.write(person.benefit()),
        person.account().fen(),
        person.familyAccount().fen(),
        first.insuranceType(),
        first.personType(),
        first.status(),
        first.insuredAt(),
        further.isEmpty() ? "" : json.write(further));
  }

  void add(Session sql, String orgCode, Encounter.Provider provider) {
    sql.update(
        "INSERT INTO provider (org_code, full_name, policy_id, hospital_level, setting, area,"
            + " is_private, designated_for) VALUES (?,?,?,?,?,?,?,?)",
        orgCode,
        Objects.requireNonNullElse(provider.name(), orgCode),
        provider.id(),
        provider.level(),
        provider.setting().name().toLowerCase(Locale.ROOT),
        provider.area(),
        provider.isPrivate(),
        written(provider.designatedFor()));
  }

  private PersonRow person(ResultSet row) throws SQLException {
    return new PersonRow(
        row.getString("psn_no"),
        row.getString("id_number"),
        row.getString("full_name"),
        row.getString("sex"),
        row.getObject("born", LocalDate.class),
        row.getString("card_number"),
        row.getString("card_sn"),
        covers(row),
        Fen.of(row.getLong("account")),
        Fen.of(row.getLong("family_account")),
        json.person(row.getString("benefit")));
  }

  private List<Cover> covers(ResultSet row) throws SQLException {
    List<Cover> covers = new ArrayList<>();
    covers.add(
        new Cover(
            row.getString("insurance_type"),
            row.getString("person_type"),
            row.getString("insurance_status"),
            row.getString("insured_at")));
    String further = row.getString("further_insurances");
    if (!further.isEmpty()) {
      covers.addAll(json.covers(further));
    }
    return covers;
  }

  private static @Nullable String written(@Nullable Set<String> diseases) {
    return diseases == null ? null : String.join(" ", new TreeSet<>(diseases));
  }

  private static Encounter.Provider provider(ResultSet row) throws SQLException {
    return new Encounter.Provider(
        row.getString("policy_id"),
        row.getString("full_name"),
        row.getInt("hospital_level"),
        Setting.valueOf(row.getString("setting").toUpperCase(Locale.ROOT)),
        row.getBoolean("is_private"),
        row.getString("area"),
        diseases(row.getString("designated_for")));
  }

  private static @Nullable Set<String> diseases(@Nullable String written) {
    return written == null ? null : Set.of(written.isEmpty() ? new String[0] : written.split(" "));
  }

  private static Refusal unknownPerson() {
    return new Refusal("PERSON-UNKNOWN", "查无此人");
  }
}
