package io.chuangkou.terminal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.card.pcsc.CardService;
import io.chuangkou.card.pcsc.PcscSettings;
import io.chuangkou.settlement.YamlFile;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Setting;
import io.chuangkou.settlement.gateway.CentreGateway.Timeouts;
import io.chuangkou.settlement.gateway.PinnedCa;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.RegionalProfiles;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.bridge.BridgeSettings;
import io.chuangkou.terminal.counter.BillRules;
import io.chuangkou.terminal.counter.BillRules.Demand;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.counter.Counter.Staff;
import io.chuangkou.terminal.counter.OfflineReason.Cause;
import io.chuangkou.terminal.counter.OfflineRules;
import io.chuangkou.terminal.counter.OfflineRules.Mode;
import io.chuangkou.terminal.counter.ProviderRules;
import io.chuangkou.terminal.counter.ProviderRules.NameOnSlip;
import io.chuangkou.terminal.counter.ProviderRules.Outage;
import io.chuangkou.terminal.counter.ProviderRules.StopList;
import io.chuangkou.terminal.counter.TenderRules;
import io.chuangkou.terminal.display.ScreenChoice;
import io.chuangkou.terminal.equipment.ModuleSettings;
import io.chuangkou.terminal.equipment.ReaderEquipment;
import io.chuangkou.terminal.equipment.VendorLibrary;
import io.chuangkou.terminal.ledger.guard.FileModes;
import io.chuangkou.terminal.metrics.MetricsSettings;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.KeyCaps;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.print.PrinterSettings;
import io.chuangkou.terminal.staff.OperatorBook;
import io.chuangkou.terminal.technician.statistics.CleaningRule;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.visit.VisitKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The file of a terminal's configuration: its own shape in YAML, and what is made of it. */
public final class TerminalFile {

  private TerminalFile() {}

  /** Name of the operators' file, which lies beside the configuration. */
  public static final String OPERATORS = "operators.yaml";

  /**
   * Reads a configuration; relative folders are meant from where the file lies.
   *
   * @throws TerminalException {@code CONFIG} with the place, if it cannot be read; {@code
   *     FILE-WRITABLE}, {@code FILE-READABLE} if others may change what decides something, or read
   *     what is secret
   */
  public static TerminalConfig read(Path file) {
    FileModes.require(file);
    return read(
        file,
        FileForm.class,
        form -> form.config(Objects.requireNonNull(file.toAbsolutePath().getParent())));
  }

  /** What is made of a file. */
  @FunctionalInterface
  public interface Reading<F, T> {

    /**
     * Makes it.
     *
     * @throws IOException if another file that it names cannot be read
     * @throws IllegalArgumentException with the place, if it cannot be made
     */
    T of(F form) throws IOException;
  }

  /**
   * The same of what a form of one's own takes from it.
   *
   * @throws TerminalException {@code CONFIG} with the place, if it cannot be read
   */
  public static <F, T> T read(Path file, Class<F> type, Reading<F, T> reading) {
    try {
      return reading.of(YamlFile.read(file, type));
    } catch (IOException e) {
      throw refused("没有配置文件 " + file.getFileName() + " / no such file");
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private static TerminalException refused(String detail) {
    return new TerminalException(Advice.of(TerminalFault.CONFIG, "（" + detail + "）"));
  }

  /** The file's own shape. */
  private record FileForm(
      @JsonProperty(required = true) String region,
      @JsonProperty(required = true) URI centre,
      @Nullable String centreCa,
      @Nullable Boolean plainHttp,
      @Nullable String profile,
      @Nullable Long answerTimeoutSeconds,
      @JsonProperty(required = true) StoreForm store,
      @Nullable String slips,
      @Nullable String unpaid,
      @Nullable PrinterSettings printer,
      @Nullable BridgeSettings bridge,
      @Nullable MetricsSettings metrics,
      @Nullable NameOnSlip slipName,
      @Nullable String display,
      @JsonProperty(required = true) String hospital,
      @JsonProperty(required = true) String orgCode,
      @JsonProperty(required = true) ProviderForm provider,
      @JsonProperty(required = true) String window,
      @Nullable String device,
      @JsonProperty(required = true) String operator,
      @JsonProperty(required = true) String operatorName,
      @JsonProperty(required = true) Staff department,
      @JsonProperty(required = true) Staff doctor,
      @Nullable OfflineForm offline,
      @Nullable StopListForm stopped,
      @Nullable List<OutageForm> outages,
      @Nullable String cancelLimit,
      @Nullable List<String> cancelReasons,
      @Nullable TenderForm tender,
      @Nullable String catalogue,
      @Nullable String diagnoses,
      @Nullable PriceListForm priceList,
      @Nullable String providers,
      @Nullable String policies,
      @Nullable Demand diagnosis,
      @Nullable Demand traceCodes,
      @Nullable ReaderForm reader,
      @Nullable ModuleSettings securityModule,
      @Nullable List<VendorLibrary> vendor,
      @Nullable CleaningRule cleaning,
      @Nullable String language,
      @Nullable Integer lockMinutes,
      @Nullable Map<String, String> keys) {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final long ANSWER_SECONDS = 120;
    private static final int LONGEST_DEVICE = 100;
    private static final int LOCK_MINUTES = 10;
    private static final int MOST_LOCK_MINUTES = 480;

    TerminalConfig config(Path folder) throws IOException {
      RegionalProfile regional = regional(folder);
      requireModes(folder, regional);
      Counter counter =
          new Counter(
              region,
              regional.zone(),
              hospital,
              provider.provider(hospital),
              window,
              operator,
              department,
              doctor,
              rules(regional));
      long seconds = answerTimeoutSeconds == null ? ANSWER_SECONDS : answerTimeoutSeconds;
      return new TerminalConfig(
          counter,
          orgCode,
          deviceNumber(),
          operatorName,
          OperatorBook.read(folder.resolve(OPERATORS)),
          catalogues(folder),
          policies == null ? null : policies(folder.resolve(policies)),
          regional,
          spokenTo(),
          trust(folder),
          new Timeouts(CONNECT, Duration.ofSeconds(seconds)),
          folder.resolve(store.folder()),
          store.mirror() == null ? null : folder.resolve(store.mirror()),
          folder.resolve(slips == null ? "slips" : slips),
          unpaid == null ? null : folder.resolve(unpaid),
          printer,
          bridge == null ? null : bridge.in(folder),
          metrics == null ? null : metrics.in(folder),
          display == null ? null : ScreenChoice.of(display),
          reader == null ? PcscSettings.standard() : reader.settings(),
          ReaderEquipment.of(securityModule, vendor, folder),
          cleaning == null ? CleaningRule.STANDARD : cleaning,
          "en".equals(language) ? Locale.ENGLISH : Locale.CHINESE,
          lockAfter(),
          keys == null ? KeyCaps.STANDARD : KeyCaps.of(keys),
          false);
    }

    /** What decides whom to believe, what is paid, and what it costs is the owner's alone. */
    private void requireModes(Path folder, RegionalProfile regional) {
      FileModes.requireSecret(folder.resolve(OPERATORS));
      if (profile != null && regional.gatewayKey().isPresent()) {
        FileModes.requireSecret(folder.resolve(profile));
      }
      Stream.of(
              profile,
              centreCa,
              catalogue,
              diagnoses,
              priceList == null ? null : priceList.file(),
              providers,
              policies)
          .flatMap(Stream::ofNullable)
          .forEach(name -> FileModes.requireAll(folder.resolve(name)));
      FileModes.require(folder.resolve(store.folder()));
    }

    private Catalogues catalogues(Path folder) {
      Catalogues read =
          Catalogues.read(
              folder,
              catalogue,
              diagnoses,
              priceList == null ? null : priceList.file(),
              priceList != null && Boolean.TRUE.equals(priceList.change()));
      return providers == null ? read : read.withProviders(folder, providers);
    }

    private Duration lockAfter() {
      int minutes = lockMinutes == null ? LOCK_MINUTES : lockMinutes;
      if (minutes < 0 || minutes > MOST_LOCK_MINUTES) {
        throw new IllegalArgumentException(
            "lockMinutes: 0–" + MOST_LOCK_MINUTES + "，0 为不锁 / 0 never locks");
      }
      return Duration.ofMinutes(minutes);
    }

    /** The window's name serves where a provider has no window twice. */
    private String deviceNumber() {
      String number = device == null ? window : device;
      if (number.isBlank() || number.length() > LONGEST_DEVICE) {
        throw new IllegalArgumentException("device: 1–" + LONGEST_DEVICE + " 个字符 / characters");
      }
      return number;
    }

    /** What is sent names persons: it leaves the machine unencrypted only where that is wanted. */
    private URI spokenTo() {
      if ("http".equals(centre.getScheme())
          && !TerminalConfig.isOfThisMachine(centre)
          && !Boolean.TRUE.equals(plainHttp)) {
        throw new IllegalArgumentException(
            "centre: 明文 HTTP 只用于本机；请改用 https，或确认专网后写 plainHttp: true"
                + " / plain HTTP leaves this machine; use https or plainHttp: true");
      }
      return centre;
    }

    private @Nullable SSLContext trust(Path folder) {
      try {
        return centreCa == null ? null : PinnedCa.context(folder.resolve(centreCa));
      } catch (IOException e) {
        throw new IllegalArgumentException("centreCa: " + centreCa, e);
      }
    }

    private static Path policies(Path folder) {
      if (!Files.isDirectory(folder)) {
        throw new IllegalArgumentException("policies: " + folder.getFileName());
      }
      return folder;
    }

    private ProviderRules rules(RegionalProfile regional) {
      ProviderRules usual = ProviderRules.defaults();
      return new ProviderRules(
          offline == null ? usual.offline() : offline.rules(),
          stopped == null ? usual.stopped() : new StopList(stopped.cards(), stopped.asOf()),
          outages == null ? List.of() : outages.stream().map(OutageForm::outage).toList(),
          cancelLimit == null ? usual.cancelLimit() : Fen.ofYuan(cancelLimit),
          BillRules.of(regional, provider.kind()).demanding(diagnosis, traceCodes),
          tender == null ? usual.tender() : tender.rules(),
          cancelReasons == null ? List.of() : cancelReasons,
          slipName == null ? usual.slipName() : slipName);
    }

    private RegionalProfile regional(Path folder) {
      if (profile == null) {
        return RegionalProfiles.demonstration(region);
      }
      try {
        return RegionalProfiles.read(folder.resolve(profile));
      } catch (IOException e) {
        throw new IllegalArgumentException("profile: " + profile, e);
      }
    }
  }

  /** A name alone is the folder. */
  private record StoreForm(@JsonProperty(required = true) String folder, @Nullable String mirror) {

    @JsonCreator
    StoreForm {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static StoreForm of(String folder) {
      return new StoreForm(folder, null);
    }
  }

  /** A name alone is the one to take. */
  private record ReaderForm(
      @Nullable List<String> take,
      @Nullable List<String> leave,
      @Nullable Integer silenceSeconds,
      @Nullable String service) {

    private static final int MOST_SECONDS = 120;

    @JsonCreator
    ReaderForm {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ReaderForm of(String name) {
      return new ReaderForm(name.isEmpty() ? null : List.of(name), null, null, null);
    }

    PcscSettings settings() {
      int seconds =
          silenceSeconds == null
              ? (int) PcscSettings.standard().silence().toSeconds()
              : silenceSeconds;
      if (seconds < 1 || seconds > MOST_SECONDS) {
        throw new IllegalArgumentException("reader: silenceSeconds: 1–" + MOST_SECONDS);
      }
      return new PcscSettings(
          take == null ? List.of() : take,
          leave == null ? List.of() : leave,
          Duration.ofSeconds(seconds),
          service == null
              ? CardService.usual()
              : CardService.valueOf(service.toUpperCase(Locale.ROOT)));
    }
  }

  private record PriceListForm(
      @JsonProperty(required = true) String file, @Nullable Boolean change) {}

  private record ProviderForm(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) int level,
      @JsonProperty(required = true) String setting,
      @Nullable String name,
      @JsonProperty("private") @Nullable Boolean isPrivate,
      @Nullable String area,
      @Nullable Set<String> designatedFor) {

    Setting kind() {
      return Setting.valueOf(setting.toUpperCase(Locale.ROOT));
    }

    /** As policies see it; without a name of its own it has the hospital's. */
    Encounter.Provider provider(String hospital) {
      return new Encounter.Provider(
          id,
          name == null ? hospital : name,
          level,
          kind(),
          Boolean.TRUE.equals(isPrivate),
          area,
          designatedFor);
    }
  }

  private record OfflineForm(
      @JsonProperty(required = true) Map<String, Set<String>> visits,
      @JsonProperty(required = true) String maxFund,
      @JsonProperty(required = true) String maxFundPerPerson,
      @JsonProperty(required = true) int maxPerPerson,
      @JsonProperty(required = true) long maxFactsAgeHours,
      @JsonProperty(required = true) long maxAwayHours,
      @JsonProperty(required = true) long maxStopListAgeHours) {

    OfflineRules rules() {
      return new OfflineRules(
          visits.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      entry -> named(VisitKind.class, entry.getKey()),
                      entry -> modes(entry.getValue()))),
          Fen.ofYuan(maxFund),
          Fen.ofYuan(maxFundPerPerson),
          maxPerPerson,
          Duration.ofHours(maxFactsAgeHours),
          Duration.ofHours(maxAwayHours),
          Duration.ofHours(maxStopListAgeHours));
    }

    private static Set<Mode> modes(Set<String> names) {
      return names.stream().map(name -> named(Mode.class, name)).collect(Collectors.toSet());
    }
  }

  private record TenderForm(
      @Nullable Map<String, String> kinds,
      @Nullable String askAbove,
      @Nullable String askDepositAbove) {

    /** In the order of the file; a kind without a name is called as usual. */
    TenderRules rules() {
      TenderRules usual = TenderRules.defaults();
      List<TenderKind> taken = new ArrayList<>();
      Map<TenderKind, String> names = new EnumMap<>(TenderKind.class);
      Map<String, String> named = kinds == null ? Map.of() : kinds;
      named.forEach(
          (kind, name) -> {
            taken.add(named(TenderKind.class, kind));
            if (!name.isBlank()) {
              names.put(taken.getLast(), name.strip());
            }
          });
      return new TenderRules(
          kinds == null ? usual.kinds() : taken,
          names,
          askAbove == null ? usual.askAbove() : Fen.ofYuan(askAbove),
          askDepositAbove == null ? usual.askDepositAbove() : Fen.ofYuan(askDepositAbove));
    }
  }

  private record StopListForm(
      @JsonProperty(required = true) LocalDate asOf,
      @JsonProperty(required = true) Set<String> cards) {}

  private record OutageForm(
      @JsonProperty(required = true) String cause,
      @JsonProperty(required = true) LocalDateTime from,
      @JsonProperty(required = true) LocalDateTime until) {

    Outage outage() {
      return new Outage(named(Cause.class, cause), from, until);
    }
  }

  private static <E extends Enum<E>> E named(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
  }
}
