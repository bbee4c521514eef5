package io.chuangkou.terminal.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;

/**
 * How the program logs, found by Logback as a service. Standard output belongs to the commands: the
 * log is a file, and logging's own troubles stay inside. It is said here and in no file of XML,
 * since reading one takes longer than most of what a command does before its first answer.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {

  /** The appender that writes the file. */
  static final String APPENDER = "file";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    context.getStatusManager().add(new NopStatusListener());
    String wanted =
        System.getProperty("chuangkou.log", System.getProperty("user.home") + "/.chuangkou/log");
    String folder =
        LogFolder.choose(wanted, new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    context.getLogger("org.apache.pdfbox").setLevel(Level.WARN);
    context.getLogger("org.apache.fontbox").setLevel(Level.ERROR);
    context.getLogger("org.eclipse.jetty").setLevel(Level.WARN);
    // What keeps a schema from being brought up to date is thrown; it warns of every table that is
    // there already.
    context.getLogger("org.flywaydb").setLevel(Level.ERROR);
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(file(context, folder));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, String folder) {
    RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
    file.setContext(context);
    file.setName(APPENDER);
    file.setFile(folder + "/chuangkou.log");
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
    rolling.setContext(context);
    rolling.setParent(file);
    rolling.setFileNamePattern(folder + "/chuangkou.%d.%i.log");
    rolling.setMaxFileSize(new FileSize(10 * FileSize.MB_COEFFICIENT));
    rolling.setMaxHistory(30);
    rolling.setTotalSizeCap(new FileSize(300 * FileSize.MB_COEFFICIENT));
    rolling.start();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{24} - %msg%n");
    encoder.start();
    file.setRollingPolicy(rolling);
    file.setEncoder(encoder);
    file.start();
    return file;
  }
}
