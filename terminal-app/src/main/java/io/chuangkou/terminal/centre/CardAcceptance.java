package io.chuangkou.terminal.centre;

import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.settlement.casefile.Case.CardQuery;
import io.chuangkou.settlement.casefile.Case.Credential;
import io.chuangkou.settlement.casefile.Case.HolderFact;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.policy.scheme.CardDecision;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which cards a region takes, where its policy says (reading NB-CARD): the first reading of a
 * social-security card activates it and cancels the medical-insurance card that its holder may
 * have, which is kept and stands in the audit trail. Elsewhere every card is taken. Thread-safe.
 */
public final class CardAcceptance {

  /** A magnetic stripe as its reader types it (ISO/IEC 7813, track 2). */
  private static final Pattern STRIPE = Pattern.compile(";([0-9]{6,19})(?:=[0-9]*)?\\?");

  private static final String ACTIVATED = "card activated ";

  private final Policies policies;
  private final String region;
  private final StoredFacts facts;
  private final AuditTrail audit;
  private final RegionClock clock;

  /** In a region, by the policies in force. */
  public CardAcceptance(
      Policies policies, String region, StoredFacts facts, AuditTrail audit, RegionClock clock) {
    this.policies = policies;
    this.region = region;
    this.facts = facts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The number of a medical-insurance card that was drawn through a reader of magnetic stripes;
   * empty: something else was typed, or the region has no such cards.
   */
  public Optional<String> medicalInsuranceCard(String typed) {
    Matcher stripe = STRIPE.matcher(typed.strip());
    return hasRules() && stripe.matches() ? Optional.of(stripe.group(1)) : Optional.empty();
  }

  /**
   * Takes a medical-insurance card as long as the region does.
   *
   * @throws TerminalException {@code CARD-OLD-STOPPED}, {@code CARD-OLD-CANCELLED}, {@code
   *     CARD-OLD-REPLACED}
   */
  public void requireMedicalInsuranceCard() {
    CardDecision decision = decide(Credential.MEDICAL_INSURANCE_CARD, Set.of());
    if (!decision.accept()) {
      throw new TerminalException(fault(String.valueOf(decision.reason())));
    }
  }

  /**
   * Notes that a social-security card was read; another city's is none of the region's.
   *
   * @param operator who serves its holder
   * @return whether that was its first reading here, by which it is activated
   */
  public boolean activates(SocialSecurityCard card, String operator) {
    String key = ACTIVATED + card.identificationCode();
    boolean isOwn = hasRules() && card.cityCode().equals(region);
    if (!isOwn || facts.recall(key, LocalDate.class).isPresent()) {
      return false;
    }
    CardDecision decision =
        decide(Credential.SOCIAL_SECURITY_CARD, Set.of(HolderFact.HAS_MEDICAL_INSURANCE_CARD));
    if (decision.actions().isEmpty()) {
      return false;
    }
    facts.remember(key, clock.today());
    audit.add(operator, Act.CARD_ACTIVATED, "", String.join(",", decision.actions()));
    return true;
  }

  private CardDecision decide(Credential credential, Set<HolderFact> holder) {
    return policies.card(new CardQuery("", clock.today(), credential, false, holder));
  }

  private boolean hasRules() {
    return policies.hasCards(region, clock.today());
  }

  private static TerminalFault fault(String reason) {
    return switch (reason) {
      case "reported_lost" -> TerminalFault.CARD_BLACKLISTED;
      case "medical_insurance_card_cancelled" -> TerminalFault.CARD_OLD_CANCELLED;
      case "social_security_card_required" -> TerminalFault.CARD_OLD_REPLACED;
      default -> TerminalFault.CARD_OLD_STOPPED;
    };
  }
}
