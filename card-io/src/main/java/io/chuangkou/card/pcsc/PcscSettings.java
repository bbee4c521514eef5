package io.chuangkou.card.pcsc;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which readers belong to the desk, and how patient it is.
 *
 * @param take parts of the names of the desk's readers, in any case; none: any reader
 * @param leave parts of the names of readers that are never the desk's, in any case
 * @param silence the longest that a reader may not answer, more than a slow card needs
 * @param service by which way the card service is spoken to
 */
public record PcscSettings(
    List<String> take, List<String> leave, Duration silence, CardService service) {

  private static final Duration SILENCE = Duration.ofSeconds(10);

  /**
   * How drivers call the slots of security modules: {@code R502 SAM1 Reader}, {@code _PSAM_1},
   * {@code SAM 2}, {@code SAMSlot}; and not {@code SAMSUNG}.
   */
  private static final Pattern SECURITY_MODULE =
      Pattern.compile(
          "(?<![A-Z])[EP]?SAM(?:(?![A-Z])|(?=SLOT|READER|CARD|SOCKET))"
              + "|SECUR(?:E|ITY)[ _-]+(?:ACCESS|APPLICATION)[ _-]+MODULE|安全模块");

  /** Copies the lists. */
  public PcscSettings {
    take = List.copyOf(take);
    leave = List.copyOf(leave);
  }

  /** By the usual way to the service. */
  public PcscSettings(List<String> take, List<String> leave, Duration silence) {
    this(take, leave, silence, CardService.usual());
  }

  /** Readers with a part in their name; empty: any reader. */
  public PcscSettings(String nameContains, Duration silence) {
    this(nameContains.isEmpty() ? List.of() : List.of(nameContains), List.of(), silence);
  }

  /** Any reader, ten seconds. */
  public static PcscSettings standard() {
    return new PcscSettings("", SILENCE);
  }

  /**
   * Whether a reader belongs to the desk. The slot of a security module (PSAM) does not, unless a
   * name to take says that it is one.
   */
  public boolean admits(String reader) {
    String name = reader.toUpperCase(Locale.ROOT);
    if (contains(name, leave)) {
      return false;
    }
    return isSecurityModule(name)
        ? contains(name, take.stream().filter(PcscSettings::isSecurityModule).toList())
        : take.isEmpty() || contains(name, take);
  }

  /** Whether a reader is the slot of a security module, by its name. */
  public static boolean isSecurityModule(String reader) {
    return SECURITY_MODULE.matcher(reader.toUpperCase(Locale.ROOT)).find();
  }

  private static boolean contains(String name, List<String> parts) {
    return parts.stream().map(part -> part.toUpperCase(Locale.ROOT)).anyMatch(name::contains);
  }
}
