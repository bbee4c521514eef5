package io.chuangkou.settlement.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.settlement.gateway.Exchange.Answer;
import io.chuangkou.settlement.message.Codec;
import io.chuangkou.settlement.message.GatewayKey.Call;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.Request;
import io.chuangkou.settlement.message.Response;
import io.chuangkou.settlement.message.Transaction.Effect;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

  private final Function<String, Exchange> lines;
  private final String path;
  private final RegionalProfile profile;
  private final InstantSource clock;
  private final Codec codec = new Codec();
  private final AnswerReader reader;
  private final MessageObserver observer;

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
    this(
        new HttpLine(url, trust, timeouts, System::nanoTime)::to,
        Objects.requireNonNullElse(url.getRawPath(), ""),
        profile,
        clock,
        MessageObserver.NONE);
  }

  /**
   * A gateway to one centre over a line of another kind.
   *
   * @param line carries the bytes
   * @param profile how the centre wants to be spoken to
   * @param clock for signatures
   */
  public CentreGateway(Exchange line, RegionalProfile profile, InstantSource clock) {
    this(path -> line, "", profile, clock, MessageObserver.NONE);
  }

  private CentreGateway(
      Function<String, Exchange> lines,
      String path,
      RegionalProfile profile,
      InstantSource clock,
      MessageObserver observer) {
    this.lines = lines;
    this.path = path;
    this.profile = profile;
    this.clock = clock;
    this.reader = new AnswerReader(codec, profile);
    this.observer = observer;
  }

  /** The same gateway, whose messages somebody is told of. */
  public CentreGateway observedBy(MessageObserver other) {
    return new CentreGateway(lines, path, profile, clock, other);
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
   * Sends a request and waits for its answer. Never throws for what the network does. Which infcode
   * is which outcome the profile says.
   *
   * @param effect what the transaction leaves behind: where it is something, an answer that both
   *     refuses and tells of a settlement or of a timeout is {@link Outcome.Unknown}
   */
  public Outcome<Response> send(Request request, Effect effect) {
    return timed(
        request, answer -> reader.read(request.msgid(), answer, effect), Response::receiverMsgid);
  }

  /** Sends a request whose answer is a file (9102). A refusal comes as with every other. */
  public Outcome<byte[]> fetch(Request request) {
    return timed(
        request, answer -> readFile(request.msgid(), answer), file -> file.length + " bytes");
  }

  private <T> Outcome<T> timed(
      Request request, Function<Answer, Outcome<T>> read, Function<T, String> told) {
    long start = System.nanoTime();
    Outcome<T> outcome = exchange(request, read);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    observer.ended(request.infno(), outcome, took);
    LOG.info(
        "{} {} {} in {} ms",
        request.infno(),
        request.msgid(),
        words(outcome, told),
        took.toMillis());
    return outcome;
  }

  private <T> Outcome<T> exchange(Request request, Function<Answer, Outcome<T>> read) {
    try {
      byte[] body = codec.write(request, profile);
      String end = profile.path(request.infno());
      return read.apply(lines.apply(end).send(headers(request, end, body), body));
    } catch (ConnectException | HttpConnectTimeoutException e) {
      return new Outcome.NotSent<>(
          new CentreFault(CentreFaultCode.CENTRE_UNREACHABLE, technical(e)));
    } catch (SSLHandshakeException e) {
      return new Outcome.NotSent<>(
          new CentreFault(CentreFaultCode.CENTRE_CERTIFICATE, technical(e)));
    } catch (Exchange.TooLarge e) {
      return new Outcome.Unknown<>(new CentreFault(CentreFaultCode.CENTRE_TOO_LARGE, technical(e)));
    } catch (IOException e) {
      return new Outcome.Unknown<>(new CentreFault(CentreFaultCode.CENTRE_SILENT, technical(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Unknown<>(new CentreFault(CentreFaultCode.CENTRE_SILENT, "interrupted"));
    }
  }

  private Map<String, String> headers(Request request, String end, byte[] body) {
    Instant now = clock.instant();
    String once = UUID.nameUUIDFromBytes((request.msgid() + now).getBytes(UTF_8)).toString();
    Call call = new Call(path + end, Exchange.CONTENT_TYPE, ByteBuffer.wrap(body), once, now);
    return profile.gatewayKey().map(key -> key.headers(call)).orElse(Map.of());
  }

  private Outcome<byte[]> readFile(String msgid, Answer answer) {
    if (answer.isFile()) {
      return new Outcome.Accepted<>(answer.body());
    }
    return reader
        .read(msgid, answer, Effect.NONE)
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
