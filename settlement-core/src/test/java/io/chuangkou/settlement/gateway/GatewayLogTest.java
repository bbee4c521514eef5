package io.chuangkou.settlement.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.chuangkou.settlement.centre.CentreConfig;
import io.chuangkou.settlement.centre.Counter;
import io.chuangkou.settlement.centre.Demonstration;
import io.chuangkou.settlement.centre.ReferenceCentre;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.person.PersonTransactions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class GatewayLogTest {

  @TempDir Path directory;

  @Test
  void everyCallIsLoggedWithItsDurationAndWithoutPersonalData() {
    Logger logger = (Logger) LoggerFactory.getLogger(CentreGateway.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    try (ReferenceCentre centre =
        ReferenceCentre.start(
            CentreConfig.local(0, CentreConfig.h2(directory), Counter.NANJING, Counter.CLOCK))) {
      Counter counter = Counter.of(centre);
      CentreClient client = counter.client();
      log.list.clear();
      String msgid = counter.msgid();
      Counter.accepted(
          client.call(
              PersonTransactions.PERSON,
              msgid,
              "",
              Credential.idCard(Demonstration.ZHANG_SAN.idNumber())));
      assertEquals(1, log.list.size());
      String line = log.list.getFirst().getFormattedMessage();
      assertTrue(line.matches("1101 " + msgid + " accepted \\d{30} in \\d+ ms"), line);
    } finally {
      logger.detachAppender(log);
    }
  }
}
