package io.chuangkou.terminal.staff;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.SecureString;
import com.password4j.types.Argon2;

/** Passwords as Argon2id hashes (RFC 9106) with a salt of their own. Stateless, thread-safe. */
public final class Passwords {

  /** The shortest password that is taken, in characters. */
  public static final int SHORTEST = 8;

  // 19 MiB, two passes, one lane: the smaller of OWASP's two settings, about 0.1 s at a counter.
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
  private static final int SALT_BYTES = 16;

  private Passwords() {}

  /**
   * The hash of a password, in its PHC form {@code $argon2id$v=19$m=…}.
   *
   * @throws IllegalArgumentException if it is shorter than {@value #SHORTEST} characters
   */
  public static String hash(char[] password) {
    if (password.length < SHORTEST) {
      throw new IllegalArgumentException("shorter than " + SHORTEST);
    }
    return Password.hash(new SecureString(password))
        .addRandomSalt(SALT_BYTES)
        .with(ARGON2)
        .getResult();
  }

  static boolean match(char[] password, String hash) {
    return Password.check(new SecureString(password), hash)
        .with(Argon2Function.getInstanceFromHash(hash));
  }
}
