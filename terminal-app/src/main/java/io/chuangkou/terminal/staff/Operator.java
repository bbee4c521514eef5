package io.chuangkou.terminal.staff;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.terminal.visit.TypedText;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Somebody who may work at a counter.
 *
 * @param number number at the provider, as {@code 1001} or {@code A017}; 1 to 20 letters and digits
 *     (opter_no), letters in upper case
 * @param name name, as it stands in messages to the centre; 1 to 50 characters (opter_name)
 * @param role what this person is there for
 * @param passwordHash the password's Argon2id hash in its PHC form; empty: cannot log in
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Operator(
    @JsonProperty(required = true) String number,
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) Role role,
    @JsonProperty(value = "password", required = true) String passwordHash) {

  private static final Pattern NUMBER = Pattern.compile("[0-9A-Z_-]{1,20}");
  private static final int LONGEST_NAME = 50;

  /**
   * Takes the number in upper case.
   *
   * @throws IllegalArgumentException if number or name are not what the interface takes
   */
  public Operator {
    number = number(number);
    if (!NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException("operator number: " + number);
    } else if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("operator name of " + number);
    }
  }

  /** A number as it is listed: typed in whatever case or width, it is the same. */
  public static String number(String typed) {
    return TypedText.halfWidth(typed).strip().toUpperCase(Locale.ROOT);
  }

  /** The same with another password. */
  Operator withPassword(String hash) {
    return new Operator(number, name, role, hash);
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
