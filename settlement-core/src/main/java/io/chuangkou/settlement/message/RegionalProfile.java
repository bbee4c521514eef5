package io.chuangkou.settlement.message;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a region's centre wants to be spoken to. A file of YAML holds one under these names: a
 * provider's own, with its gateway key, or one for demonstration.
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
@JsonIgnoreProperties(ignoreUnknown = true)
public record RegionalProfile(
    @JsonProperty(required = true) String region,
    @JsonProperty(required = true) ZoneId zone,
    @Nullable CsbKey csb,
    @JsonProperty(value = "msgidLayout", required = true) MsgIdLayout msgIdLayout,
    @JsonProperty(required = true) String receiver,
    @JsonProperty(required = true) String version,
    @JsonProperty(required = true) Map<String, String> extraFields,
    @JsonProperty(required = true) MutualAid mutualAid,
    @JsonProperty(required = true) AnswerShape answers,
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
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record CsbKey(
      @JsonProperty(required = true) String apiName,
      @JsonProperty(required = true) String apiVersion,
      @JsonProperty(required = true) String accessKey,
      @JsonProperty(required = true) String secret) {

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
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record AnswerShape(
      @JsonProperty(required = true) boolean infcodeAsText,
      @JsonProperty(required = true) boolean outputAsText) {}
}
