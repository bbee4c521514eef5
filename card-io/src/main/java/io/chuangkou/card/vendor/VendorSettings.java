package io.chuangkou.card.vendor;

import io.chuangkou.card.vendor.library.HelperProcess;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A reading library.
 *
 * @param library its file
 * @param convention what its functions are called
 * @param cardType 1 with contacts, 2 without, 3 and 4 either
 * @param helper what starts the process that loads it; empty: it is loaded in this process
 * @param start what the library is initialised with, JSON; empty: it is not
 * @param charset of its texts, as a rule GBK
 * @param limit the longest that it may take
 */
public record VendorSettings(
    Path library,
    Convention convention,
    int cardType,
    List<String> helper,
    String start,
    Charset charset,
    Duration limit) {

  /** What a library's functions are called. */
  public enum Convention {
    /** iReadCardBas and, with an encryption machine, its two steps (LD/T 33). */
    STANDARD,
    /** Init and ReadCardBas of the national medical-insurance base library (HeaSecReadInfo). */
    BASE
  }

  /** Copies the list. */
  public VendorSettings {
    helper = List.copyOf(helper);
  }

  /** The command of this program's own helper. */
  public static List<String> ownHelper() {
    return HelperProcess.own();
  }

  /** Without what it is initialised with, which holds secrets. */
  @Override
  public String toString() {
    return "VendorSettings[" + library.getFileName() + ", " + convention + "]";
  }
}
