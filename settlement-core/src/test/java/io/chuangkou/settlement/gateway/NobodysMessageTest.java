package io.chuangkou.settlement.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.RegionalProfiles;
import io.chuangkou.settlement.message.Sender;
import io.chuangkou.settlement.message.visit.Visit;
import io.chuangkou.settlement.message.visit.VisitTransactions;
import java.net.ConnectException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message that must name a person does not leave without the person's number. */
class NobodysMessageTest {

  private final AtomicInteger sent = new AtomicInteger();

  private Outcome<?> send(String psnNo) {
    RegionalProfile profile = RegionalProfiles.demonstration("320100");
    Exchange line =
        (headers, body) -> {
          sent.incrementAndGet();
          throw new ConnectException();
        };
    Sender sender = new Sender("H32010000001", "医院", "1", "1001", "员", "3", "");
    CentreGateway gateway = new CentreGateway(line, profile, () -> Instant.EPOCH);
    return new CentreClient(gateway, profile, sender, () -> Instant.EPOCH)
        .call(
            VisitTransactions.CANCEL_REGISTRATION,
            "H32010000001202603020930000001",
            "320100",
            new Visit("V1", psnNo, "B1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void without_a_number_it_is_refused_and_nothing_leaves(String psnNo) {
    Outcome.Refused<?> refused = assertInstanceOf(Outcome.Refused.class, send(psnNo));
    assertEquals(CentreFaultCode.PERSON_NUMBER_MISSING, refused.fault().code());
    assertEquals(0, sent.get());
  }

  @Test
  void with_a_number_it_leaves() {
    assertInstanceOf(Outcome.NotSent.class, send("P1"));
    assertEquals(1, sent.get());
  }
}
