package io.chuangkou.settlement.centre;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.chuangkou.settlement.centre.Faults.Kind;
import io.chuangkou.settlement.message.Codec;
import io.chuangkou.settlement.message.GatewayKey;
import io.chuangkou.settlement.message.MessageException;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.Request;
import io.chuangkou.settlement.message.Response;
import io.chuangkou.settlement.message.statement.StatementTransactions;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One HTTP exchange with the centre: signature, faults on demand, the kernel's answer. */
final class CentreHandler implements HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(CentreHandler.class);

  private static final int DEFECT = 500;
  private static final int BAD_GATEWAY = 502;
  private static final Reply LOGIN_PAGE =
      new Reply(
          "<!DOCTYPE html><html><body>请先登录网络</body></html>".getBytes(UTF_8),
          "text/html;charset=utf-8");

  private final RequestProcessor kernel;
  private final Function<Request, Response> answering;
  private final Codec codec;
  private final RegionalProfile profile;
  private final GatewayKeys keys;
  private final InstantSource clock;
  private final Faults faults;
  private final CountDownLatch closing;

  /**
   * To a kernel.
   *
   * @param answering how it answers what came on a line
   */
  CentreHandler(
      RequestProcessor kernel,
      Function<Request, Response> answering,
      Codec codec,
      CentreConfig config,
      Faults faults,
      CountDownLatch closing) {
    this.kernel = kernel;
    this.answering = answering;
    this.codec = codec;
    this.profile = config.profile();
    this.keys = new GatewayKeys(config);
    this.clock = config.clock();
    this.faults = faults;
    this.closing = closing;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (body.length > WholeBody.LARGEST) {
        throw new Refusal("REQUEST-SIZE", "报文超过 4 MB");
      }
      Optional<GatewayKey> signer = keys.signer(exchange, body, clock.instant());
      Request request = read(body);
      keys.require(request.sender().orgCode(), signer);
      answer(exchange, request);
    } catch (Refusal refusal) {
      json(kernel.refused(refusal.words())).send(exchange);
    } catch (MessageException e) {
      json(unreadable(e)).send(exchange);
    } catch (RuntimeException e) {
      LOG.error("the outcome of a request is not known", e);
      exchange.sendResponseHeaders(DEFECT, -1);
    } finally {
      exchange.close();
    }
  }

  /** Answers a request that came on no line: it needs no signature, and no fault strikes it. */
  byte[] answer(byte[] body) {
    try {
      return bytes(kernel.answer(read(body)));
    } catch (MessageException e) {
      return bytes(unreadable(e));
    }
  }

  /** A request under its national number, which may have another on the wire. */
  private Request read(byte[] body) {
    Request request = codec.readRequest(body);
    return profile.numbers().entrySet().stream()
        .filter(number -> number.getValue().equals(request.infno()))
        .findFirst()
        .map(number -> request.numbered(number.getKey()))
        .orElse(request);
  }

  private Response unreadable(MessageException e) {
    return kernel.refused(e.sentence() + e.english());
  }

  private byte[] bytes(Response response) {
    return codec.write(response, profile.answers());
  }

  private void answer(HttpExchange exchange, Request request) throws IOException {
    String infno = request.infno();
    if (faults.strike(Kind.LOSE_REQUEST, infno).isPresent()) {
      return;
    } else if (faults.strike(Kind.GARBAGE, infno).isPresent()) {
      LOGIN_PAGE.send(exchange);
      return;
    }
    Reply whole = reply(request);
    Reply reply =
        faults
            .strike(Kind.HTTP_STATUS, infno)
            .map(plan -> whole.under(Integer.parseInt(plan.words())))
            .orElse(whole);
    if (faults.strike(Kind.DUPLICATE, infno).isPresent()) {
      LOG.debug("{} arrives twice: {}", infno, reply(request));
    }
    faults.strike(Kind.DELAY, infno).ifPresent(this::await);
    if (faults.strike(Kind.HTTP_ERROR, infno).isPresent()) {
      exchange.sendResponseHeaders(BAD_GATEWAY, -1);
    } else if (faults.strike(Kind.TRUNCATE, infno).isPresent()) {
      reply.half().send(exchange);
    } else if (faults.strike(Kind.LOSE_ANSWER, infno).isEmpty()) {
      Optional<Faults.Plan> trickle = faults.strike(Kind.TRICKLE, infno);
      if (trickle.isPresent()) {
        reply.trickle(exchange, () -> await(trickle.get()));
      } else {
        reply.send(exchange);
      }
    }
  }

  private Reply reply(Request request) {
    Optional<Faults.Plan> refuse = faults.strike(Kind.REFUSE, request.infno());
    if (refuse.isPresent()) {
      return json(kernel.refused(refuse.get().words()));
    } else if (request.infno().equals(StatementTransactions.DOWNLOAD.infno())) {
      return file(request);
    }
    Response response = answering.apply(request);
    return json(Distortion.strike(faults, request.infno(), response));
  }

  private Reply file(Request request) {
    try {
      return new Reply(kernel.file(request), "application/octet-stream");
    } catch (Refusal refusal) {
      return json(kernel.refused(refusal.words()));
    }
  }

  private Reply json(Response response) {
    return new Reply(bytes(response), "application/json;charset=utf-8");
  }

  /** Waits as long as a fault says, or until the centre closes. */
  private void await(Faults.Plan plan) {
    try {
      boolean closed = closing.await(plan.delayMillis(), TimeUnit.MILLISECONDS);
      LOG.trace("delayed, closed {}", closed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
