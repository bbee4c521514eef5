package io.chuangkou.settlement.gateway;

import io.chuangkou.settlement.gateway.Exchange.Answer;
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
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One centre. A request goes out once: nothing is repeated here, since only the sender knows
 * whether that would be safe. Thread-safe.
 */
public final class CentreGateway {

  private static final Logger LOG = LoggerFactory.getLogger(CentreGateway.class);

  private final Exchange line;
  private final RegionalProfile profile;
  private final InstantSource clock;
  private final Codec codec = new Codec();

  /**
   * A gateway to one centre over HTTP.
   *
   * @param url where the centre listens
   * @param profile how it wants to be spoken to
   * @param timeouts how long to wait
   * @param clock for signatures
   */
  public CentreGateway(URI url, RegionalProfile profile, Timeouts timeouts, InstantSource clock) {
    this(url, null, profile, timeouts, clock);
  }

  /**
   * A gateway to one centre over HTTP or HTTPS.
   *
   * @param url where the centre listens
   * @param trust whom HTTPS trusts, see {@link PinnedCa}; none: the certificates of the JDK
   * @param profile how it wants to be spoken to
   * @param timeouts how long to wait
   * @param clock for signatures
   */
  public CentreGateway(
      URI url,
      @Nullable SSLContext trust,
      RegionalProfile profile,
      Timeouts timeouts,
      InstantSource clock) {
    this(new HttpLine(url, trust, timeouts, System::nanoTime), profile, clock);
  }

  /**
   * A gateway to one centre over a line of another kind.
   *
   * @param line carries the bytes
   * @param profile how the centre wants to be spoken to
   * @param clock for signatures
   */
  public CentreGateway(Exchange line, RegionalProfile profile, InstantSource clock) {
    this.line = line;
    this.profile = profile;
    this.clock = clock;
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
      Request request, Function<Answer, Outcome<T>> read, Function<T, String> told) {
    long start = System.nanoTime();
    Outcome<T> outcome = exchange(request, read);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    LOG.info("{} {} {} in {} ms", request.infno(), request.msgid(), words(outcome, told), millis);
    return outcome;
  }

  private <T> Outcome<T> exchange(Request request, Function<Answer, Outcome<T>> read) {
    try {
      return read.apply(line.send(headers(), codec.write(request, profile)));
    } catch (ConnectException | HttpConnectTimeoutException e) {
      return new Outcome.NotSent<>(
          new CentreFault(CentreFaultCode.CENTRE_UNREACHABLE, technical(e)));
    } catch (SSLHandshakeException e) {
      return new Outcome.NotSent<>(
          new CentreFault(CentreFaultCode.CENTRE_CERTIFICATE, technical(e)));
    } catch (Exchange.NoAnswer e) {
      return new Outcome.Unknown<>(new CentreFault(CentreFaultCode.CENTRE_GARBAGE, technical(e)));
    } catch (IOException e) {
      return new Outcome.Unknown<>(new CentreFault(CentreFaultCode.CENTRE_SILENT, technical(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Unknown<>(new CentreFault(CentreFaultCode.CENTRE_SILENT, "interrupted"));
    }
  }

  private Map<String, String> headers() {
    CsbKey key = profile.csb();
    return key == null ? Map.of() : CsbSignature.headers(key, clock.instant());
  }

  private Outcome<Response> read(Answer answer) {
    try {
      Response response = codec.readResponse(answer.body());
      return response.infcode() == Response.DONE
          ? new Outcome.Accepted<>(response)
          : new Outcome.Refused<>(Refusals.fault(response.error()));
    } catch (MessageException e) {
      return new Outcome.Unknown<>(new CentreFault(CentreFaultCode.CENTRE_GARBAGE, technical(e)));
    }
  }

  private Outcome<byte[]> readFile(Answer answer) {
    if (answer.isFile()) {
      return new Outcome.Accepted<>(answer.body());
    }
    return read(answer)
        .then(
            response ->
                new Outcome.Unknown<>(
                    new CentreFault(CentreFaultCode.CENTRE_GARBAGE, "an answer without the file")));
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
