package io.chuangkou.terminal.bridge.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.terminal.bridge.BridgeEvent;
import io.chuangkou.terminal.bridge.BridgeException;
import io.chuangkou.terminal.bridge.BridgeFault;
import io.chuangkou.terminal.bridge.CardReadings;
import io.chuangkou.terminal.bridge.EventLog;
import io.chuangkou.terminal.bridge.PushedBills;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each path answers, as {@code openapi.yaml} says. Thread-safe. */
final class Api extends Handler.Abstract {

  /** Tells nothing of the counter. */
  static final String DESCRIPTION = "/openapi.yaml";

  static final String EVENTS = "/events";

  private static final Logger LOG = LoggerFactory.getLogger(Api.class);

  private static final String BILL = "/bills/";
  private static final int EVENTS_AT_ONCE = 200;
  private static final int LONGEST_WAIT_SECONDS = 120;
  private static final int USUAL_WAIT_SECONDS = 30;

  private final PushedBills bills;
  private final EventLog log;
  private final CardReadings readings;
  private final @Nullable Charset cardText;
  private final List<Route> routes;

  /**
   * Over a counter.
   *
   * @param cardText charset of what {@code iReadCardBas} answers in; none: JSON
   */
  Api(PushedBills bills, EventLog log, CardReadings readings, @Nullable Charset cardText) {
    this.bills = bills;
    this.log = log;
    this.readings = readings;
    this.cardText = cardText;
    this.routes =
        List.of(
            new Route("GET", DESCRIPTION, this::describe),
            new Route("POST", "/bills", this::push),
            new Route("GET", BILL, this::status),
            new Route("DELETE", BILL, this::withdraw),
            new Route("GET", EVENTS, this::events),
            new Route("POST", "/card-readings", this::person),
            new Route("GET", "/iReadCardBas", this::card),
            new Route("POST", "/iReadCardBas", this::card));
  }

  /** Makes an answer. */
  private interface Action {
    Answer answer(Request request) throws IOException;
  }

  /** What a method does at a path; one that ends with a slash stands for what follows it, too. */
  private record Route(String method, String path, Action action) {

    boolean leadsTo(String asked) {
      return path.endsWith("/")
          ? asked.startsWith(path) && asked.length() > path.length()
          : asked.equals(path);
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    Answer answer;
    try {
      answer = action(request).answer(request);
    } catch (RuntimeException e) {
      answer = Answer.of(refusal(e));
    }
    answer.send(response, callback);
    return true;
  }

  private Action action(Request request) {
    String path = Request.getPathInContext(request);
    List<Route> there = routes.stream().filter(route -> route.leadsTo(path)).toList();
    if (there.isEmpty()) {
      throw BridgeFault.PATH.refusal();
    }
    return there.stream()
        .filter(route -> route.method.equals(request.getMethod()))
        .findFirst()
        .orElseThrow(BridgeFault.METHOD::refusal)
        .action;
  }

  private static BridgeException refusal(RuntimeException e) {
    BridgeException refused = BridgeException.of(e);
    if (refused.advice().code().equals(BridgeFault.INTERNAL.code())) {
      LOG.error("a request failed", e);
    } else {
      LOG.info("refused: {}", refused.advice().code());
    }
    return refused;
  }

  private Answer describe(Request request) throws IOException {
    try (InputStream yaml = Api.class.getResourceAsStream("openapi.yaml")) {
      return Answer.yaml(new String(Objects.requireNonNull(yaml).readAllBytes(), UTF_8));
    }
  }

  private Answer push(Request request) throws IOException {
    PushedBills.Pushed pushed = bills.push(form(request).json("bill"));
    return Answer.json(pushed.isNew() ? Answer.CREATED : Answer.OK, pushed.bill());
  }

  /** A body that names no charset is in that of an older system, where there is one. */
  private Form form(Request request) {
    return new Form(request, cardText == null ? UTF_8 : cardText);
  }

  private Answer status(Request request) {
    return Answer.json(
        Answer.OK,
        bills
            .status(bill(request))
            .orElseThrow(() -> new TerminalException(TerminalFault.UNPAID_NONE)));
  }

  private Answer withdraw(Request request) {
    return Answer.json(Answer.OK, bills.withdraw(bill(request)));
  }

  private static String bill(Request request) {
    return URIUtil.decodePath(Request.getPathInContext(request).substring(BILL.length()));
  }

  /**
   * Events of the journal.
   *
   * @param newest the number of the newest that there is
   */
  private record Events(List<BridgeEvent> events, long newest) {}

  private Answer events(Request request) {
    long newest = log.newest();
    return Answer.json(
        Answer.OK, new Events(log.after(Query.since(request, 0), EVENTS_AT_ONCE), newest));
  }

  private Answer person(Request request) {
    return Answer.json(Answer.OK, readings.person(patience(request)));
  }

  private static Duration patience(Request request) {
    return Duration.ofSeconds(
        Query.number(request, "wait", USUAL_WAIT_SECONDS, 1, LONGEST_WAIT_SECONDS));
  }

  private Answer card(Request request) throws IOException {
    try {
      CardCall.requireKind(Query.text(request, CardCall.KIND), form(request).fields());
      return CardCall.done(readings.card(patience(request)), cardText);
    } catch (RuntimeException e) {
      return CardCall.failed(refusal(e), cardText);
    }
  }
}
