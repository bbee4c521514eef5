package io.chuangkou.terminal.ledger;

import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.store.StoreException;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the centre said last of persons, by card and by ID number: it serves while the centre is
 * away. Thread-safe, as the store is.
 */
final class KnownPersons {

  private static final Logger LOG = LoggerFactory.getLogger(KnownPersons.class);
  private static final String CARD = "card ";
  private static final String ID = "id ";
  private static final String CARD_OF = "card of ";

  private final StoredFacts facts;

  KnownPersons(StoredFacts facts) {
    this.facts = facts;
  }

  /** Keeps what is known of a person, if the store can: what was done for them is done. */
  void remember(InsuredPerson person) {
    Credential shown = person.credential();
    try {
      if (!shown.cardSn().isEmpty()) {
        facts.remember(CARD + shown.cardSn(), person);
        rememberCard(shown.idNumber(), shown.cardSn());
      } else if (!shown.idNumber().isEmpty()) {
        facts.remember(ID + shown.idNumber(), person);
      }
    } catch (StoreException e) {
      LOG.warn("what is known of a person was not kept", e);
    }
  }

  /** A person keeps their card for years: it is written down once. */
  private void rememberCard(String idNumber, String cardSn) {
    if (!idNumber.isEmpty() && !cardOf(idNumber).equals(Optional.of(cardSn))) {
      facts.remember(CARD_OF + idNumber, cardSn);
    }
  }

  private Optional<String> cardOf(String idNumber) {
    return facts.recall(CARD_OF + idNumber, String.class);
  }

  /**
   * What is known of a person by what is shown; by an ID number also what was said of them when
   * they showed something else. A voucher tells nothing by itself.
   */
  Optional<InsuredPerson> recall(Credential shown) {
    return switch (shown.type()) {
      case Credential.SOCIAL_SECURITY_CARD -> byKey(CARD + shown.cardSn());
      case Credential.ID_CARD ->
          Stream.of(
                  byKey(ID + shown.number()),
                  cardOf(shown.number()).flatMap(card -> byKey(CARD + card)))
              .flatMap(Optional::stream)
              .max(Comparator.comparing(InsuredPerson::asOf))
              .map(person -> person.shown(shown));
      default -> Optional.empty();
    };
  }

  private Optional<InsuredPerson> byKey(String key) {
    return facts.recall(key, InsuredPerson.class);
  }
}
