package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is logged, and where. */
class LogSetupTest {

  @Test
  void logback_finds_it_and_logs_into_the_file_of_the_folder_wanted() {
    LoggerContext context =
        assertInstanceOf(LoggerContext.class, LoggerFactory.getILoggerFactory());
    assertTrue(context.getLogger(Logger.ROOT_LOGGER_NAME).isInfoEnabled());
    assertFalse(context.getLogger("org.flywaydb").isWarnEnabled());
    assertEquals(
        System.getProperty("chuangkou.log") + "/chuangkou.log",
        LogFolder.log().orElseThrow().toString());
  }
}
