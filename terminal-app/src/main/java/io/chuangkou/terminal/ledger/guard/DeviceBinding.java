package io.chuangkou.terminal.ledger.guard;

import io.chuangkou.store.StoreException;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The device to which a store belongs: the one that opened it first, until two persons move it. Two
 * devices with one journal would send what waits in it twice.
 *
 * <p>Thread-safe.
 */
public final class DeviceBinding {

  private static final Logger LOG = LoggerFactory.getLogger(DeviceBinding.class);
  private static final String KEY = "store device";

  private final StoredFacts facts;

  /** Kept among these facts. */
  public DeviceBinding(StoredFacts facts) {
    this.facts = facts;
  }

  /**
   * A terminal at a provider. Kept as JSON, so names are for ever.
   *
   * @param orgCode the provider's code at the centre
   * @param number the terminal's own among those of the provider
   */
  public record Device(String orgCode, String number) {

    @Override
    public String toString() {
      return orgCode + " / " + number;
    }
  }

  /** To which it belongs; empty: nobody has opened it yet. */
  public Optional<Device> device() {
    return facts.recall(KEY, Device.class);
  }

  /**
   * Refuses another device. One that nobody has opened belongs to this one from now on.
   *
   * @throws TerminalException {@code STORE-OTHER-DEVICE} with the device that it belongs to
   */
  public void require(Device own) {
    Optional<Device> bound = device();
    if (bound.isEmpty()) {
      bind(own);
    } else if (!bound.get().equals(own)) {
      throw new TerminalException(
          Advice.of(TerminalFault.STORE_OTHER_DEVICE, "（" + bound.get() + " ≠ " + own + "）"));
    }
  }

  private void bind(Device own) {
    try {
      facts.remember(KEY, own);
    } catch (StoreException e) {
      // A disk that is full takes what was sent; it is bound at the next opening.
      LOG.warn("the store was not bound to {}", own, e);
    }
  }

  /**
   * Moves it to another device, after the centre was asked whether it is the newest of the old one.
   *
   * @param supervisor number of who does it
   * @param second number of who agreed
   */
  public void move(Device to, AuditTrail audit, String supervisor, String second) {
    String from = device().map(Device::toString).orElse("");
    audit.add(supervisor, Act.STORE_MOVED, to.toString(), (from + " " + second).strip());
    facts.remember(KEY, to);
  }
}
