package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.RegionalProfile;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
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
 * @param rules what it demands of a message
 * @param providers providers with a gateway key of their own; all others share the profile's
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
    Rules rules,
    List<GatewayProvider> providers,
    RegionalProfile profile,
    InstantSource clock) {

  /** Listens for this machine alone. */
  public static final String LOOPBACK = "127.0.0.1";

  /** Copies the providers. */
  public CentreConfig {
    providers = List.copyOf(providers);
  }

  /**
   * What a centre demands of a message.
   *
   * @param lenient whether it serves clients without a sign-in, without mandatory fields, with
   *     split sums that are not those of the lines and for a fee of nothing
   * @param traceCodes whether a drug is settled only with its trace codes
   */
  public record Rules(boolean lenient, boolean traceCodes) {

    /** Everything that the interface calls mandatory; trace codes where they come. */
    public static final Rules STRICT = new Rules(false, false);

    /** The same without what old clients do not send. */
    public static final Rules LENIENT = new Rules(true, false);
  }

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

  /** A strict centre for this machine alone, over HTTP, without {@code /admin}. */
  public static CentreConfig local(
      int port, String database, RegionalProfile profile, InstantSource clock) {
    Source source = new Source(database, "", "");
    return new CentreConfig(
        LOOPBACK, port, null, null, source, true, Rules.STRICT, List.of(), profile, clock);
  }

  /** The same over HTTPS. */
  public CentreConfig over(SSLContext context) {
    return new CentreConfig(
        host, port, context, admin, database, deduplicates, rules, providers, profile, clock);
  }

  /** The same without de-duplication. */
  public CentreConfig withoutDeduplication() {
    return new CentreConfig(
        host, port, tls, admin, database, false, rules, providers, profile, clock);
  }

  /** The same with {@code /admin} for who shows the token. */
  public CentreConfig administeredWith(AdminToken token) {
    return new CentreConfig(
        host, port, tls, token, database, deduplicates, rules, providers, profile, clock);
  }

  /** The same with other demands. */
  public CentreConfig under(Rules other) {
    return new CentreConfig(
        host, port, tls, admin, database, deduplicates, other, providers, profile, clock);
  }

  /** The same with providers that have keys of their own. */
  public CentreConfig serving(List<GatewayProvider> others) {
    return new CentreConfig(
        host, port, tls, admin, database, deduplicates, rules, others, profile, clock);
  }

  /** JDBC URL of an embedded H2 database in the files {@code directory/centre.*}. */
  public static String h2(Path directory) {
    return "jdbc:h2:file:"
        + directory.resolve("centre").toAbsolutePath()
        + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=FALSE;FILE_LOCK=FS"
        + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
  }
}
