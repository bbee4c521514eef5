package io.chuangkou.terminal.cli;

import io.chuangkou.settlement.centre.CentreConfig;
import io.chuangkou.settlement.centre.ReferenceCentre;
import io.chuangkou.settlement.message.RegionalProfiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The reference centre. */
@Command(name = "centre", description = "参考医保中心 / the reference centre")
final class CentreCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--port",
      defaultValue = "18080",
      description = "端口，0 为任一空闲端口，默认 ${DEFAULT-VALUE} / port, 0 for any free one")
  private int port;

  @Option(
      names = "--database",
      paramLabel = "JDBC-URL",
      description = "数据库，默认为用户目录下的 H2 文件 / database; an H2 file if not given")
  private @Nullable String database;

  @Option(names = "--region", defaultValue = "320100", description = "统筹区 / region")
  private String region = "320100";

  @Mixin private DayOption day = new DayOption();

  CentreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    String url =
        database == null
            ? CentreConfig.h2(Path.of(System.getProperty("user.home"), ".chuangkou", "centre"))
            : database;
    CentreConfig config =
        CentreConfig.local(port, url, RegionalProfiles.demonstration(region), day.clock());
    CountDownLatch ended = new CountDownLatch(1);
    try (ReferenceCentre centre = ReferenceCentre.start(config)) {
      Runtime.getRuntime().addShutdownHook(new Thread(ended::countDown));
      console.out().println(centre.url());
      console.err().println("按 Ctrl+C 结束 / ends with Ctrl+C");
      ended.await();
    }
    return ExitCode.DONE;
  }
}
