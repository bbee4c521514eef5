package io.chuangkou.terminal.bridge.web;

import io.chuangkou.terminal.bridge.BridgeEvent;
import io.chuangkou.terminal.bridge.EventLog;
import io.chuangkou.terminal.bridge.PushedBills;
import java.util.List;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * Tells a client one event after the other, each once the one before is sent; who reads slowly
 * holds up nobody. What the client says is of no interest. The server calls it by reflection, hence
 * it is public. Thread-safe.
 */
public final class EventSocket implements Session.Listener.AutoDemanding {

  private final EventLog log;
  private final PushedBills bills;
  private @Nullable Session session;
  private @Nullable Runnable unwatch;
  private long told;
  private boolean isSending;

  /**
   * For a client.
   *
   * @param after number of the last event that it knows
   */
  EventSocket(EventLog log, PushedBills bills, long after) {
    this.log = log;
    this.bills = bills;
    this.told = after;
  }

  @Override
  public synchronized void onWebSocketOpen(Session opened) {
    session = opened;
    unwatch = bills.onEvent(this::tell);
  }

  private synchronized void tell() {
    Session to = session;
    if (to == null || isSending) {
      return;
    }
    List<BridgeEvent> next = log.after(told, 1);
    if (!next.isEmpty()) {
      isSending = true;
      told = next.getFirst().sequence();
      to.sendText(Answer.written(next.getFirst()), Callback.from(this::sent, failure -> end()));
    }
  }

  private synchronized void sent() {
    isSending = false;
    bills.soon(this::tell);
  }

  @Override
  public void onWebSocketText(String message) {
    Session from = session();
    if (from != null) {
      from.close(StatusCode.POLICY_VIOLATION, "events alone", Callback.NOOP);
    }
  }

  private synchronized @Nullable Session session() {
    return session;
  }

  @Override
  public void onWebSocketClose(int status, @Nullable String reason, Callback heard) {
    end();
    heard.succeed();
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    end();
  }

  private synchronized void end() {
    session = null;
    if (unwatch != null) {
      unwatch.run();
      unwatch = null;
    }
  }
}
