package io.chuangkou.settlement.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chuangkou.settlement.centre.CentreConfig;
import io.chuangkou.settlement.centre.Counter;
import io.chuangkou.settlement.centre.Demonstration;
import io.chuangkou.settlement.centre.ReferenceCentre;
import io.chuangkou.settlement.centre.ServerKey;
import io.chuangkou.settlement.gateway.CentreGateway.Timeouts;
import io.chuangkou.settlement.message.person.PersonInfo;
import io.chuangkou.settlement.message.person.PersonTransactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTPS to a centre whose issuer is pinned. */
class CertificateTest {

  private static final String PASSWORD = "demonstration";

  @TempDir static Path directory;

  @BeforeAll
  static void makeKeys() throws Exception {
    makeKey("here", "ip:127.0.0.1");
    makeKey("elsewhere", "dns:elsewhere.invalid");
  }

  @Test
  void aCentreOfThePinnedIssuerAnswers() throws IOException {
    assertInstanceOf(Outcome.Accepted.class, ask("here", pinned("here")));
  }

  @Test
  void anotherIssuersCentreIsNotSpokenTo() throws IOException {
    assertNotTrusted(ask("here", pinned("elsewhere")));
    assertNotTrusted(ask("here", null));
  }

  @Test
  void aCentreOfAnotherNameIsNotSpokenTo() throws IOException {
    assertNotTrusted(ask("elsewhere", pinned("elsewhere")));
  }

  @Test
  void aFileWithoutCertificateOrKeyIsNamed() throws IOException {
    Path empty = Files.createFile(directory.resolve("empty.pem"));
    assertThrows(IllegalArgumentException.class, () -> PinnedCa.context(empty));
    assertThrows(IllegalArgumentException.class, () -> ServerKey.context(empty, PASSWORD));
    assertThrows(
        IllegalArgumentException.class,
        () -> ServerKey.context(directory.resolve("here.p12"), "wrong"));
  }

  private SSLContext pinned(String name) throws IOException {
    return PinnedCa.context(directory.resolve(name + ".pem"));
  }

  private Outcome<PersonInfo> ask(String key, @Nullable SSLContext trust) throws IOException {
    SSLContext tls = ServerKey.context(directory.resolve(key + ".p12"), PASSWORD);
    Path folder = Files.createTempDirectory(directory, "centre");
    CentreConfig config =
        CentreConfig.local(0, CentreConfig.h2(folder), Counter.NANJING, Counter.CLOCK).over(tls);
    try (ReferenceCentre centre = ReferenceCentre.start(config)) {
      assertEquals("https", centre.url().getScheme());
      CentreGateway gateway =
          new CentreGateway(centre.url(), trust, Counter.NANJING, Timeouts.USUAL, Counter.CLOCK);
      Counter counter = new Counter(gateway, Demonstration.COMMUNITY, Counter.NANJING).signingIn();
      return counter
          .client()
          .call(PersonTransactions.PERSON, counter.msgid(), "", Demonstration.ZHANG_SAN.card());
    }
  }

  private static void assertNotTrusted(Outcome<?> outcome) {
    assertEquals(
        CentreFaultCode.CENTRE_CERTIFICATE,
        assertInstanceOf(Outcome.NotSent.class, outcome).fault().code());
  }

  private static void makeKey(String name, String subject)
      throws IOException, InterruptedException {
    String store = directory.resolve(name + ".p12").toString();
    keytool(
        "-genkeypair",
        "-alias",
        "centre",
        "-keyalg",
        "EC",
        "-dname",
        "CN=centre",
        "-ext",
        "san=" + subject,
        "-validity",
        "3650",
        "-keystore",
        store,
        "-storetype",
        "PKCS12",
        "-storepass",
        PASSWORD);
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        "centre",
        "-keystore",
        store,
        "-storepass",
        PASSWORD,
        "-file",
        directory.resolve(name + ".pem").toString());
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    Process keytool =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("keytool.txt").toFile())
            .start();
    assertEquals(0, keytool.waitFor(), Files.readString(directory.resolve("keytool.txt")));
  }
}
