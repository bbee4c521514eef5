package io.chuangkou.settlement.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who sends: the provider, the workstation and the person at it (envelope, §1.1).
 *
 * @param orgCode the provider's code, 12 characters: H or P, six-digit division, five digits
 * @param orgName the provider's name
 * @param operatorType 1 clerk, 2 self-service, 3 mobile
 * @param operator operator or terminal number
 * @param operatorName the operator's name
 * @param device device number; may be empty
 * @param signNo sign-in number from 9001; empty before the first sign-in of the day
 */
public record Sender(
    @JsonProperty("fixmedins_code") String orgCode,
    @JsonProperty("fixmedins_name") String orgName,
    @JsonProperty("opter_type") String operatorType,
    @JsonProperty("opter") String operator,
    @JsonProperty("opter_name") String operatorName,
    @JsonProperty("dev_no") String device,
    @JsonProperty("sign_no") String signNo) {

  /** The same workstation with another person at it, not signed in. */
  public Sender operatedBy(String number, String name) {
    return new Sender(orgCode, orgName, operatorType, number, name, device, "");
  }

  /** The same sender under another sign-in number. */
  public Sender signedIn(String newSignNo) {
    return new Sender(orgCode, orgName, operatorType, operator, operatorName, device, newSignNo);
  }
}
