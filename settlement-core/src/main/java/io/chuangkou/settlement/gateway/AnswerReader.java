package io.chuangkou.settlement.gateway;

import io.chuangkou.settlement.gateway.Exchange.Answer;
import io.chuangkou.settlement.message.Codec;
import io.chuangkou.settlement.message.MessageException;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.RegionalProfile.OutcomeRules;
import io.chuangkou.settlement.message.Response;
import io.chuangkou.settlement.message.Transaction.Effect;

/**
 * What an answer says about what was done, by the region's rules. What came back was answered: it
 * is never not sent.
 */
final class AnswerReader {

  private final Codec codec;
  private final RegionalProfile profile;
  private final OutcomeRules rules;
  private final LatestAnswers latest = new LatestAnswers();

  AnswerReader(Codec codec, RegionalProfile profile) {
    this.codec = codec;
    this.profile = profile;
    this.rules = profile.outcome();
  }

  /**
   * Reads an answer.
   *
   * @param msgid of the message
   * @param effect what the transaction leaves behind: where it is nothing, a refusal is one,
   *     whatever it says beside
   */
  Outcome<Response> read(String msgid, Answer answer, Effect effect) {
    if (!rules.isAnswer(answer.status())) {
      return unreadable(answer, answer.http());
    }
    try {
      Response response = codec.readResponse(answer.json(), profile);
      boolean isOfAnother = latest.isOfAnother(msgid, response);
      return isOfAnother && effect == Effect.LASTING
          ? unreadable(answer, "the answer to another message")
          : decided(response, effect);
    } catch (MessageException e) {
      return unreadable(answer, answer.http() + String.valueOf(e.getMessage()));
    }
  }

  private Outcome<Response> decided(Response response, Effect effect) {
    int infcode = response.infcode();
    if (rules.done().contains(infcode)) {
      return new Outcome.Accepted<>(response, response.warning());
    } else if (rules.warning().contains(infcode)) {
      return new Outcome.Accepted<>(response, words(response));
    }
    CentreFault refusal = Refusals.fault(words(response));
    return effect == Effect.LASTING && leavesOpen(response, refusal)
        ? new Outcome.Unknown<>(new CentreFault(CentreFaultCode.CENTRE_UNDECIDED, words(response)))
        : new Outcome.Refused<>(refusal);
  }

  /** A gateway that refuses a signature has passed nothing on, however it puts it. */
  private boolean leavesOpen(Response response, CentreFault refusal) {
    if (response.tellsOfSettlement() || rules.unknown().contains(response.infcode())) {
      return true;
    }
    return refusal.code() != CentreFaultCode.SIGN_CLOCK && rules.speaksOfTimeout(response.words());
  }

  private static String words(Response response) {
    String words = response.words().strip();
    return words.isEmpty() ? "中心没有说明原因 / no reason given（" + response.infcode() + "）" : words;
  }

  private static Outcome<Response> unreadable(Answer answer, String technical) {
    if (Refusals.isOfSignature(answer)) {
      return new Outcome.Refused<>(
          new CentreFault(CentreFaultCode.SIGN_CLOCK, answer.http().strip()));
    }
    CentreFaultCode code =
        answer.isOk() ? CentreFaultCode.CENTRE_GARBAGE : CentreFaultCode.CENTRE_GATEWAY;
    return new Outcome.Unknown<>(new CentreFault(code, technical));
  }
}
