package io.chuangkou.terminal.staff;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Somebody who may work at a counter.
 *
 * @param number number at the provider, as {@code 1001}; 1 to 20 characters (opter_no)
 * @param name name, as it stands in messages to the centre
 * @param role what this person is there for
 * @param passwordHash the password's Argon2id hash in its PHC form; empty: cannot log in
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Operator(
    @JsonProperty(required = true) String number,
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) Role role,
    @JsonProperty(value = "password", required = true) String passwordHash) {

  private static final int LONGEST_NUMBER = 20;

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is empty or too long
   */
  public Operator {
    if (number.isBlank() || number.length() > LONGEST_NUMBER) {
      throw new IllegalArgumentException("operator number: " + number);
    }
  }

  /** Whether this is the operator's password; what is compared takes as long either way. */
  boolean knows(char[] password) {
    return !passwordHash.isEmpty() && Passwords.match(password, passwordHash);
  }

  /** Without name and hash. */
  @Override
  public String toString() {
    return "Operator[" + number + ", " + role + "]";
  }
}
