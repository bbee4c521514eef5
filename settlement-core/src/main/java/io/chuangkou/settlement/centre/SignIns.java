package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.Sender;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Who is signed in: an operator of a provider at a device, from 9001 to 9002. */
final class SignIns {

  private static final String NUMBER = "\\d{1,18}";

  /** Signs an operator in and returns the number of it. Others stay signed in. */
  String add(Session sql, Call call, String operator) {
    long id =
        sql.insert(
            "INSERT INTO sign_in (org_code, operator, device, signed_in) VALUES (?,?,?,?)",
            call.orgCode(),
            operator,
            call.device(),
            call.now());
    return Long.toString(id);
  }

  /** Ends one sign-in of the provider's own. */
  void end(Session sql, Call call, String number, String operator) {
    Row row =
        find(sql, number)
            .filter(r -> r.orgCode().equals(call.orgCode()) && r.operator().equals(operator))
            .filter(r -> !r.ended())
            .orElseThrow(() -> new Refusal("没有可签退的签到：" + number));
    sql.update("UPDATE sign_in SET signed_out = ? WHERE id = ?", call.now(), row.id());
  }

  /**
   * Refuses who is not signed in. Nothing of the message was looked at, so that it may come again.
   */
  void require(Session sql, Sender sender) {
    if (sender.signNo().isEmpty()) {
      throw Refusal.passing("SIGN-IN-REQUIRED", "未签到，请先签到（9001）");
    }
    Row row =
        find(sql, sender.signNo())
            .filter(r -> r.orgCode().equals(sender.orgCode()))
            .orElseThrow(
                () -> Refusal.passing("SIGN-IN-UNKNOWN", "本机构没有这个签到流水号：" + sender.signNo()));
    if (row.ended()) {
      throw Refusal.passing("SIGN-IN-ENDED", "签到流水号已签退，请重新签到：" + sender.signNo());
    } else if (!row.operator().equals(sender.operator()) || !row.device().equals(sender.device())) {
      throw Refusal.passing("SIGN-IN-OTHER", "签到流水号属于其他经办人或设备：" + sender.signNo());
    }
  }

  private record Row(long id, String orgCode, String operator, String device, boolean ended) {}

  private static Optional<Row> find(Session sql, String number) {
    return number.matches(NUMBER)
        ? sql.first("SELECT * FROM sign_in WHERE id = ?", SignIns::row, Long.parseLong(number))
        : Optional.empty();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getString("org_code"),
        row.getString("operator"),
        row.getString("device"),
        row.getTimestamp("signed_out") != null);
  }
}
