package io.chuangkou.terminal.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.settlement.gateway.Exchange;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.foreign.centre.Oddity;
import io.chuangkou.terminal.foreign.centre.Shapes;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The network between terminal and centre, in virtual time, with what the plan does to it. */
final class SimNet implements Exchange {

  private static final String JSON = "application/json;charset=utf-8";
  private static final long LATENCY = 20;
  private static final long CONNECTING = 2_000;
  private static final long PATIENCE = 10_000;

  /** Uses up a person's deductible, or the funds' limit of the year. */
  private static final List<Fen> ELSEWHERE = List.of(Fen.of(200_99), Fen.of(40_000_99));

  private static final List<Integer> FACTORS = List.of(3, -1, 0);

  /** What real centres do with an answer that means the same. */
  private static final List<Oddity> SHAPES =
      List.of(
          Oddity.NUMBERS_TEXT,
          Oddity.OUTPUT_TEXT,
          Oddity.ZEROS_NULL,
          Oddity.FOUR_DECIMALS,
          Oddity.BYTE_ORDER_MARK,
          Oddity.LISTS_AS_OBJECTS,
          Oddity.OBJECTS_AS_LISTS,
          Oddity.EMPTY_LISTS_NULL,
          Oddity.CODE_TEXT,
          Oddity.PADDED,
          Oddity.ZEROS_EMPTY,
          Oddity.ZEROS_ABSENT,
          Oddity.DETAIL_ABSENT,
          Oddity.DETAIL_OF_ALL_BEARERS,
          Oddity.MSGID_ABSENT,
          Oddity.SETTLED_AT_NO_TIME,
          Oddity.TIMES_COMPACT,
          Oddity.TIMES_WITH_SLASHES,
          Oddity.TIMES_ISO,
          Oddity.TIMES_GARBLED,
          Oddity.CANCELLATION_POSITIVE,
          Oddity.CANCELLATION_SHARES_NULL,
          Oddity.CANCELLATION_WITHOUT_PERSON,
          Oddity.CANCELLATION_OTHER_NAMES,
          Oddity.UNKNOWN_FIELDS);

  /** The words of a time-out alone; a code that is none of the interface's, with all the rest. */
  private static final List<UnaryOperator<byte[]>> WORDS =
      List.of(
          answer -> Wires.said(answer, -1, "调用中心服务异常：Read timed out", false),
          answer -> Wires.said(answer, 9, "余额不足提示：账户余额低于100元", true),
          answer -> Wires.said(answer, 200, "", true));

  private static final List<String> PARTS = List.of("setl_id", "psn_cash_pay", "setlinfo");
  private static final Pattern TOTAL = Pattern.compile("\"medfee_sumamt\":\"?[0-9.]+\"?");
  private static final Pattern DONE = Pattern.compile("\"infcode\":\\s*\"?0\"?[,}]");

  private final Timeline time;
  private final Host host;
  private final Centre centre;
  private final Deque<NetFault> waiting = new ArrayDeque<>();
  private final Map<String, byte[]> answers = new HashMap<>();

  /** What the network knows of the world. */
  interface Host {

    /** The next message goes out: what happens to it. */
    NetFate nextMessage(String infno);

    /** Another hospital settles for a person. */
    void settleElsewhere(String psnNo, Fen total);

    /** Waits for something that takes this long. */
    void await(long millis);

    /** The terminal's process ends. */
    void crash();

    /** The centre did what nobody sent. */
    void forgeryDone();
  }

  /**
   * What happens to a message.
   *
   * @param down whether the centre cannot be reached just now
   * @param fault what goes wrong with it
   */
  record NetFate(boolean down, Optional<NetFault> fault) {}

  SimNet(Timeline time, Host host, Centre centre) {
    this.time = time;
    this.host = host;
    this.centre = centre;
  }

  /** A process of the terminal begins: what an earlier one was answered does not come to it. */
  void connect() {
    answers.clear();
  }

  @Override
  public Answer send(Map<String, String> headers, byte[] body) throws IOException {
    String infno = Wires.field(body, "infno");
    NetFate fate = host.nextMessage(infno);
    Optional<NetFault> strikes = striking(fate, infno);
    if (fate.down()) {
      throw unreachable();
    } else if (strikes.isEmpty()) {
      return answered(body);
    }
    NetFault fault = strikes.get();
    return switch (fault.kind()) {
      case UNREACHABLE -> throw unreachable();
      case REQUEST_LOST -> throw timeout();
      case ANSWER_LOST -> {
        deliver(body);
        throw timeout();
      }
      case LATE -> {
        time.after(PATIENCE + fault.delayMillis(), () -> centre.answer(body));
        throw timeout();
      }
      case TWICE -> {
        time.after(fault.delayMillis(), () -> centre.answer(body));
        yield answered(body);
      }
      case FORGED -> {
        time.after(fault.delayMillis(), () -> forge(body));
        yield answered(body);
      }
      case GARBAGE -> {
        deliver(body);
        yield Answer.of("text/html", "<html>请先登录网络</html>".getBytes(UTF_8));
      }
      case TORN -> {
        byte[] answer = deliver(body);
        yield Answer.of(JSON, Arrays.copyOf(answer, answer.length / 2));
      }
      case OTHER_COUNTER -> {
        host.settleElsewhere(Wires.field(body, "psn_no"), fault.oneOf(ELSEWHERE));
        yield answered(body);
      }
      case OTHER_AMOUNTS -> {
        byte[] answer = deliver(body);
        host.await(LATENCY);
        yield Answer.of(JSON, Wires.multiplied(answer, fault.oneOf(FACTORS)));
      }
      case OTHER_SHAPE -> {
        byte[] answer = deliver(body);
        host.await(LATENCY);
        yield Answer.of(JSON, Shapes.of(answer, infno, fault.oneOf(SHAPES)));
      }
      case OTHER_WORDS -> {
        byte[] answer = deliver(body);
        host.await(LATENCY);
        yield Answer.of(JSON, fault.oneOf(WORDS).apply(answer));
      }
      case WITHOUT_PART -> {
        byte[] answer = deliver(body);
        host.await(LATENCY);
        yield Answer.of(JSON, Wires.without(answer, fault.oneOf(PARTS)));
      }
      case EARLIER_ANSWER -> {
        byte[] earlier = answers.get(infno);
        byte[] answer = deliver(body);
        host.await(LATENCY);
        yield Answer.of(JSON, earlier == null ? answer : earlier);
      }
      case PROXY -> Answer.of(502, "text/html", new byte[0]);
      case CRASH_BEFORE -> {
        host.crash();
        throw timeout();
      }
      case CRASH_AFTER -> {
        deliver(body);
        host.crash();
        throw timeout();
      }
    };
  }

  /** What waits for an occasion strikes at the next one. */
  private Optional<NetFault> striking(NetFate fate, String infno) {
    if (!fate.down()) {
      Optional<NetFault> due =
          waiting.stream().filter(fault -> fault.kind().concerns(infno)).findFirst();
      due.ifPresent(waiting::remove);
      if (due.isPresent()) {
        return due;
      }
    }
    Optional<NetFault> fault = fate.fault();
    if (fault.filter(f -> !f.kind().concerns(infno)).isPresent()) {
      waiting.add(fault.get());
      return Optional.empty();
    }
    return fault;
  }

  private Answer answered(byte[] body) {
    byte[] answer = deliver(body);
    host.await(LATENCY);
    return Answer.of(JSON, answer);
  }

  private byte[] deliver(byte[] body) {
    host.await(LATENCY);
    byte[] answer = centre.answer(body);
    answers.put(Wires.field(body, "infno"), answer);
    return answer;
  }

  private IOException unreachable() {
    host.await(CONNECTING);
    return new ConnectException("unreachable");
  }

  private IOException timeout() {
    host.await(PATIENCE);
    return new HttpTimeoutException("no answer");
  }

  /** The same number, another fee. */
  private void forge(byte[] body) {
    String text = new String(body, UTF_8);
    String other = TOTAL.matcher(text).replaceFirst("\"medfee_sumamt\":0.01");
    boolean forged = !other.equals(text);
    if (forged && DONE.matcher(new String(centre.answer(other.getBytes(UTF_8)), UTF_8)).find()) {
      host.forgeryDone();
    }
  }
}
