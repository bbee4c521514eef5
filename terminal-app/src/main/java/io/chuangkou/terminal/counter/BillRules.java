package io.chuangkou.terminal.counter;

import io.chuangkou.settlement.encounter.Encounter.Setting;
import io.chuangkou.settlement.message.RegionalProfile;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a bill of this counter must tell beside its lines, by the provider's and the region's rules.
 *
 * @param diagnosis whether it names diagnoses
 * @param traceCodes whether the trace codes of drugs' boxes are scanned
 * @param accountUsed whether the personal account pays unless the cashier says otherwise
 * @param accountAsked whether the cashier may say otherwise
 * @param tracedIn national numbers of the transactions that tell trace codes
 * @param dispensing what must be known of drugs that are sold
 */
public record BillRules(
    Demand diagnosis,
    Demand traceCodes,
    boolean accountUsed,
    boolean accountAsked,
    Set<String> tracedIn,
    DispensingRules dispensing) {

  /** Copies the set. */
  public BillRules {
    tracedIn = Set.copyOf(tracedIn);
  }

  /** How far something is demanded. */
  public enum Demand {
    /** Nothing is tried without it. */
    REQUIRED,
    /** It is taken where it is given. */
    OPTIONAL,
    /** It is not asked for. */
    NONE
  }

  /** What a counter starts with: nothing is demanded, and the account is not used unless asked. */
  public static BillRules defaults() {
    return new BillRules(
        Demand.OPTIONAL,
        Demand.OPTIONAL,
        false,
        true,
        Set.of("2102", "2207"),
        DispensingRules.UNTOLD);
  }

  /** Of a region where the provider demands nothing: boxes are scanned where drugs are sold. */
  public static BillRules of(RegionalProfile profile, Setting setting) {
    RegionalProfile.TraceCodes codes = profile.traceCodes();
    return new BillRules(
        Demand.OPTIONAL,
        setting == Setting.PHARMACY ? Demand.OPTIONAL : Demand.NONE,
        profile.account().used(),
        profile.account().askCashier(),
        codes == null ? Set.of() : codes.in(),
        DispensingRules.of(profile));
  }

  /** The same with what the provider demands; none: as it is. */
  public BillRules demanding(@Nullable Demand diagnoses, @Nullable Demand codes) {
    return new BillRules(
        diagnoses == null ? diagnosis : diagnoses,
        codes == null ? traceCodes : codes,
        accountUsed,
        accountAsked,
        tracedIn,
        dispensing);
  }

  /** Whether trace codes are scanned here at all. */
  public boolean scans() {
    return traceCodes != Demand.NONE && !tracedIn.isEmpty();
  }
}
