package io.chuangkou.terminal.policies;

import io.chuangkou.settlement.policy.document.PolicyDocument;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.policies.PolicyEntry.Deed;
import java.util.Optional;

/**
 * A supervisor's word for a policy document, and for taking it back. It counts from the next start
 * of the terminal: policies never change under a settlement. Thread-safe.
 */
public final class PolicyApproval {

  private final PolicyRegister register;
  private final AuditTrail audit;
  private final RegionClock clock;

  /** What is signed is kept in a register and told in the audit trail. */
  public PolicyApproval(PolicyRegister register, AuditTrail audit, RegionClock clock) {
    this.register = register;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was signed and withdrawn so far. */
  public PolicyRegister register() {
    return register;
  }

  /**
   * Signs a document that was reviewed.
   *
   * @param supervisor number of whoever signs
   */
  public void sign(PolicyText text, PolicyDocument document, String supervisor) {
    add(
        new PolicyEntry(
            clock.instant(),
            supervisor,
            Deed.SIGNED,
            text.file(),
            document.id(),
            text.sha256(),
            text.text()),
        Act.POLICY_SIGNED);
  }

  /**
   * Withdraws a document that is signed.
   *
   * @param name of the document, or of its file
   * @param supervisor number of whoever withdraws it
   * @return what was withdrawn; empty: nothing of that name is signed
   */
  public Optional<PolicyEntry> withdraw(String name, String supervisor) {
    Optional<PolicyEntry> signed =
        register.standing().stream()
            .filter(entry -> entry.document().equals(name) || entry.file().equals(name))
            .findFirst();
    signed.ifPresent(
        entry ->
            add(
                new PolicyEntry(
                    clock.instant(),
                    supervisor,
                    Deed.WITHDRAWN,
                    entry.file(),
                    entry.document(),
                    entry.sha256(),
                    ""),
                Act.POLICY_WITHDRAWN));
    return signed;
  }

  private void add(PolicyEntry entry, Act act) {
    register.add(entry);
    audit.add(entry.operator(), act, entry.file(), entry.document() + " " + entry.sha256());
  }
}
