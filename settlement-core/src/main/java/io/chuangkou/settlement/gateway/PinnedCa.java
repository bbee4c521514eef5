package io.chuangkou.settlement.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Trust in the issuer of a centre's certificate and in nobody else: neither the JDK's list nor what
 * an administrator or a proxy has added to the machine's.
 */
public final class PinnedCa {

  private PinnedCa() {}

  /**
   * Trusts the certificates of a PEM file alone.
   *
   * @throws IllegalArgumentException if the file holds no certificate
   * @throws IOException if it cannot be read
   */
  public static SSLContext context(Path pem) throws IOException {
    try (InputStream in = Files.newInputStream(pem)) {
      KeyStore issuers = KeyStore.getInstance(KeyStore.getDefaultType());
      issuers.load(null, null);
      for (Certificate issuer : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        issuers.setCertificateEntry("issuer" + issuers.size(), issuer);
      }
      if (issuers.size() == 0) {
        throw new IllegalArgumentException("no certificate in " + pem.getFileName());
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(issuers);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no certificate in " + pem.getFileName(), e);
    }
  }
}
