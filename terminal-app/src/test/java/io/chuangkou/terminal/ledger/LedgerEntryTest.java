package io.chuangkou.terminal.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.chuangkou.terminal.visit.Bill;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What was journalled before reads for ever. */
class LedgerEntryTest {

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void a_bill_from_before_stays_reads() {
    Bill bill =
        json.readValue(
            """
            {"number": "B1", "visit": "CHRONIC", "disease": "malignancy", "referredBy": null,
             "lines": [{"code": "X", "name": "n", "itemClass": "A", "selfPay": 0,
              "unitPrice": {"fen": 100}, "quantity": 1, "amount": {"fen": 100}, "purpose": null}]}
            """,
            Bill.class);
    assertEquals("malignancy", bill.disease());
    assertFalse(bill.isEmergency());
    assertFalse(bill.isOpenStay());
  }

  @Test
  void a_decision_without_a_visit_stands_for_that_of_its_intent() {
    Decision decision =
        json.readValue(
            """
            {"outcome": "SETTLED", "msgid": "m", "settlementId": "s", "person": {"fen": 100},
             "words": ""}
            """,
            Decision.class);
    assertEquals(null, decision.visit());
  }
}
