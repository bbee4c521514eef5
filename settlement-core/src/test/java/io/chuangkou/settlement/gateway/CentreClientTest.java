package io.chuangkou.settlement.gateway;

import static io.chuangkou.settlement.centre.Counter.AT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.chuangkou.settlement.centre.Counter;
import io.chuangkou.settlement.message.Codec;
import io.chuangkou.settlement.message.Response;
import io.chuangkou.settlement.message.Sender;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.settlement.Amounts;
import io.chuangkou.settlement.message.settlement.Cancellation;
import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.settlement.message.settlement.OutpatientBill;
import io.chuangkou.settlement.message.settlement.PharmacyBill;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementInfo;
import io.chuangkou.settlement.message.settlement.SettlementQuery;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import io.chuangkou.settlement.message.stay.StayBill;
import io.chuangkou.settlement.message.stay.StayTransactions;
import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.money.Fen;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every call that moves money holds the answer against what it asked for. */
class CentreClientTest {

  private static final String MSGID = "M1";
  private static final String PERSON = "P1";
  private static final String VISIT = "V1";
  private static final Fen FEE = Fen.of(300);
  private static final Credential CARD = Credential.idCard("110101199001011237");
  private static final LocalDateTime NOW = LocalDateTime.of(2022, 3, 1, 10, 0);

  private final Codec codec = new Codec();

  /** The calls, each for the same person, visit and fee. */
  enum Call {
    TRIAL,
    SETTLE,
    CANCEL,
    PHARMACY_TRIAL,
    PHARMACY_SETTLE,
    PHARMACY_CANCEL,
    STAY_TRIAL,
    STAY_SETTLE,
    STAY_CANCEL,
    KNOWN;

    /** Whether its message made a settlement; a cancellation is known by what it cancels. */
    boolean isBooked() {
      return this == SETTLE || this == PHARMACY_SETTLE || this == STAY_SETTLE || this == KNOWN;
    }

    /** Whether the visit is known before. */
    boolean isOfVisit() {
      return this != PHARMACY_TRIAL && this != PHARMACY_SETTLE;
    }

    /** Whether the fee is known before. */
    boolean isOfFee() {
      return this != CANCEL && this != PHARMACY_CANCEL && this != STAY_CANCEL;
    }

    Outcome<CentreSettlement> ask(CentreClient client) {
      return switch (this) {
        case TRIAL -> client.reckon(SettlementTransactions.TRIAL, MSGID, AT, bill());
        case SETTLE -> client.reckon(SettlementTransactions.SETTLE, MSGID, AT, bill());
        case CANCEL -> client.reckon(SettlementTransactions.CANCEL, MSGID, AT, cancellation());
        case PHARMACY_TRIAL ->
            client.reckon(SettlementTransactions.PHARMACY_TRIAL, MSGID, AT, purchase());
        case PHARMACY_SETTLE ->
            client.reckon(SettlementTransactions.PHARMACY_SETTLE, MSGID, AT, purchase());
        case PHARMACY_CANCEL ->
            client.reckon(SettlementTransactions.PHARMACY_CANCEL, MSGID, AT, cancellation());
        case STAY_TRIAL -> client.reckon(StayTransactions.STAY_TRIAL, MSGID, AT, stay());
        case STAY_SETTLE -> client.reckon(StayTransactions.STAY_SETTLE, MSGID, AT, stay());
        case STAY_CANCEL -> client.reckon(StayTransactions.STAY_CANCEL, MSGID, AT, cancellation());
        case KNOWN ->
            client.settlement("M2", AT, new SettlementQuery(PERSON, "S1", VISIT), MSGID, FEE);
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerIsTakenForTheBillThatWasSentAndForNoOther(Call call) {
    assertInstanceOf(Outcome.Accepted.class, asked(call, PERSON, VISIT, FEE, MSGID));
    assertOtherBill(asked(call, "P2", VISIT, FEE, MSGID));
    if (call.isOfVisit()) {
      assertOtherBill(asked(call, PERSON, "V2", FEE, MSGID));
    }
    if (call.isOfFee()) {
      assertOtherBill(asked(call, PERSON, VISIT, Fen.of(301), MSGID));
    }
    if (call.isBooked()) {
      assertOtherBill(asked(call, PERSON, VISIT, FEE, "M9"));
    }
  }

  /** What a call makes of the answer to such a bill. */
  private Outcome<CentreSettlement> asked(
      Call call, String psnNo, String mdtrtId, Fen fee, String msgid) {
    Exchange line = (headers, body) -> answered(answer(psnNo, mdtrtId, fee, msgid));
    CentreGateway gateway = new CentreGateway(line, Counter.NANJING, Counter.CLOCK);
    Sender sender = new Sender("H1", "窗口", "1", "007", "收费员", "3", "");
    return call.ask(new CentreClient(gateway, Counter.NANJING, sender, Counter.CLOCK));
  }

  private Exchange.Answer answered(SettlementAnswer answer) {
    Response response =
        new Response(
            Response.DONE,
            "1",
            "",
            "",
            "",
            "",
            codec.output(SettlementTransactions.SETTLE, answer));
    return Exchange.Answer.of("application/json", codec.write(response, Counter.NANJING.answers()));
  }

  private static SettlementAnswer answer(String psnNo, String mdtrtId, Fen fee, String msgid) {
    Fen none = Fen.ZERO;
    Amounts amounts =
        new Amounts(
            fee, fee, none, none, none, none, none, none, none, none, none, none, none, none, none,
            fee, none, fee, none, none, none);
    SettlementInfo info =
        new SettlementInfo(
            "S1", mdtrtId, psnNo, "", "", "390", "", "11", NOW, amounts, msgid, "", "", "11");
    return new SettlementAnswer(info, List.of(), List.of());
  }

  private static Split split(Fen fee) {
    return new Split(fee, Fen.ZERO, Fen.ZERO, Fen.ZERO);
  }

  private static OutpatientBill bill() {
    return new OutpatientBill(
        PERSON, CARD, "11", FEE, OutpatientBill.BY_ITEM, VISIT, "B1", "390", false, "", split(FEE));
  }

  private static StayBill stay() {
    return new StayBill(
        PERSON, CARD, FEE, OutpatientBill.BY_ITEM, VISIT, "390", false, "", false, split(FEE));
  }

  private static PharmacyBill purchase() {
    return new PharmacyBill(
        new PharmacyBill.Head(PERSON, CARD, NOW, FEE, "", "390", "", "", false, "41"), List.of());
  }

  private static Cancellation cancellation() {
    return new Cancellation("S0", VISIT, PERSON);
  }

  private static void assertOtherBill(Outcome<?> outcome) {
    assertEquals(
        CentreFaultCode.CENTRE_OTHER_BILL,
        assertInstanceOf(Outcome.Unknown.class, outcome).fault().code());
  }
}
