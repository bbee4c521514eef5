package io.chuangkou.terminal.cli;

import io.chuangkou.settlement.centre.AdminToken;
import io.chuangkou.settlement.centre.CentreConfig;
import io.chuangkou.settlement.centre.GatewayProvider;
import io.chuangkou.settlement.centre.ReferenceCentre;
import io.chuangkou.settlement.centre.ServerKey;
import io.chuangkou.settlement.message.RegionalProfiles;
import io.chuangkou.settlement.metrics.FlightRecording;
import io.chuangkou.terminal.cli.console.CommandFault;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.console.Failure;
import io.chuangkou.terminal.cli.option.DayOption;
import io.chuangkou.terminal.cli.option.PortConverter;
import io.chuangkou.terminal.notice.TerminalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  private static final String STRICT =
      "严格：查签到、必填项和分项合计 / strict: sign-in and mandatory fields are checked";
  private static final String LENIENT =
      "宽松：不查签到、必填项和分项合计 / lenient: sign-in and mandatory fields are not checked";

  /** Seconds in which a request has to come, headers included; the JDK's server reads it once. */
  private static final String REQUEST_TIME = "sun.net.httpserver.maxReqTime";

  private static final String REQUEST_SECONDS = "30";

  private final Console console;

  @Option(
      names = "--host",
      defaultValue = CentreConfig.LOOPBACK,
      description = "监听地址，默认仅本机 / address to listen on; this machine alone if not given")
  private String host = CentreConfig.LOOPBACK;

  @Option(
      names = "--port",
      defaultValue = "18080",
      converter = PortConverter.class,
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
      defaultValue = "${sys:user.home}/.chuangkou/centre-admin.token",
      description =
          "管理接口的令牌文件，没有则生成，仅本用户可读；默认在用户目录下"
              + " / file with the token of /admin, made if missing, for this user alone")
  private Path adminToken = Path.of("centre-admin.token");

  @Option(
      names = "--no-dedup",
      description = "不按报文ID去重，如同未承诺去重的真实中心 / a repeated msgid is a new request")
  private boolean repeats;

  @Option(
      names = "--lenient",
      description =
          "不查签到、必填项和分项合计，供旧客户端使用"
              + " / serves clients that do not sign in, or leave mandatory fields out")
  private boolean lenient;

  @Option(
      names = "--trace-codes",
      description = "药品须有追溯码才结算 / settles a drug only with its trace codes")
  private boolean traceCodes;

  @Option(
      names = "--providers",
      paramLabel = "FILE",
      description =
          "有自己网关密钥的机构（YAML），其余机构用演示密钥"
              + " / providers with a gateway key of their own, as YAML; others use the demonstration's")
  private @Nullable Path providers;

  @Option(names = "--region", defaultValue = "320100", description = "统筹区 / region")
  private String region = "320100";

  @Option(
      names = "--recording",
      description =
          "内存中保留最近几分钟的运行记录（JFR），凭令牌从 /admin/recording 取"
              + " / keeps the last minutes in memory (JFR), for /admin/recording")
  private boolean recording;

  @Mixin private DayOption day = new DayOption();

  CentreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    FlightRecording kept = recording ? FlightRecording.start() : null;
    try (ReferenceCentre centre = start()) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(asked, ended)));
      console.out().println(centre.url());
      console.out().flush();
      console.err().println(lenient ? LENIENT : STRICT);
      console.err().println("按 Ctrl+C 结束 / ends with Ctrl+C");
      asked.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (kept != null) {
        kept.close();
      }
      ended.countDown();
    }
    return ExitCode.DONE;
  }

  private ReferenceCentre start() {
    CentreConfig config = config();
    if (System.getProperty(REQUEST_TIME) == null) {
      System.setProperty(REQUEST_TIME, REQUEST_SECONDS);
    }
    try {
      return ReferenceCentre.start(config);
    } catch (UncheckedIOException e) {
      String address = host + ":" + port + "（" + Failure.words(e) + "）";
      throw new TerminalException(CommandFault.CENTRE_PORT.of(address));
    }
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
    String url =
        database == null
            ? CentreConfig.h2(Path.of(System.getProperty("user.home"), ".chuangkou", "centre"))
            : database;
    return new CentreConfig(
        host,
        port,
        key(),
        admin(),
        new CentreConfig.Source(url, user, console.secrets().variable(DATABASE_PASSWORD)),
        !repeats,
        new CentreConfig.Rules(lenient, traceCodes),
        providers(),
        RegionalProfiles.demonstration(region),
        day.clock());
  }

  private @Nullable SSLContext key() {
    try {
      return tls == null ? null : ServerKey.context(tls, console.secrets().variable(TLS_PASSWORD));
    } catch (IllegalArgumentException e) {
      throw new TerminalException(CommandFault.CENTRE_KEY.of(String.valueOf(e.getMessage())));
    }
  }

  private List<GatewayProvider> providers() {
    try {
      return providers == null ? List.of() : GatewayProvider.read(providers);
    } catch (IllegalArgumentException e) {
      throw new TerminalException(CommandFault.CENTRE_PROVIDERS.of(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      throw new TerminalException(CommandFault.CENTRE_PROVIDERS.of(Failure.words(e)));
    }
  }

  private AdminToken admin() {
    try {
      return AdminToken.ofFile(adminToken, new SecureRandom());
    } catch (IllegalArgumentException e) {
      throw new TerminalException(CommandFault.CENTRE_TOKEN.of(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      throw new TerminalException(CommandFault.CENTRE_TOKEN.of(Failure.words(e)));
    }
  }
}
