package io.chuangkou.terminal.foreign.centre;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The centre on a port of its own. What it is like is set by whoever made it, before or between
 * messages; it carries out one message after the other.
 */
public final class ForeignCentre implements AutoCloseable {

  /** So many bytes of an answer nobody should read. */
  public static final long PATIENCE = 256L << 20;

  /** In place of a status of HTTP. */
  private static final int ENDLESS = -1;

  private static final Set<String> MOVING = Set.of("2102", "2103", "2207", "2208", "2304", "2305");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String JSON_TYPE = "application/json;charset=utf-8";
  private static final String TIMEOUT_WORDS = "调用省平台接口失败：Read timed out";

  private @Nullable HttpServer server;
  private final InetSocketAddress address;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final InstantSource clock;
  private final Books books = new Books();
  private final DayStatement day = new DayStatement(books);
  private final Transactions transactions = new Transactions(books, day);
  private final Map<String, Deque<Trouble>> once = new HashMap<>();
  private final Map<String, Trouble> always = new HashMap<>();
  private final Map<String, String> numbers = new HashMap<>();
  private final Map<String, String> paths = new HashMap<>();
  private final List<Call> calls = new ArrayList<>();
  private final AtomicLong endless = new AtomicLong();
  private final List<Runnable> late = new ArrayList<>();
  private Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
  private Gate gate = Gate.OPEN;
  private boolean pathPerTransaction;
  private Runnable beforeDoing = () -> {};

  private ForeignCentre(InstantSource clock) throws IOException {
    this.clock = clock;
    this.address = listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)).getAddress();
  }

  private HttpServer listen(InetSocketAddress where) throws IOException {
    HttpServer listening = HttpServer.create(where, 0);
    listening.setExecutor(threads);
    listening.createContext("/", this::handle);
    listening.start();
    server = listening;
    return listening;
  }

  /** Starts one with a clock of its own. */
  public static ForeignCentre start(InstantSource clock) {
    try {
      return new ForeignCentre(clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + address.getPort() + "/fsi/api");
  }

  /** What it holds. */
  public Books books() {
    return books;
  }

  /** The messages that came to be carried out or refused, oldest first. */
  public synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  /** Those of a transaction. */
  public List<Call> calls(String infno) {
    return calls().stream().filter(call -> call.infno().equals(infno)).toList();
  }

  /** How it shares fees. */
  public synchronized ForeignCentre pays(Money money) {
    transactions.money(money);
    return this;
  }

  /** How it insures everybody. */
  public synchronized ForeignCentre insures(Insured... insurances) {
    transactions.insure(List.of(insurances));
    return this;
  }

  /** It writes its answers in these shapes from now on, and in no other ones. */
  public synchronized ForeignCentre writes(Oddity... shapes) {
    return writes(List.of(shapes));
  }

  /** The same. */
  public synchronized ForeignCentre writes(List<Oddity> shapes) {
    oddities = EnumSet.noneOf(Oddity.class);
    oddities.addAll(shapes);
    return this;
  }

  /**
   * Files of the day's rows: whether missing amounts are null, and whether a blank line ends it.
   */
  public synchronized ForeignCentre writesFiles(boolean amountsNull, boolean endBlank) {
    day.write(amountsNull, endBlank);
    return this;
  }

  /** It refuses what lacks a mandatory field. */
  public synchronized ForeignCentre strict() {
    transactions.beStrict();
    return this;
  }

  /** It knows no 9001. */
  public synchronized ForeignCentre withoutSignIn() {
    transactions.withoutSignIn();
    return this;
  }

  /** A relative's account stands beside acct_pay. */
  public synchronized ForeignCentre familyBeside() {
    transactions.familyBeside();
    return this;
  }

  /** Who passes. */
  public synchronized ForeignCentre behind(Gate other) {
    gate = other;
    return this;
  }

  /** A transaction has another number on the wire. */
  public synchronized ForeignCentre numbers(String infno, String onTheWire) {
    numbers.put(onTheWire, infno);
    return this;
  }

  /** Every transaction has a path of its own: the number, unless another one was given. */
  public synchronized ForeignCentre onPaths(Map<String, String> others) {
    pathPerTransaction = true;
    paths.putAll(others);
    return this;
  }

  /** The next message of a transaction meets a trouble; those given earlier come first. */
  public synchronized ForeignCentre meets(String infno, Trouble trouble) {
    once.computeIfAbsent(infno, any -> new ArrayDeque<>()).add(trouble);
    return this;
  }

  /** Every message of a transaction meets a trouble. */
  public synchronized ForeignCentre alwaysMeets(String infno, Trouble trouble) {
    always.put(infno, trouble);
    return this;
  }

  /** No message meets a trouble any more. */
  public synchronized ForeignCentre recovers() {
    once.clear();
    always.clear();
    return this;
  }

  /** Nobody listens, until it is back at the same address. */
  public synchronized ForeignCentre away(boolean isAway) {
    if (server != null) {
      server.stop(0);
      server = null;
    }
    if (!isAway) {
      try {
        listen(address);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return this;
  }

  /** What happens between the arrival of the next message that moves money and its doing. */
  public synchronized ForeignCentre beforeMoving(Runnable act) {
    beforeDoing = act;
    return this;
  }

  /** A row vanishes from its books, as from a database that was restored. */
  public synchronized void loses(Settled row) {
    books.strike(row);
  }

  /** What came late is carried out now. */
  public synchronized void late() {
    List.copyOf(late).forEach(Runnable::run);
    late.clear();
  }

  @Override
  public void close() {
    away(true);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Reply reply = reply(exchange, body);
      if (reply == null) {
        return;
      }
      exchange.getResponseHeaders().add("Content-Type", reply.type());
      if (reply.status() == ENDLESS) {
        writeWithoutEnd(exchange, reply.body());
        return;
      }
      exchange.sendResponseHeaders(reply.status(), reply.body().length);
      exchange.getResponseBody().write(reply.body());
    }
  }

  /** Goes on until the other side hangs up, or has read more than anybody should. */
  private void writeWithoutEnd(HttpExchange exchange, byte[] begun) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] more = new byte[1 << 16];
    Arrays.fill(more, (byte) ' ');
    try {
      exchange.getResponseBody().write(begun);
      while (endless.addAndGet(more.length) < PATIENCE) {
        exchange.getResponseBody().write(more);
      }
    } catch (IOException hungUp) {
      // That is what is wanted.
    }
  }

  /** How many bytes of answers without end were taken. */
  public long takenWithoutEnd() {
    return endless.get();
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Reply(int status, String type, byte[] body) {}

  /** None: the connection ends without an answer. */
  private synchronized @Nullable Reply reply(HttpExchange exchange, byte[] body) {
    String path = exchange.getRequestURI().getPath();
    String objection = gate.objection(path, exchange.getRequestHeaders(), body, clock.instant());
    if (objection != null) {
      return new Reply(403, "text/html", ("<html>" + objection + "</html>").getBytes(UTF_8));
    }
    ObjectNode request = Json.tree(body);
    String told = Json.text(request, "infno");
    String infno = numbers.getOrDefault(told, told);
    calls.add(new Call(infno, path, request));
    if (numbers.containsValue(infno) && !numbers.containsKey(told)) {
      return refusal("未开通的交易：" + told);
    } else if (pathPerTransaction && !path.equals(pathOf(told))) {
      return new Reply(404, "text/html", "<html>404</html>".getBytes(UTF_8));
    }
    return answered(infno, request);
  }

  private String pathOf(String infno) {
    return url().getPath() + paths.getOrDefault(infno, "/" + infno);
  }

  private @Nullable Reply answered(String infno, ObjectNode request) {
    Trouble trouble = trouble(infno);
    if (MOVING.contains(infno)) {
      Runnable before = beforeDoing;
      beforeDoing = () -> {};
      before.run();
    }
    if (trouble != null && !trouble.isDone()) {
      return undone(trouble, infno, request);
    }
    try {
      if (infno.equals("9102")) {
        byte[] file = day.download(request.path("input").path("fsDownloadIn"));
        return new Reply(200, "application/octet-stream", file);
      }
      ObjectNode output = transactions.carryOut(infno, request, now());
      return trouble != null && trouble.isSilence() ? null : done(trouble, infno, request, output);
    } catch (Refusal e) {
      return refusal(String.valueOf(e.getMessage()));
    }
  }

  private @Nullable Trouble trouble(String infno) {
    Deque<Trouble> waiting = once.get(infno);
    return waiting == null || waiting.isEmpty() ? always.get(infno) : waiting.poll();
  }

  private @Nullable Reply undone(Trouble trouble, String infno, ObjectNode request) {
    return switch (trouble) {
      case REFUSED -> refusal("超出限定支付范围");
      case REFUSED_WITHOUT_WORDS -> refusal("");
      case TIMEOUT_BEFORE_DOING -> refusal(TIMEOUT_WORDS);
      case SERVER_ERROR -> new Reply(500, "text/html", "<html>500</html>".getBytes(UTF_8));
      case SERVER_ERROR_WITH_REFUSAL -> {
        Reply refusal = refusal("系统异常：数据处理失败");
        yield new Reply(500, refusal.type(), refusal.body());
      }
      case LATE -> {
        late.add(() -> carryOutLate(infno, request));
        yield null;
      }
      default -> null;
    };
  }

  private void carryOutLate(String infno, ObjectNode request) {
    try {
      transactions.carryOut(infno, request, now());
    } catch (Refusal e) {
      // Nobody hears it any more.
    }
  }

  private Reply done(
      @Nullable Trouble trouble, String infno, ObjectNode request, ObjectNode output) {
    int code = 0;
    String words = "";
    String warning = "";
    if (trouble != null) {
      switch (trouble) {
        case TIMEOUT_IN_WORDS -> {
          return refusal(TIMEOUT_WORDS);
        }
        case WARNING_CODE -> {
          code = 9;
          warning = "余额不足提示：账户余额低于100元";
        }
        case CODE_200 -> code = 200;
        case REFUSED_WITH_WHOLE_OUTPUT -> {
          code = -1;
          words = "回写失败";
        }
        case HUGE_EXPONENT, DEEP, ENDLESS -> {
          return hostile(trouble, output);
        }
        default -> lie(trouble, output);
      }
    }
    Shaper shaper = new Shaper(oddities);
    shaper.shape(infno, output, originalMsgid(request), originalNumber(request));
    ObjectNode answer = envelope(code, words);
    answer.put("warn_msg", warning);
    answer.set("output", output);
    return new Reply(shaper.status(), JSON_TYPE, shaper.bytes(answer));
  }

  private Reply hostile(Trouble trouble, ObjectNode output) {
    ObjectNode answer = envelope(0, "");
    answer.set("output", output);
    String text = Json.MAPPER.writeValueAsString(answer);
    return switch (trouble) {
      case HUGE_EXPONENT ->
          new Reply(
              200,
              JSON_TYPE,
              text.replaceAll("(_\\w+\":)\\d[0-9.]*", "$11e1000000").getBytes(UTF_8));
      case DEEP -> {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        String nested = text.substring(0, text.length() - 1) + ",\"loc_ext\":" + deep + "}";
        yield new Reply(200, JSON_TYPE, nested.getBytes(UTF_8));
      }
      default ->
          new Reply(ENDLESS, JSON_TYPE, text.substring(0, text.length() - 1).getBytes(UTF_8));
    };
  }

  private String originalNumber(ObjectNode request) {
    return Json.text(request.path("input").path("data"), "setl_id");
  }

  private String originalMsgid(ObjectNode request) {
    String number = originalNumber(request);
    return books.rows().stream()
        .filter(row -> row.number().equals(number))
        .map(Settled::msgid)
        .findFirst()
        .orElse("");
  }

  private static void lie(Trouble trouble, ObjectNode output) {
    ObjectNode info = output.get("setlinfo") instanceof ObjectNode told ? told : Json.object();
    switch (trouble) {
      case LINE_MISSING -> {
        if (output.get("result") instanceof ArrayNode rows) {
          rows.remove(rows.size() - 1);
        }
      }
      case FUNDS_DO_NOT_ADD_UP ->
          info.put("fund_pay_sumamt", Json.yuan(info, "fund_pay_sumamt").add(BigDecimal.ONE));
      case PERSON_BELOW_ZERO -> shift(output, info, new BigDecimal("350.00"), true);
      case FUND_BELOW_ZERO -> shift(output, info, new BigDecimal("350.00"), false);
      case OTHER_PERSON -> info.put("psn_no", "P3201000000009999");
      case OTHER_TOTAL -> info.put("medfee_sumamt", new BigDecimal("1.00"));
      case TRIPLED -> amounts(output, BigDecimal.valueOf(3));
      case ALL_ZERO -> amounts(output, BigDecimal.ZERO);
      case NUMBERS_MISSING -> info.put("setl_id", "").put("mdtrt_id", "");
      default -> throw new IllegalArgumentException(trouble.name());
    }
  }

  /** A consistent answer in which one part is less than nothing and another above the fee. */
  private static void shift(
      ObjectNode output, ObjectNode info, BigDecimal below, boolean personIsBelow) {
    BigDecimal total = Json.yuan(info, "medfee_sumamt");
    BigDecimal person = personIsBelow ? below.negate() : total.add(below);
    BigDecimal fund = total.subtract(person);
    Funds.FIELDS.forEach(field -> info.put(field, BigDecimal.ZERO));
    info.put("hifp_pay", fund)
        .put("fund_pay_sumamt", fund)
        .put("psn_part_amt", person)
        .put("psn_cash_pay", person)
        .put("acct_pay", BigDecimal.ZERO)
        .put("acct_mulaid_pay", BigDecimal.ZERO)
        .put("hosp_part_amt", BigDecimal.ZERO);
    output
        .putArray("setldetail")
        .addObject()
        .put("fund_pay_type", "310100")
        .put("fund_payamt", fund);
  }

  private static void amounts(ObjectNode output, BigDecimal factor) {
    Shaper.each(
        output,
        node ->
            Shaper.<NumericNode>replace(
                node,
                NumericNode.class,
                number ->
                    Json.MAPPER
                        .getNodeFactory()
                        .numberNode(number.decimalValue().multiply(factor))));
  }

  private Reply refusal(String words) {
    Shaper shaper = new Shaper(oddities);
    return new Reply(shaper.status(), JSON_TYPE, shaper.bytes(envelope(-1, words)));
  }

  private ObjectNode envelope(int code, String words) {
    String stamp = now().format(Transactions.STAMP);
    ObjectNode answer = Json.object();
    answer
        .put("infcode", code)
        .put("inf_refmsgid", "320000" + stamp.substring(0, 14) + "0000000001")
        .put("refmsg_time", stamp)
        .put("respond_time", stamp)
        .put("enctype", "")
        .put("signtype", "")
        .putNull("cainfo")
        .put("err_msg", words);
    return answer;
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZONE);
  }

  /** What every field of that name told in the messages of a transaction. */
  public List<String> told(String infno, String field) {
    return calls(infno).stream()
        .flatMap(call -> call.request().findValues(field).stream())
        .map(JsonNode::asString)
        .toList();
  }
}
