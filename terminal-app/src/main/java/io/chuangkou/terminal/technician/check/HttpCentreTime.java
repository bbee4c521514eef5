package io.chuangkou.terminal.technician.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Date} of whatever a centre's web server answers (RFC 9110 §6.6.1), also where it
 * refuses: right to a second, and nothing is left behind there.
 *
 * @param centre where it is
 * @param trust whom HTTPS trusts; none: the certificates of the JDK
 * @param patience how long to wait
 */
public record HttpCentreTime(URI centre, @Nullable SSLContext trust, Duration patience)
    implements CentreTime {

  @Override
  public Optional<Instant> ask() throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(centre)
            .timeout(patience)
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .build();
    HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(patience);
    if (trust != null) {
      builder.sslContext(trust);
    }
    try (HttpClient client = builder.build()) {
      HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
      return answer.headers().firstValue("Date").flatMap(HttpCentreTime::parse);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static Optional<Instant> parse(String date) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
