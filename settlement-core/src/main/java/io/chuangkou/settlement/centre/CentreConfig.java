package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.RegionalProfile;
import java.nio.file.Path;
import java.time.InstantSource;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How a reference centre runs.
 *
 * @param host address to listen on
 * @param port port to listen on; 0: a free one
 * @param tls key and certificate for HTTPS; none: plain HTTP
 * @param admin what opens {@code /admin}; none: it is not served
 * @param database where the ledger is
 * @param deduplicates whether a repeated message hears its first answer again; real centres may not
 * @param profile region, gateway key and shape of the answers
 * @param clock the centre's clock
 */
public record CentreConfig(
    String host,
    int port,
    @Nullable SSLContext tls,
    @Nullable AdminToken admin,
    Source database,
    boolean deduplicates,
    RegionalProfile profile,
    InstantSource clock) {

  /** Listens for this machine alone. */
  public static final String LOOPBACK = "127.0.0.1";

  /**
   * A database.
   *
   * @param url JDBC URL of H2, see {@link #h2}, or of PostgreSQL
   * @param user user name; empty: none
   * @param password the user's password; empty: none
   */
  public record Source(String url, String user, String password) {

    /** Without the password. */
    @Override
    public String toString() {
      return "Source[" + url.replaceAll("\\?.*", "") + " " + user + "]";
    }
  }

  /** A centre for this machine alone, over HTTP, without {@code /admin}. */
  public static CentreConfig local(
      int port, String database, RegionalProfile profile, InstantSource clock) {
    Source source = new Source(database, "", "");
    return new CentreConfig(LOOPBACK, port, null, null, source, true, profile, clock);
  }

  /** The same over HTTPS. */
  public CentreConfig over(SSLContext context) {
    return new CentreConfig(host, port, context, admin, database, deduplicates, profile, clock);
  }

  /** The same without de-duplication. */
  public CentreConfig withoutDeduplication() {
    return new CentreConfig(host, port, tls, admin, database, false, profile, clock);
  }

  /** The same with {@code /admin} for who shows the token. */
  public CentreConfig administeredWith(AdminToken token) {
    return new CentreConfig(host, port, tls, token, database, deduplicates, profile, clock);
  }

  /** JDBC URL of an embedded H2 database in the files {@code directory/centre.*}. */
  public static String h2(Path directory) {
    return "jdbc:h2:file:"
        + directory.resolve("centre").toAbsolutePath()
        + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=FALSE;FILE_LOCK=FS"
        + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
  }
}
