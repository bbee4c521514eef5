package io.chuangkou.terminal.cli;

import io.chuangkou.settlement.centre.AdminToken;
import io.chuangkou.settlement.centre.CentreConfig;
import io.chuangkou.settlement.centre.ReferenceCentre;
import io.chuangkou.settlement.centre.ServerKey;
import io.chuangkou.settlement.message.RegionalProfiles;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The reference centre. */
@Command(
    name = "centre",
    description = "参考医保中心 / the reference centre",
    footer = {
      "环境变量 / environment:",
      "  CHUANGKOU_DATABASE_PASSWORD  数据库口令 / password of the database user",
      "  CHUANGKOU_TLS_PASSWORD       密钥库口令 / password of the key store"
    })
final class CentreCommand implements Callable<Integer> {

  private static final String DATABASE_PASSWORD = "CHUANGKOU_DATABASE_PASSWORD";
  private static final String TLS_PASSWORD = "CHUANGKOU_TLS_PASSWORD";

  private static final Path HOME = Path.of(System.getProperty("user.home"), ".chuangkou");

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--host",
      defaultValue = CentreConfig.LOOPBACK,
      description = "监听地址，默认仅本机 / address to listen on; this machine alone if not given")
  private String host = CentreConfig.LOOPBACK;

  @Option(
      names = "--port",
      defaultValue = "18080",
      description = "端口，0 为任一空闲端口，默认 ${DEFAULT-VALUE} / port, 0 for any free one")
  private int port;

  @Option(
      names = "--tls",
      paramLabel = "KEYSTORE",
      description = "以 HTTPS 提供服务，密钥库为 PKCS12 / serves HTTPS with the key of a PKCS12 file")
  private @Nullable Path tls;

  @Option(
      names = "--database",
      paramLabel = "JDBC-URL",
      description =
          "数据库（H2 或 PostgreSQL），默认为用户目录下的 H2 文件"
              + " / database, H2 or PostgreSQL; an H2 file if not given")
  private @Nullable String database;

  @Option(names = "--user", defaultValue = "", description = "数据库用户 / database user")
  private String user = "";

  @Option(
      names = "--admin-token",
      paramLabel = "FILE",
      description =
          "管理接口的令牌文件，没有则生成，仅本用户可读；默认在用户目录下"
              + " / file with the token of /admin, made if missing, for this user alone")
  private Path adminToken = HOME.resolve("centre-admin.token");

  @Option(
      names = "--no-dedup",
      description = "不按报文ID去重，如同未承诺去重的真实中心 / a repeated msgid is a new request")
  private boolean repeats;

  @Option(names = "--region", defaultValue = "320100", description = "统筹区 / region")
  private String region = "320100";

  @Mixin private DayOption day = new DayOption();

  CentreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    try (ReferenceCentre centre = ReferenceCentre.start(config())) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(asked, ended)));
      console.out().println(centre.url());
      console.out().flush();
      console.err().println("按 Ctrl+C 结束 / ends with Ctrl+C");
      asked.await();
    } finally {
      ended.countDown();
    }
    return ExitCode.DONE;
  }

  /** Asks for the end and keeps the process alive until the last request is answered. */
  private static void end(CountDownLatch asked, CountDownLatch ended) {
    asked.countDown();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private CentreConfig config() {
    String url = database == null ? CentreConfig.h2(HOME.resolve("centre")) : database;
    return new CentreConfig(
        host,
        port,
        key(),
        admin(),
        new CentreConfig.Source(url, user, environment(DATABASE_PASSWORD)),
        !repeats,
        RegionalProfiles.demonstration(region),
        day.clock());
  }

  private @Nullable SSLContext key() {
    try {
      return tls == null ? null : ServerKey.context(tls, environment(TLS_PASSWORD));
    } catch (IllegalArgumentException e) {
      throw refused("密钥库无法读取，请核对文件和 " + TLS_PASSWORD, e);
    }
  }

  private AdminToken admin() {
    try {
      return AdminToken.ofFile(adminToken, new SecureRandom());
    } catch (IOException | IllegalArgumentException e) {
      throw refused("令牌文件无法使用，请设为仅本用户可读（0600）", e);
    }
  }

  private ParameterException refused(String words, Exception e) {
    CommandSpec command = Objects.requireNonNull(spec);
    return new ParameterException(command.commandLine(), words + " / " + e.getMessage());
  }

  private static String environment(String name) {
    return System.getenv().getOrDefault(name, "");
  }
}
