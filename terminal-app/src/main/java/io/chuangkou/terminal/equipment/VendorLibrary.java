package io.chuangkou.terminal.equipment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.card.vendor.VendorSettings;
import io.chuangkou.card.vendor.VendorSettings.Convention;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A maker's or the province's reading library, as the configuration tells it.
 *
 * @param reader part of the name of the reader that it reads
 * @param service whether the card service knows that reader; false: the library alone does
 * @param library its file
 * @param convention {@code standard}: iReadCardBas; {@code base}: Init and ReadCardBas
 * @param cardType 1 with contacts, 2 without, 3 and 4 either; none: 3
 * @param helper {@code own}: this program's helper process; else the command of another; none: it
 *     is loaded in this process
 * @param start file of the JSON that the library is initialised with; none: it is not
 * @param charset of its texts; none: GBK
 * @param limitSeconds the longest that it may take; none: 20
 */
public record VendorLibrary(
    @JsonProperty(required = true) String reader,
    @Nullable Boolean service,
    @JsonProperty(required = true) String library,
    @Nullable String convention,
    @Nullable Integer cardType,
    @Nullable List<String> helper,
    @Nullable String start,
    @Nullable String charset,
    @Nullable Integer limitSeconds) {

  private static final int LIMIT_SECONDS = 20;
  private static final int MOST_SECONDS = 120;
  private static final int EITHER = 3;
  private static final int MOST_TYPE = 4;
  private static final List<String> OWN = List.of("own");

  /** Refuses what can be no library. */
  public VendorLibrary {
    if (reader.isBlank()) {
      throw new IllegalArgumentException("vendor: reader");
    }
    if (cardType != null && (cardType < 1 || cardType > MOST_TYPE)) {
      throw new IllegalArgumentException("vendor: cardType: 1–4");
    }
    if (limitSeconds != null && (limitSeconds < 1 || limitSeconds > MOST_SECONDS)) {
      throw new IllegalArgumentException("vendor: limitSeconds: 1–" + MOST_SECONDS);
    }
  }

  /** Whether the card service knows its reader. */
  public boolean isKnownToService() {
    return !Boolean.FALSE.equals(service);
  }

  /**
   * How it is called.
   *
   * @param folder from where its files are meant
   * @throws IOException if the file of its start cannot be read
   */
  public VendorSettings settings(Path folder) throws IOException {
    return new VendorSettings(
        folder.resolve(library),
        convention == null
            ? Convention.STANDARD
            : Convention.valueOf(convention.toUpperCase(Locale.ROOT)),
        cardType == null ? EITHER : cardType,
        helper == null ? List.of() : OWN.equals(helper) ? VendorSettings.ownHelper() : helper,
        start == null ? "" : Files.readString(folder.resolve(start)),
        encoding(),
        Duration.ofSeconds(limitSeconds == null ? LIMIT_SECONDS : limitSeconds));
  }

  private Charset encoding() {
    try {
      return Charset.forName(charset == null ? "GBK" : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException("vendor: charset: " + charset, e);
    }
  }
}
