package io.chuangkou.terminal.bridge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the hospital's system reaches the counter, as configured.
 *
 * @param port on the loopback address; 0: any that is free
 * @param token file of the secret that the system shows; made where it is missing
 * @param origins of the pages that may use it, as {@code https://his.example}; none: programs alone
 * @param discloses what is told unmasked of a person
 * @param cardText charset of what an older system hears from {@code iReadCardBas}; none: JSON
 */
public record BridgeSettings(
    int port,
    Path token,
    Set<String> origins,
    Set<Disclosed> discloses,
    @Nullable Charset cardText) {

  private static final String TOKEN = "bridge.token";
  private static final int LAST_PORT = 65535;

  /** What can be told of a person. */
  public enum Disclosed {
    /** The full name. */
    NAME,
    /** The full ID number. */
    ID_NUMBER,
    /** The number by which the centre knows the person. */
    PERSON_NUMBER
  }

  /** In what form {@code iReadCardBas} answers. */
  enum CardText {
    JSON,
    GBK
  }

  /** Copies the sets. */
  public BridgeSettings {
    origins = Set.copyOf(origins);
    discloses = Set.copyOf(discloses);
  }

  /**
   * As written in the configuration.
   *
   * @param port see {@link #port()}
   * @param token see {@link #token()}; none: {@code bridge.token}
   * @param origins see {@link #origins()}; none: no page
   * @param discloses of {@code name}, {@code id_number}, {@code person_number}; none: nothing
   * @param cardText {@code json} or {@code gbk}; none: {@code json}
   * @throws IllegalArgumentException if one is no such thing
   */
  @JsonCreator
  static BridgeSettings of(
      @JsonProperty(value = "port", required = true) int port,
      @JsonProperty("token") @Nullable String token,
      @JsonProperty("origins") @Nullable Set<String> origins,
      @JsonProperty("discloses") @Nullable Set<Disclosed> discloses,
      @JsonProperty("cardText") @Nullable CardText cardText) {
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("bridge: port: 1–" + LAST_PORT);
    }
    Set<String> pages = Objects.requireNonNullElse(origins, Set.of());
    pages.forEach(BridgeSettings::requireOrigin);
    return new BridgeSettings(
        port,
        Path.of(Objects.requireNonNullElse(token, TOKEN)),
        pages,
        Objects.requireNonNullElse(discloses, EnumSet.noneOf(Disclosed.class)),
        cardText == CardText.GBK ? Charset.forName(CardText.GBK.name()) : null);
  }

  /** A browser names an origin so and not otherwise (RFC 6454, section 6.1). */
  private static void requireOrigin(String origin) {
    URI uri = URI.create(origin);
    boolean isOrigin =
        uri.getScheme() != null
            && uri.getHost() != null
            && uri.getUserInfo() == null
            && origin.equals(uri.getScheme() + "://" + uri.getAuthority())
            && origin.equals(origin.toLowerCase(Locale.ROOT));
    if (!isOrigin) {
      throw new IllegalArgumentException(
          "bridge: origins: \"" + origin + "\"；应为 / rather: https://his.example");
    }
  }

  /** The same with its file meant from a folder. */
  public BridgeSettings in(Path folder) {
    return new BridgeSettings(port, folder.resolve(token), origins, discloses, cardText);
  }
}
