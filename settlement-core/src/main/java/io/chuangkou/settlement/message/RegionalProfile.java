package io.chuangkou.settlement.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a region's centre wants to be spoken to. A file of YAML holds one under these names: a
 * provider's own, with its keys, or one for demonstration; see {@link RegionalProfiles}, which adds
 * what it leaves out. A name that is not one of them is refused.
 *
 * @param region division code of the centre, as {@code 320100}
 * @param zone the centre's time zone
 * @param csb key for an Aliyun CSB gateway, which signs every request
 * @param tif key for a TIF gateway; at most one of the three; none: a plain URL
 * @param xca key for an Aliyun API gateway
 * @param sm keys for a body that is signed with SM2 and encrypted with SM4; none: it is neither
 * @param msgIdLayout layout of a msgid
 * @param receiver code of the receiving system (recer_sys_code)
 * @param version interface version (infver)
 * @param extraFields further fields of the envelope by wire name, as {@code fixmedins_soft_fcty}
 * @param paths what follows the centre's URL, by national transaction number or {@code default};
 *     {@code {infno}} within stands for the number on the wire
 * @param numbers transaction number on the wire by national number, where they differ ({@code
 *     2207A})
 * @param signIn whether the centre has a sign-in (9001)
 * @param signNo what is sent as sign_no where it has none; may be empty
 * @param extension how facts travel that the interface has no field for
 * @param cancellation sign of the amounts in the answer to a cancellation
 * @param mutualAid where payments from a relative's account stand
 * @param answers how the reference centre writes its answers in this region
 * @param outcome what an answer says about what was done
 * @param account whether the personal account pays
 * @param traceCodes where the codes of drugs' boxes are told at a settlement; none: nowhere
 * @param stockReports how 3505A and 3506A tell of drugs that were handed out; none: nobody asks
 * @param workstation what is told of the machine at the sign-in
 * @param journalHead whether the centre takes the head of a terminal's journal at every sign-in,
 *     which the interface does not know
 */
public record RegionalProfile(
    @JsonProperty(required = true) String region,
    @JsonProperty(required = true) ZoneId zone,
    @Nullable CsbKey csb,
    @Nullable TifKey tif,
    @Nullable XcaKey xca,
    @Nullable SmKeys sm,
    @JsonProperty(value = "msgidLayout", required = true) MsgIdLayout msgIdLayout,
    @JsonProperty(required = true) String receiver,
    @JsonProperty(required = true) String version,
    @JsonProperty(required = true) Map<String, String> extraFields,
    @JsonProperty(required = true) Map<String, String> paths,
    @JsonProperty(required = true) Map<String, String> numbers,
    @JsonProperty(required = true) SignInRule signIn,
    @JsonProperty(required = true) String signNo,
    @JsonProperty(required = true) ExtensionRule extension,
    @JsonProperty(required = true) Sign cancellation,
    @JsonProperty(required = true) MutualAid mutualAid,
    @JsonProperty(required = true) AnswerShape answers,
    @JsonProperty(required = true) OutcomeRules outcome,
    @JsonProperty(required = true) AccountRule account,
    @Nullable TraceCodes traceCodes,
    @Nullable StockReports stockReports,
    @JsonProperty(required = true) Workstation workstation,
    boolean journalHead) {

  /** Key of {@link #paths} for every transaction that has no path of its own. */
  public static final String EVERY = "default";

  private static final String INFNO = "\\d{4}";

  /** Copies the lists. */
  public RegionalProfile {
    extraFields = Map.copyOf(extraFields);
    paths = Map.copyOf(paths);
    numbers = Map.copyOf(numbers);
    if (Stream.of(csb, tif, xca).filter(key -> key != null).count() > 1) {
      throw new IllegalArgumentException("csb, tif, xca: 只能有一个 / only one of them");
    }
    for (String infno : numbers.keySet()) {
      require(infno.matches(INFNO), "numbers: " + infno);
    }
    for (String infno : paths.keySet()) {
      require(infno.matches(INFNO) || infno.equals(EVERY), "paths: " + infno);
    }
  }

  private static void require(boolean isNumber, String what) {
    if (!isNumber) {
      throw new IllegalArgumentException(what + " 不是交易编号 / no transaction number");
    }
  }

  /** Our key at the gateway; none: the centre is spoken to without one. */
  public Optional<GatewayKey> gatewayKey() {
    return Stream.<@Nullable GatewayKey>of(csb, tif, xca).flatMap(Stream::ofNullable).findFirst();
  }

  /** The number that a transaction has on the wire. */
  public String number(String infno) {
    return numbers.getOrDefault(infno, infno);
  }

  /** What follows the centre's URL for a transaction; may be empty. */
  public String path(String infno) {
    return paths
        .getOrDefault(infno, paths.getOrDefault(EVERY, ""))
        .replace("{infno}", number(infno));
  }

  /**
   * A provider's key at a CSB gateway (§1.3).
   *
   * @param apiName name of the published service
   * @param apiVersion its version
   * @param accessKey who signs
   * @param secret what it is signed with
   */
  public record CsbKey(
      @JsonProperty(required = true) String apiName,
      @JsonProperty(required = true) String apiVersion,
      @JsonProperty(required = true) String accessKey,
      @JsonProperty(required = true) String secret)
      implements GatewayKey {

    @Override
    public Map<String, String> headers(Call call) {
      return CsbSignature.headers(this, call.at());
    }

    /** Without the secret. */
    @Override
    public String toString() {
      return "CsbKey[" + apiName + " " + apiVersion + " " + accessKey + "]";
    }
  }

  /**
   * A provider's key at a TIF gateway (Tencent Rio).
   *
   * @param paasId who signs
   * @param secret what it is signed with
   * @param serviceId the service that is called; none: not told
   */
  public record TifKey(
      @JsonProperty(required = true) String paasId,
      @JsonProperty(required = true) String secret,
      @Nullable String serviceId)
      implements GatewayKey {

    @Override
    public Map<String, String> headers(Call call) {
      return TifSignature.headers(this, call);
    }

    /** Without the secret. */
    @Override
    public String toString() {
      return "TifKey[" + paasId + "]";
    }
  }

  /**
   * A provider's key at an Aliyun API gateway.
   *
   * @param appKey who signs
   * @param appSecret what it is signed with
   */
  public record XcaKey(
      @JsonProperty(required = true) String appKey, @JsonProperty(required = true) String appSecret)
      implements GatewayKey {

    @Override
    public Map<String, String> headers(Call call) {
      return XcaSignature.headers(this, call);
    }

    /** Without the secret. */
    @Override
    public String toString() {
      return "XcaKey[" + appKey + "]";
    }
  }

  /**
   * Keys for the message itself: signature with SM2 ({@code cainfo}), encryption with SM4 ({@code
   * encData}).
   *
   * @param privateKey our SM2 key, 32 bytes in hexadecimal
   * @param centreKey the centre's public SM2 key, the uncompressed point in hexadecimal (04 …)
   * @param sm4Key SM4 key, 16 bytes in hexadecimal
   * @param mode how SM4 chains its blocks
   * @param iv with {@link Mode#CBC}: 16 bytes in hexadecimal
   */
  public record SmKeys(
      @JsonProperty(required = true) String privateKey,
      @JsonProperty(required = true) String centreKey,
      @JsonProperty(required = true) String sm4Key,
      @JsonProperty(required = true) Mode mode,
      @Nullable String iv) {

    private static final Pattern HEX_16 = Pattern.compile("[0-9a-fA-F]{32}");
    private static final Pattern HEX_32 = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern POINT = Pattern.compile("04[0-9a-fA-F]{128}");

    /** Checks the lengths. */
    public SmKeys {
      require("privateKey", privateKey, HEX_32);
      require("centreKey", centreKey, POINT);
      require("sm4Key", sm4Key, HEX_16);
      if (mode == Mode.ECB && iv != null) {
        throw new IllegalArgumentException("iv: 只用于 cbc / for cbc alone");
      } else if (mode == Mode.CBC) {
        require("iv", iv == null ? "" : iv, HEX_16);
      }
    }

    private static void require(String name, String key, Pattern form) {
      if (!form.matcher(key).matches()) {
        throw new IllegalArgumentException(name + ": 不是这样的密钥 / no such key: " + form);
      }
    }

    /** How SM4 chains its blocks. */
    public enum Mode {
      CBC,
      ECB
    }

    /** Without the keys. */
    @Override
    public String toString() {
      return "SmKeys[" + mode + "]";
    }
  }

  /** Whether a centre has a sign-in (9001). */
  public enum SignInRule {
    /** Every other transaction goes under its number. */
    REQUIRED,
    /** {@link RegionalProfile#signNo} is sent instead. */
    NONE
  }

  /**
   * How facts travel that the interface has no field for. Whatever it says, every name and form is
   * read.
   *
   * @param name wire name
   * @param form as what
   */
  public record ExtensionRule(
      @JsonProperty(required = true) String name, @JsonProperty(required = true) Form form) {

    private static final Set<String> NAMES = Set.of("exp_content", "expContent");

    /** Knows the names. */
    public ExtensionRule {
      if (!NAMES.contains(name)) {
        throw new IllegalArgumentException(name + "：应为 / rather: exp_content, expContent");
      }
    }

    /** What an extension is written as. */
    public enum Form {
      /** It is never sent. */
      NONE,
      /** A JSON object. */
      OBJECT,
      /** JSON within a string. */
      TEXT
    }
  }

  /** Sign of an amount. */
  public enum Sign {
    NEGATIVE,
    POSITIVE
  }

  /** Where acct_mulaid_pay stands (§2.7 identity 4). */
  public enum MutualAid {
    /** Within acct_pay. */
    WITHIN,
    /** Beside acct_pay. */
    BESIDE
  }

  /**
   * How a centre writes its answers; a terminal reads every shape.
   *
   * @param infcodeAsText infcode in quotation marks
   * @param outputAsText output as JSON text within a string
   */
  public record AnswerShape(
      @JsonProperty(required = true) boolean infcodeAsText,
      @JsonProperty(required = true) boolean outputAsText) {}

  /**
   * What an answer says about what was done. An infcode that stands nowhere is a refusal.
   *
   * @param done infcodes of a transaction that was done
   * @param warning infcodes of one that was done, with a warning
   * @param unknown infcodes that leave open whether it was done
   * @param timeoutWords words in a refusal that leave it open, whatever their case
   * @param answers HTTP statuses whose body is an answer; empty: every status. What has an infcode
   *     was written by the centre, not by a proxy in between
   */
  public record OutcomeRules(
      @JsonProperty(required = true) Set<Integer> done,
      @JsonProperty(required = true) Set<Integer> warning,
      @JsonProperty(required = true) Set<Integer> unknown,
      @JsonProperty(required = true) List<String> timeoutWords,
      @JsonProperty(required = true) Set<Integer> answers) {

    /** Copies the lists. */
    public OutcomeRules {
      done = Set.copyOf(done);
      warning = Set.copyOf(warning);
      unknown = Set.copyOf(unknown);
      timeoutWords = List.copyOf(timeoutWords);
      answers = Set.copyOf(answers);
    }

    /** Whether an infcode says that the transaction was done, with or without a warning. */
    public boolean isDone(int infcode) {
      return done.contains(infcode) || warning.contains(infcode);
    }

    /** Whether a refusal's words leave open what was done. */
    public boolean speaksOfTimeout(String words) {
      String said = words.toLowerCase(Locale.ROOT);
      return timeoutWords.stream().anyMatch(word -> said.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** Whether the body under a status of HTTP is an answer. */
    public boolean isAnswer(int status) {
      return answers.isEmpty() || answers.contains(status);
    }
  }

  /**
   * Whether the personal account pays.
   *
   * @param used what acct_used_flag says
   * @param askCashier whether the cashier may say otherwise
   */
  public record AccountRule(
      @JsonProperty(required = true) boolean used,
      @JsonProperty(required = true) boolean askCashier) {}

  /**
   * Where the codes of drugs' boxes are told (§8.1).
   *
   * @param node name of the list, as {@code drug_trac_info}; it stands beside the fields of the
   *     bill
   * @param in national numbers of the transactions that take it, as {@code 2207}
   */
  public record TraceCodes(
      @JsonProperty(required = true) String node, @JsonProperty(required = true) Set<String> in) {

    /** Copies the list. */
    public TraceCodes {
      in = Set.copyOf(in);
    }
  }

  /**
   * How a centre wants to hear of drugs that were handed out (§8.1).
   *
   * @param time how it writes the time of a sale
   * @param codeLength characters of the longest trace code that it takes
   * @param batch whether it takes no row without batch and dates
   * @param query whether it tells by 3513 what was sold
   */
  public record StockReports(
      @JsonProperty(required = true) TimeForm time,
      @JsonProperty(required = true) int codeLength,
      @JsonProperty(required = true) boolean batch,
      @JsonProperty(required = true) boolean query) {

    /** How the time of a sale is written. */
    public enum TimeForm {
      /** As all times: {@code yyyy-MM-dd HH:mm:ss}. */
      SPACED,
      /** Without the blank: {@code yyyy-MM-ddHH:mm:ss}. */
      JOINED
    }
  }

  /**
   * What is told of the machine where a region wants registered values.
   *
   * @param mac hardware address of its network; none: its own
   * @param ip its address; none: its own
   */
  public record Workstation(@Nullable String mac, @Nullable String ip) {}
}
