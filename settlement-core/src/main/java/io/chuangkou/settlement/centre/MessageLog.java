package io.chuangkou.settlement.centre;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.settlement.message.Codec;
import io.chuangkou.settlement.message.RegionalProfile.AnswerShape;
import io.chuangkou.settlement.message.Request;
import io.chuangkou.settlement.message.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Which messages were answered how, and which were taken back. Rows are only ever added. */
final class MessageLog {

  private static final AnswerShape PLAIN = new AnswerShape(false, false);

  private static final Optional<Logged> TAKEN_BACK = Optional.empty();

  private final Codec codec;

  MessageLog(Codec codec) {
    this.codec = codec;
  }

  /**
   * A message that was answered.
   *
   * @param digest of its content
   * @param answer how it was answered
   */
  record Logged(String digest, Response answer) {}

  /**
   * What a message was.
   *
   * @param infno its transaction
   * @param psnNo its person
   */
  record Origin(String infno, String psnNo) {}

  /** What messages of that number were; a sender that numbers its messages well has one at most. */
  List<Origin> origins(Session sql, String orgCode, String msgid) {
    return sql.list(
        "SELECT infno, psn_no FROM message_origin WHERE org_code = ? AND msgid = ?",
        row -> new Origin(row.getString("infno"), row.getString("psn_no")),
        orgCode,
        msgid);
  }

  /**
   * How a message was answered.
   *
   * @throws Refusal if it was taken back
   */
  Optional<Logged> find(Session sql, String psnNo, String orgCode, String msgid) {
    List<Optional<Logged>> known =
        sql.list(
            "SELECT digest, answer FROM message_log"
                + " WHERE psn_no = ? AND org_code = ? AND msgid = ?"
                + " UNION ALL SELECT NULL, NULL FROM tombstone"
                + " WHERE psn_no = ? AND org_code = ? AND msgid = ?",
            this::logged,
            psnNo,
            orgCode,
            msgid,
            psnNo,
            orgCode,
            msgid);
    if (known.contains(TAKEN_BACK)) {
      throw new Refusal("MESSAGE-REVERSED", "该报文已被冲正，不再受理");
    }
    return known.stream().flatMap(Optional::stream).findFirst();
  }

  private Optional<Logged> logged(ResultSet row) throws SQLException {
    String digest = row.getString("digest");
    return digest == null
        ? TAKEN_BACK
        : Optional.of(
            new Logged(digest, codec.readResponse(row.getString("answer").getBytes(UTF_8))));
  }

  void add(Session sql, Request request, String psnNo, Response answer) {
    sql.update(
        "INSERT INTO message_log (org_code, msgid, infno, psn_no, digest, answer)"
            + " VALUES (?,?,?,?,?,?)",
        request.sender().orgCode(),
        request.msgid(),
        request.infno(),
        psnNo,
        digest(request),
        new String(codec.write(answer, PLAIN), UTF_8));
  }

  boolean isTakenBack(Session sql, String psnNo, String orgCode, String msgid) {
    return sql.first(
            "SELECT 1 FROM tombstone WHERE psn_no = ? AND org_code = ? AND msgid = ?",
            row -> row.getInt(1),
            psnNo,
            orgCode,
            msgid)
        .isPresent();
  }

  void takeBack(Session sql, String psnNo, String orgCode, String msgid) {
    sql.update(
        "INSERT INTO tombstone (psn_no, org_code, msgid) VALUES (?,?,?)", psnNo, orgCode, msgid);
  }

  /** What makes two messages the same: transaction and input, not the time of sending. */
  static String digest(Request request) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] content = (request.infno() + request.input()).getBytes(UTF_8);
      return HexFormat.of().formatHex(sha.digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
