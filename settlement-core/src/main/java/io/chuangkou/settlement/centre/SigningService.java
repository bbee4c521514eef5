package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.person.PersonTransactions;
import io.chuangkou.settlement.message.person.SignIn;
import io.chuangkou.settlement.message.person.SignIn.JournalHead;
import io.chuangkou.settlement.message.person.SignOut;
import io.chuangkou.settlement.message.person.SignedIn;
import java.util.List;

/**
 * 9001, 9002: operators come and go, and terminals leave the heads of their journals. A terminal
 * whose journal is older than the head that was left last, or does not go on from it, is refused
 * until a supervisor accepts that.
 */
final class SigningService {

  private final Tables books;

  SigningService(Tables books) {
    this.books = books;
  }

  List<Endpoint<?, ?>> services() {
    return List.of(
        new Endpoint<>(PersonTransactions.SIGN_IN, this::signIn),
        new Endpoint<>(PersonTransactions.SIGN_OUT, this::signOut));
  }

  private SignedIn signIn(Session sql, Call call, SignIn input) {
    books.directory().provider(sql, call.orgCode());
    String number = books.signIns().add(sql, call, input.operator());
    JournalHead last = lastHead(sql, call);
    if (!input.extension().hash().isEmpty()) {
      keep(sql, call, last, input.extension());
    }
    return new SignedIn(number, call.now(), last);
  }

  private static void keep(Session sql, Call call, JournalHead last, JournalHead head) {
    boolean isAccepted = !head.acceptedBy().isEmpty();
    if (last.isAheadOf(head) && !isAccepted) {
      throw new Refusal("STORE-ROLLED-BACK", compared(last, head));
    } else if (last.isBeside(head) && !isAccepted) {
      throw new Refusal("STORE-COPIED", compared(last, head));
    }
    sql.update(
        "INSERT INTO journal_head (org_code, device, head, number, accepted_by, seen)"
            + " VALUES (?,?,?,?,?,?)",
        call.orgCode(),
        call.device(),
        head.hash(),
        head.number(),
        head.acceptedBy(),
        call.now());
  }

  private static String compared(JournalHead last, JournalHead head) {
    return "上次有 " + last.number() + " 条记录，本次 " + head.number() + " 条";
  }

  private static JournalHead lastHead(Session sql, Call call) {
    return sql.first(
            "SELECT head, number FROM journal_head WHERE org_code = ? AND device = ?"
                + " ORDER BY id DESC FETCH FIRST 1 ROW ONLY",
            row -> new JournalHead(row.getString("head"), row.getLong("number"), ""),
            call.orgCode(),
            call.device())
        .orElse(JournalHead.NONE);
  }

  private Nothing signOut(Session sql, Call call, SignOut input) {
    books.signIns().end(sql, call, input.signNo(), input.operator());
    keep(sql, call, lastHead(sql, call), input.extension());
    return new Nothing();
  }
}
