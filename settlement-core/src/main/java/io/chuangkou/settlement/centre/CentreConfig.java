package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.RegionalProfile;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * How a reference centre runs.
 *
 * @param host address to listen on
 * @param port port to listen on; 0: a free one
 * @param database JDBC URL, see {@link #h2}
 * @param profile region, gateway key and shape of the answers
 * @param clock the centre's clock
 */
public record CentreConfig(
    String host, int port, String database, RegionalProfile profile, InstantSource clock) {

  /** Listens for this machine alone. */
  public static final String LOOPBACK = "127.0.0.1";

  /** A centre for this machine alone. */
  public static CentreConfig local(
      int port, String database, RegionalProfile profile, InstantSource clock) {
    return new CentreConfig(LOOPBACK, port, database, profile, clock);
  }

  /** JDBC URL of an embedded H2 database in the files {@code directory/centre.*}. */
  public static String h2(Path directory) {
    return "jdbc:h2:file:"
        + directory.resolve("centre").toAbsolutePath()
        + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=FALSE;FILE_LOCK=FS"
        + ";DB_CLOSE_ON_EXIT=FALSE";
  }
}
