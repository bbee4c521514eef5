package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.encounter.Encounter.Clinic;
import io.chuangkou.settlement.encounter.Encounter.Direction;
import io.chuangkou.settlement.message.query.KnownVisits;
import io.chuangkou.settlement.message.visit.VisitFacts.Continued;
import io.chuangkou.settlement.message.visit.VisitFacts.Extension;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Visits and stays in the database. */
final class Visits {

  private final Numbers numbers;

  Visits(Numbers numbers) {
    this.numbers = numbers;
  }

  /** Opens a visit and returns its number. */
  long open(
      Session sql,
      Call call,
      String psnNo,
      String hospitalNo,
      String insuranceType,
      LocalDateTime begins) {
    return sql.insert(
        "INSERT INTO visit (org_code, psn_no, msgid, hospital_no, insurance_type, begins,"
            + " med_type, disease, referred_by, emergency, cancelled)"
            + " VALUES (?,?,?,?,?,?,'','','',FALSE,FALSE)",
        call.orgCode(),
        psnNo,
        call.msgid(),
        hospitalNo,
        insuranceType,
        begins);
  }

  /** The person's visit of that number at this provider; a cancelled one is refused. */
  VisitRow open(Session sql, Call call, String mdtrtId, String psnNo) {
    VisitRow visit =
        sql.first(
                "SELECT * FROM visit WHERE psn_no = ? AND id = ?",
                this::visit,
                psnNo,
                numbers.visit(mdtrtId))
            .orElseThrow(() -> new Refusal("此人没有这个就诊ID：" + mdtrtId));
    call.requireOwn(visit.orgCode(), "就诊ID", mdtrtId);
    if (visit.cancelled()) {
      throw new Refusal("该次就诊已撤销：" + mdtrtId);
    }
    return visit;
  }

  /** Says what the visit is for. */
  void describe(
      Session sql, String psnNo, long visit, String medType, String disease, Extension more) {
    Continued continues = more.continues();
    sql.update(
        "UPDATE visit SET med_type = ?, disease = ?, referred_by = ?, emergency = ?,"
            + " continued_visit = ?, continued_direction = ?, clinic = ?"
            + " WHERE psn_no = ? AND id = ?",
        medType,
        disease,
        more.referredBy(),
        more.emergency(),
        continues == null ? null : numbers.visit(continues.mdtrtId()),
        continues == null ? null : continues.direction().name(),
        Clinic.of(more.clinic()).map(Clinic::written).orElse(""),
        psnNo,
        visit);
  }

  /** Says anew when a stay began and how the hospital numbers it. */
  void change(
      Session sql, VisitRow visit, String hospitalNo, String insuranceType, LocalDateTime begins) {
    sql.update(
        "UPDATE visit SET hospital_no = ?, insurance_type = ?, begins = ?"
            + " WHERE psn_no = ? AND id = ?",
        hospitalNo,
        insuranceType,
        begins,
        visit.psnNo(),
        visit.id());
  }

  /** Sets or takes back the end of a stay. */
  void end(Session sql, VisitRow visit, @Nullable LocalDateTime ends) {
    sql.update(
        "UPDATE visit SET ends = ? WHERE psn_no = ? AND id = ?", ends, visit.psnNo(), visit.id());
  }

  /** The person's visits at this provider that begin within a time. */
  List<VisitRow> of(Session sql, Call call, KnownVisits.Query query) {
    return sql.list(
        "SELECT * FROM visit WHERE org_code = ? AND psn_no = ? AND begins >= ? AND begins < ?"
            + " AND NOT cancelled ORDER BY id",
        this::visit,
        call.orgCode(),
        query.psnNo(),
        query.from(),
        query.to());
  }

  /** The visits that a message opened: one, or more where messages are not de-duplicated. */
  List<VisitRow> ofMessage(Session sql, String psnNo, String orgCode, String msgid) {
    return sql.list(
        "SELECT * FROM visit WHERE psn_no = ? AND org_code = ? AND msgid = ? ORDER BY id",
        this::visit,
        psnNo,
        orgCode,
        msgid);
  }

  void cancel(Session sql, VisitRow visit) {
    sql.update(
        "UPDATE visit SET cancelled = TRUE WHERE psn_no = ? AND id = ?", visit.psnNo(), visit.id());
  }

  private VisitRow visit(ResultSet row) throws SQLException {
    String direction = row.getString("continued_direction");
    return new VisitRow(
        row.getLong("id"),
        row.getString("org_code"),
        row.getString("psn_no"),
        row.getString("hospital_no"),
        row.getString("insurance_type"),
        row.getObject("begins", LocalDateTime.class),
        row.getObject("ends", LocalDateTime.class),
        row.getString("med_type"),
        row.getString("disease"),
        row.getString("referred_by"),
        row.getBoolean("emergency"),
        direction == null
            ? null
            : new Continued(
                numbers.visit(row.getLong("continued_visit")), Direction.valueOf(direction)),
        row.getString("clinic"),
        row.getBoolean("cancelled"));
  }
}
