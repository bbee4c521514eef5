package io.chuangkou.settlement.centre;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The key and certificate with which a centre serves HTTPS. */
public final class ServerKey {

  private ServerKey() {}

  /**
   * Reads a PKCS #12 file that holds one key.
   *
   * @throws IllegalArgumentException if it holds none, or the password is wrong
   */
  public static SSLContext context(Path pkcs12, String password) {
    try {
      char[] secret = password.toCharArray();
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(KeyStore.getInstance(pkcs12.toFile(), secret), secret);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException("no key can be read from " + pkcs12.getFileName(), e);
    }
  }
}
