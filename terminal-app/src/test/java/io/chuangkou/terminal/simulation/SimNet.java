package io.chuangkou.terminal.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.settlement.gateway.Exchange;
import io.chuangkou.settlement.money.Fen;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final Pattern TOTAL = Pattern.compile("\"medfee_sumamt\":\"?[0-9.]+\"?");
  private static final Pattern DONE = Pattern.compile("\"infcode\":\\s*\"?0\"?[,}]");

  private final Timeline time;
  private final Host host;
  private final Centre centre;
  private final Deque<NetFault> waiting = new ArrayDeque<>();

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
    return centre.answer(body);
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
