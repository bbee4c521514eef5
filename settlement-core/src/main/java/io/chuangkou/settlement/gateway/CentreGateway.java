package io.chuangkou.settlement.gateway;

import io.chuangkou.settlement.message.Codec;
import io.chuangkou.settlement.message.CsbSignature;
import io.chuangkou.settlement.message.MessageException;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.RegionalProfile.CsbKey;
import io.chuangkou.settlement.message.Request;
import io.chuangkou.settlement.message.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One centre behind one URL. A request goes out once: nothing is repeated here, since only the
 * sender knows whether that would be safe. Each request has a connection of its own: one kept open
 * may have died unseen, and a request that dies with it is unknown where it could have been not
 * sent. Thread-safe.
 */
public final class CentreGateway {

  private static final Logger LOG = LoggerFactory.getLogger(CentreGateway.class);

  private static final int OK = 200;

  private final URI url;
  private final RegionalProfile profile;
  private final InstantSource clock;
  private final Timeouts timeouts;
  private final Codec codec = new Codec();

  /**
   * A gateway to one centre.
   *
   * @param url where the centre listens
   * @param profile how it wants to be spoken to
   * @param timeouts how long to wait
   * @param clock for signatures
   */
  public CentreGateway(URI url, RegionalProfile profile, Timeouts timeouts, InstantSource clock) {
    this.url = url;
    this.profile = profile;
    this.clock = clock;
    this.timeouts = timeouts;
  }

  /**
   * How long to wait.
   *
   * @param connect for the connection
   * @param answer for the whole answer once connected; a gateway allows 120 s itself
   */
  public record Timeouts(Duration connect, Duration answer) {

    /** 5 s and 120 s. */
    public static final Timeouts USUAL =
        new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(120));
  }

  /**
   * Sends a request and waits for its answer. Never throws for what the network does. An answer
   * with an infcode other than 0 is {@link Outcome.Refused}.
   */
  public Outcome<Response> send(Request request) {
    return timed(request, this::read, Response::receiverMsgid);
  }

  /** Sends a request whose answer is a file (9102). A refusal comes as with every other. */
  public Outcome<byte[]> fetch(Request request) {
    return timed(request, this::readFile, file -> file.length + " bytes");
  }

  private <T> Outcome<T> timed(
      Request request, Function<HttpResponse<byte[]>, Outcome<T>> read, Function<T, String> told) {
    long start = System.nanoTime();
    Outcome<T> outcome = exchange(request, read);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    LOG.info("{} {} {} in {} ms", request.infno(), request.msgid(), words(outcome, told), millis);
    return outcome;
  }

  private <T> Outcome<T> exchange(
      Request request, Function<HttpResponse<byte[]>, Outcome<T>> read) {
    try (HttpClient http = connection()) {
      return read.apply(http.send(post(request), BodyHandlers.ofByteArray()));
    } catch (ConnectException | HttpConnectTimeoutException e) {
      return new Outcome.NotSent<>(new Fault(FaultCode.CENTRE_UNREACHABLE, technical(e)));
    } catch (IOException e) {
      return new Outcome.Unknown<>(new Fault(FaultCode.CENTRE_SILENT, technical(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Unknown<>(new Fault(FaultCode.CENTRE_SILENT, "interrupted"));
    }
  }

  private HttpClient connection() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(timeouts.connect())
        .build();
  }

  private HttpRequest post(Request request) {
    HttpRequest.Builder post =
        HttpRequest.newBuilder(url)
            .timeout(timeouts.answer())
            .header("Content-Type", "application/json;charset=utf-8")
            .POST(BodyPublishers.ofByteArray(codec.write(request, profile)));
    CsbKey key = profile.csb();
    if (key != null) {
      CsbSignature.headers(key, clock.instant()).forEach(post::header);
    }
    return post.build();
  }

  private Outcome<Response> read(HttpResponse<byte[]> answer) {
    if (answer.statusCode() != OK) {
      return new Outcome.Unknown<>(
          new Fault(FaultCode.CENTRE_GARBAGE, "HTTP " + answer.statusCode()));
    }
    try {
      Response response = codec.readResponse(answer.body());
      return response.infcode() == Response.DONE
          ? new Outcome.Accepted<>(response)
          : new Outcome.Refused<>(Refusals.fault(response.error()));
    } catch (MessageException e) {
      return new Outcome.Unknown<>(new Fault(FaultCode.CENTRE_GARBAGE, technical(e)));
    }
  }

  private Outcome<byte[]> readFile(HttpResponse<byte[]> answer) {
    if (answer.statusCode() == OK && isFile(answer)) {
      return new Outcome.Accepted<>(answer.body());
    }
    return read(answer)
        .then(
            response ->
                new Outcome.Unknown<>(
                    new Fault(FaultCode.CENTRE_GARBAGE, "an answer without the file")));
  }

  private static boolean isFile(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").contains("octet-stream");
  }

  private static <T> String words(Outcome<T> outcome, Function<T, String> told) {
    return switch (outcome) {
      case Outcome.Accepted<T> accepted -> "accepted " + told.apply(accepted.value());
      case Outcome.Refused<T> refused -> "refused " + refused.fault().code().code();
      case Outcome.NotSent<T> notSent -> "not sent " + notSent.fault().code().code();
      case Outcome.Unknown<T> unknown -> "unknown " + unknown.fault().code().code();
    };
  }

  private static String technical(Exception e) {
    String message = e.getMessage();
    return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }
}
