package io.chuangkou.terminal.simulation;

import io.chuangkou.settlement.gateway.Exchange;
import java.io.IOException;
import java.net.ConnectException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Lines that know better what became of a message without answer. */
final class LineDefects {

  private static final String SETTLE = "2207";
  private static final String TRIAL = "2206";

  private LineDefects() {}

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
