package io.chuangkou.terminal;

import io.chuangkou.card.pcsc.PcscSettings;
import io.chuangkou.settlement.gateway.CentreGateway.Timeouts;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.terminal.bridge.BridgeSettings;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.display.ScreenChoice;
import io.chuangkou.terminal.equipment.ReaderEquipment;
import io.chuangkou.terminal.ledger.guard.DeviceBinding;
import io.chuangkou.terminal.metrics.MetricsSettings;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.KeyCaps;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.print.PrinterSettings;
import io.chuangkou.terminal.staff.OperatorBook;
import io.chuangkou.terminal.technician.statistics.CleaningRule;
import io.chuangkou.terminal.technician.statistics.Cleanings;
import io.chuangkou.terminal.technician.statistics.ReadingFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A terminal's configuration, read once from YAML. An unknown key stops the start.
 *
 * @param counter whose counter, by which rules
 * @param orgCode the provider's code at the centre, 12 characters
 * @param device the terminal's number, its own among those of the provider
 * @param operatorName name of the operator in whose name it speaks while nobody is logged in
 * @param operators who may log in
 * @param catalogues what is billed and diagnosed here
 * @param policies folder of the clerk's policy documents, which count beside those of the product
 *     once they are signed; none: the product's alone
 * @param profile how the region's centre is spoken to
 * @param centre where it is
 * @param trust whom HTTPS to the centre trusts; none: the certificates of the JDK
 * @param timeouts how long to wait for it
 * @param store folder of journal and queue
 * @param mirror folder of the journal's second copy; none: it has none
 * @param slips folder in which slips are saved
 * @param unpaid folder into which the hospital's system puts unpaid bills; none: it does not
 * @param printer the desk's printers; none: slips are saved as PDF alone
 * @param bridge how the hospital's system reaches the counter; none: it does not
 * @param metrics how the terminal is seen from outside; none: it is not
 * @param display on which screen the customer sees what is due; none: nowhere
 * @param reader which readers are the desk's
 * @param equipment what that reader is equipped with
 * @param cleaning when a reader is due for cleaning
 * @param locale language of the screen
 * @param lockAfter how long nobody must have touched the window until it is locked; zero: for ever
 * @param keys which function key does what
 * @param training whether it is one for training, which reaches nothing but this machine
 */
public record TerminalConfig(
    Counter counter,
    String orgCode,
    String device,
    String operatorName,
    OperatorBook operators,
    Catalogues catalogues,
    @Nullable Path policies,
    RegionalProfile profile,
    URI centre,
    @Nullable SSLContext trust,
    Timeouts timeouts,
    Path store,
    @Nullable Path mirror,
    Path slips,
    @Nullable Path unpaid,
    @Nullable PrinterSettings printer,
    @Nullable BridgeSettings bridge,
    @Nullable MetricsSettings metrics,
    @Nullable ScreenChoice display,
    PcscSettings reader,
    ReaderEquipment equipment,
    CleaningRule cleaning,
    Locale locale,
    Duration lockAfter,
    KeyCaps keys,
    boolean training) {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  /** One for training can be nothing else. */
  public TerminalConfig {
    if (training && (bridge != null || unpaid != null || !isOfThisMachine(centre))) {
      throw new IllegalArgumentException("a training reaches nothing but this machine");
    }
  }

  /** Whether what is sent there stays on this machine. */
  static boolean isOfThisMachine(URI centre) {
    return LOOPBACK.contains(String.valueOf(centre.getHost()));
  }

  /** What it lacks without being unusable for that; empty: nothing. */
  public Optional<Advice> lack() {
    return catalogues.items().isEmpty()
        ? Optional.of(TerminalFault.CATALOGUE_MISSING.advice())
        : Optional.empty();
  }

  /** Where its readings are counted: beside the store. */
  public ReadingFile readings() {
    return new ReadingFile(beside(".readings"));
  }

  /** Where it is noted when readers were cleaned. */
  public Cleanings cleanings() {
    return new Cleanings(beside(".cleanings"));
  }

  private Path beside(String ending) {
    return store.resolveSibling(store.getFileName() + ending);
  }

  /** The device to which its store belongs. */
  public DeviceBinding.Device boundDevice() {
    return new DeviceBinding.Device(orgCode, device);
  }

  /** The same under the number of another device. */
  public TerminalConfig onDevice(String number) {
    return new TerminalConfig(
        counter,
        orgCode,
        number,
        operatorName,
        operators,
        catalogues,
        policies,
        profile,
        centre,
        trust,
        timeouts,
        store,
        mirror,
        slips,
        unpaid,
        printer,
        bridge,
        metrics,
        display,
        reader,
        equipment,
        cleaning,
        locale,
        lockAfter,
        keys,
        training);
  }

  /** The same whose customers look at another screen, or at none. */
  public TerminalConfig shownOn(@Nullable ScreenChoice screen) {
    return new TerminalConfig(
        counter,
        orgCode,
        device,
        operatorName,
        operators,
        catalogues,
        policies,
        profile,
        centre,
        trust,
        timeouts,
        store,
        mirror,
        slips,
        unpaid,
        printer,
        bridge,
        metrics,
        screen,
        reader,
        equipment,
        cleaning,
        locale,
        lockAfter,
        keys,
        training);
  }

  /** The same as it is trained at: with this window's own screen, printers, keys and language. */
  public TerminalConfig trained(
      @Nullable PrinterSettings printers,
      @Nullable ScreenChoice screen,
      Locale language,
      KeyCaps caps) {
    return new TerminalConfig(
        counter,
        orgCode,
        device,
        operatorName,
        operators,
        catalogues,
        policies,
        profile,
        centre,
        trust,
        timeouts,
        store,
        null,
        slips,
        null,
        printers == null ? null : printers.inTraining(),
        null,
        null,
        screen,
        reader,
        equipment,
        cleaning,
        language,
        lockAfter,
        caps,
        true);
  }
}
