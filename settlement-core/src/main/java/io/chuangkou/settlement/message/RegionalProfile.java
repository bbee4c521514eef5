package io.chuangkou.settlement.message;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a region's centre wants to be spoken to. Read from data by {@link RegionalProfiles}.
 *
 * @param region division code of the centre, as {@code 320100}
 * @param zone the centre's time zone
 * @param csb key for an Aliyun CSB gateway, which signs every request; none: a plain URL
 * @param msgIdLayout layout of a msgid
 * @param receiver code of the receiving system (recer_sys_code)
 * @param version interface version (infver)
 * @param extraFields further fields of the envelope by wire name, as {@code fixmedins_soft_fcty}
 * @param mutualAid where payments from a relative's account stand
 * @param answers how the centre writes its answers
 * @param journalHead whether the centre takes the head of a terminal's journal at every sign-in,
 *     which the interface does not know
 */
public record RegionalProfile(
    String region,
    ZoneId zone,
    @Nullable CsbKey csb,
    MsgIdLayout msgIdLayout,
    String receiver,
    String version,
    Map<String, String> extraFields,
    MutualAid mutualAid,
    AnswerShape answers,
    boolean journalHead) {

  /** Copies the fields. */
  public RegionalProfile {
    extraFields = Map.copyOf(extraFields);
  }

  /**
   * A provider's key at a CSB gateway (§1.3).
   *
   * @param apiName name of the published service
   * @param apiVersion its version
   * @param accessKey who signs
   * @param secret what it is signed with
   */
  public record CsbKey(String apiName, String apiVersion, String accessKey, String secret) {

    /** Without the secret. */
    @Override
    public String toString() {
      return "CsbKey[" + apiName + " " + apiVersion + " " + accessKey + "]";
    }
  }

  /** Where acct_mulaid_pay stands (§2.7 identity 4). */
  public enum MutualAid {
    /** Within acct_pay. */
    WITHIN,
    /** Beside acct_pay. */
    BESIDE
  }

  /**
   * How a centre writes its answers; a terminal reads every shape.
   *
   * @param infcodeAsText infcode in quotation marks
   * @param outputAsText output as JSON text within a string
   */
  public record AnswerShape(boolean infcodeAsText, boolean outputAsText) {}
}
