package io.chuangkou.terminal.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.settlement.gateway.Exchange;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.ledger.LedgerEntry;
import io.chuangkou.terminal.print.PrinterException;
import io.chuangkou.terminal.print.PrinterPort;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Cancelled;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Lines that know better what became of a message without answer. */
final class LineDefects {

  private static final String SETTLE = "2207";
  private static final String TRIAL = "2206";
  private static final String CANCEL = "2208";
  private static final String REVERSE = "2601";
  private static final String SIGN_IN = "9001";
  private static final String SIGN_OUT = "9002";

  private LineDefects() {}

  /** Sends some settlements under another number, of which the terminal does not know. */
  static Exchange renumbered(Exchange line, String ending, Predicate<String> some) {
    return (headers, body) -> {
      String number = Wires.field(body, "msgid");
      if (!Wires.field(body, "infno").equals(SETTLE) || !some.test(number)) {
        return line.send(headers, body);
      }
      String other = number.substring(0, number.length() - ending.length()) + ending;
      Exchange.Answer answer = line.send(headers, Wires.replaced(body, number, other));
      return Exchange.Answer.of(answer.contentType(), Wires.replaced(answer.body(), other, number));
    };
  }

  /** Sends it again under another number. */
  static final class RepeatsAnew implements Defect {

    @Override
    public Exchange line(Exchange line) {
      return (headers, body) -> {
        try {
          return line.send(headers, body);
        } catch (ConnectException e) {
          throw e;
        } catch (IOException e) {
          String number = Wires.field(body, "msgid");
          String other = number.substring(0, number.length() - 4) + "9999";
          Exchange.Answer again = line.send(headers, Wires.replaced(body, number, other));
          return Exchange.Answer.of(
              again.contentType(), Wires.replaced(again.body(), other, number));
        }
      };
    }
  }

  /** Tells no head of a journal and hears none. */
  static final class HeadsUntold implements Defect {

    @Override
    public Exchange line(Exchange line) {
      return (headers, body) -> {
        String infno = Wires.field(body, "infno");
        if (!infno.equals(SIGN_IN) && !infno.equals(SIGN_OUT)) {
          return line.send(headers, body);
        }
        Exchange.Answer answer = line.send(headers, untold(body));
        return Exchange.Answer.of(answer.contentType(), untold(answer.body()));
      };
    }

    private static byte[] untold(byte[] message) {
      return Wires.replaced(message, "journal_", "untold_");
    }

    @Override
    public Exchange copied(Exchange line) {
      return line(line);
    }
  }

  /** Takes an answer that is written otherwise for none, and the message for not sent. */
  static final class OneShape implements Defect {

    private static final String USUAL = "{\"";

    @Override
    public Exchange line(Exchange line) {
      return (headers, body) -> {
        Exchange.Answer answer = line.send(headers, body);
        String text = new String(answer.body(), UTF_8);
        if (!text.startsWith(USUAL) || text.contains("\"output\":\"")) {
          throw new ConnectException("unreadable");
        }
        return answer;
      };
    }
  }

  /** Takes the answer to another message for a refusal. */
  static final class OthersRefuses implements Defect {

    @Override
    public Exchange line(Exchange line) {
      return (headers, body) -> {
        Exchange.Answer answer = line.send(headers, body);
        String visit = Wires.field(body, "mdtrt_id");
        String text = new String(answer.body(), UTF_8);
        boolean isOthers =
            Wires.field(body, "infno").equals(SETTLE)
                && text.endsWith("}")
                && text.contains("\"mdtrt_id\"")
                && !text.contains(visit);
        return isOthers
            ? Exchange.Answer.of(
                answer.contentType(), Wires.said(answer.body(), -1, "不是这一笔", false))
            : answer;
      };
    }
  }

  /** Takes what a printer did not take for printed. */
  static final class PaperLost implements Defect {

    @Override
    public PrinterPort printer(PrinterPort printer) {
      return job -> {
        try {
          printer.send(job);
        } catch (PrinterException e) {
          // The job is gone.
        }
      };
    }
  }

  /** Says that it was not sent. */
  static final class NotSent implements Defect {

    @Override
    public Exchange line(Exchange line) {
      return (headers, body) -> {
        try {
          return line.send(headers, body);
        } catch (IOException e) {
          throw new ConnectException(e.getMessage());
        }
      };
    }
  }

  /** Says that the centre settled as it had tried, whatever it decided. */
  static final class AsTried implements Defect {

    private final Map<String, byte[]> trials = new HashMap<>();

    @Override
    public Exchange line(Exchange line) {
      return (headers, body) -> {
        Exchange.Answer answer = line.send(headers, body);
        String visit = Wires.field(body, "mdtrt_id");
        String infno = Wires.field(body, "infno");
        if (infno.equals(TRIAL)) {
          trials.put(visit, answer.body());
        }
        byte[] trial = trials.get(visit);
        return trial == null || !infno.equals(SETTLE)
            ? answer
            : Exchange.Answer.of(answer.contentType(), settled(trial, answer.body()));
      };
    }

    private static byte[] settled(byte[] trial, byte[] answer) {
      ObjectNode told = Wires.tree(answer);
      ObjectNode tree = Wires.tree(trial);
      if (tree.findValue("setlinfo") instanceof ObjectNode tried
          && told.findValue("setlinfo") instanceof ObjectNode settled) {
        tried.set("setl_id", settled.get("setl_id"));
        tried.set("medins_setl_id", settled.get("medins_setl_id"));
        return Wires.bytes(tree);
      }
      return answer;
    }
  }

  /** Lets the screen show as a refund what the answer to the cancellation tells. */
  static final class RefundAsTold implements Defect {

    /** As it stands in an answer, which need not be whole. */
    private static final Pattern PERSON = Pattern.compile("\"psn_part_amt\":\"?(-?[0-9.E+]+)\"?,");

    private Fen told = Fen.ZERO;

    @Override
    public Exchange line(Exchange line) {
      return (headers, body) -> {
        Exchange.Answer answer = line.send(headers, body);
        Matcher person = PERSON.matcher(new String(answer.body(), UTF_8));
        if (Wires.field(body, "infno").equals(CANCEL) && person.find()) {
          told = Fen.ofYuan(new BigDecimal(person.group(1)).toPlainString()).negated();
        }
        return answer;
      };
    }

    @Override
    public CashierState screen(CashierState state) {
      Cancelled shown = state.cancelled();
      if (shown == null) {
        return state;
      }
      Cancelled otherwise =
          new Cancelled(shown.settlementId(), shown.maskedName(), Tender.cash(told));
      return shown(state, state.history(), otherwise);
    }
  }

  /** Leaves the latest settlement out of the shift's list. */
  static final class ShortList implements Defect {

    @Override
    public CashierState screen(CashierState state) {
      return shown(state, state.history().stream().skip(1).toList(), state.cancelled());
    }
  }

  private static CashierState shown(
      CashierState state, List<CashierState.Settled> history, @Nullable Cancelled cancelled) {
    return new CashierState(
        state.stage(),
        state.reader(),
        state.centre(),
        state.queue(),
        state.card(),
        state.person(),
        state.bill(),
        state.trial(),
        state.tender(),
        state.slip(),
        state.notice(),
        state.open(),
        history,
        state.choices(),
        state.post(),
        cancelled);
  }

  /** Falls over an answer that is none of the interface's. */
  static final class FallsOver implements Defect {

    @Override
    public Exchange line(Exchange line) {
      return (headers, body) -> {
        Exchange.Answer answer = line.send(headers, body);
        if (new String(answer.body(), UTF_8).startsWith("<")) {
          throw new IllegalStateException("no JSON");
        }
        return answer;
      };
    }
  }

  /** Sends no reversal. */
  static final class NoReversal implements Defect {

    @Override
    public Exchange line(Exchange line) {
      return (headers, body) -> {
        if (Wires.field(body, "infno").equals(REVERSE)) {
          throw new ConnectException("not sent");
        }
        return line.send(headers, body);
      };
    }
  }

  /** Tells the head of its journal only when nothing waits; a copy sends under its own numbers. */
  static final class HeadsToldLate implements Defect {

    private boolean waits;

    @Override
    public void opened(OfflineStore store) {
      waits =
          store.open().stream()
              .anyMatch(item -> item.kind().equals(LedgerEntry.Kind.PROVISIONAL.journalled()));
    }

    @Override
    public void beforeQueue(OfflineStore store) {
      opened(store);
    }

    @Override
    public Exchange line(Exchange line) {
      Exchange untold = new HeadsUntold().line(line);
      return (headers, body) -> (waits ? untold : line).send(headers, body);
    }

    @Override
    public Exchange copied(Exchange line) {
      return renumbered(line, "9996", number -> true);
    }
  }

  /** Says that it was done as it was tried. */
  static final class Done implements Defect {

    private final Map<String, byte[]> trials = new HashMap<>();

    @Override
    public Exchange line(Exchange line) {
      return (headers, body) -> {
        String visit = Wires.field(body, "mdtrt_id");
        try {
          Exchange.Answer answer = line.send(headers, body);
          if (Wires.field(body, "infno").equals(TRIAL)) {
            trials.put(visit, answer.body());
          }
          return answer;
        } catch (ConnectException e) {
          throw e;
        } catch (IOException e) {
          byte[] trial = trials.get(visit);
          if (trial == null || !Wires.field(body, "infno").equals(SETTLE)) {
            throw e;
          }
          return Exchange.Answer.of("application/json", settled(trial, Wires.field(body, "msgid")));
        }
      };
    }

    private static byte[] settled(byte[] trial, String number) {
      ObjectNode tree = Wires.tree(trial);
      if (tree.findValue("setlinfo") instanceof ObjectNode settled) {
        settled.put("setl_id", "9" + number.substring(number.length() - 12));
        settled.put("medins_setl_id", number);
      }
      return Wires.bytes(tree);
    }
  }
}
