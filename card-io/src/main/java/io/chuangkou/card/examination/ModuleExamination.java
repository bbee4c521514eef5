package io.chuangkou.card.examination;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.diagnosis.Conclusion;
import io.chuangkou.card.diagnosis.Condition;
import io.chuangkou.card.examination.ModuleDiagnosis.Check;
import io.chuangkou.card.examination.ModuleDiagnosis.Result;
import io.chuangkou.card.examination.ModuleDiagnosis.Step;
import io.chuangkou.card.security.Algorithm;
import io.chuangkou.card.security.CardIdentity;
import io.chuangkou.card.security.ModuleFacts;
import io.chuangkou.card.security.ModuleKey;
import io.chuangkou.card.security.ModuleKeys;
import io.chuangkou.card.security.MutualAuthentication;
import io.chuangkou.card.security.MutualAuthentication.Refusal;
import io.chuangkou.card.security.SecurityModule;
import io.chuangkou.card.security.SecurityModules;
import io.chuangkou.card.ssc.SocialSecurityCardReader;
import io.chuangkou.card.transport.CardSlot;
import io.chuangkou.card.transport.Transport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a security module: by itself, which costs nothing, and before a card, which costs the
 * card a try of its key where the module is not its region's. Used once, by one thread.
 */
public final class ModuleExamination {

  /** Of no card: that a key derives shows that it is there. */
  private static final CardIdentity NOBODYS =
      new CardIdentity(new byte[CardIdentity.FACTOR], "000000", Algorithm.SM4);

  private static final byte[] ZEROS = new byte[CardIdentity.FACTOR];

  private final SecurityModules modules;
  private final ModuleKeys keys;
  private final RandomGenerator random;
  private final Map<Check, Step> steps = new EnumMap<>(Check.class);
  private @Nullable ModuleFacts facts;

  /** Of the module that is found there. */
  public ModuleExamination(SecurityModules modules, ModuleKeys keys, RandomGenerator random) {
    this.modules = modules;
    this.keys = keys;
    this.random = random;
  }

  /** By itself. */
  public ModuleDiagnosis alone() {
    try {
      look();
      skip(Check.CARD_IS_GENUINE, "no card was asked for");
      skip(Check.TERMINAL_IS_ACCEPTED, "no card was asked for");
      return concluded(Condition.MODULE_UNPROVEN.conclusion(), "");
    } catch (CardFaultException e) {
      return concluded(Conclusion.of(e.fault()), e.detail());
    }
  }

  /**
   * Before the card in a slot.
   *
   * @param today the day on which the card's expiry is judged
   */
  public ModuleDiagnosis before(CardSlot slot, Supplier<LocalDate> today) {
    try {
      look();
    } catch (CardFaultException e) {
      return concluded(Conclusion.of(e.fault()), e.detail());
    }
    CardReading reading = new SocialSecurityCardReader(today, this::authenticate).read(slot);
    return switch (reading) {
      case CardReading.Failure failure ->
          concluded(Conclusion.of(failure.fault()), failure.detail());
      case CardReading.Success success -> {
        String older = "the card is of generation " + success.card().generation().version();
        skip(Check.CARD_IS_GENUINE, older);
        skip(Check.TERMINAL_IS_ACCEPTED, older);
        boolean isProven = steps.values().stream().allMatch(step -> step.result() == Result.GOOD);
        yield concluded(
            (isProven ? Condition.MODULE_GOOD : Condition.MODULE_UNPROVEN).conclusion(), "");
      }
    };
  }

  private void look() throws CardFaultException {
    ModuleFacts told =
        tried(
            Check.ANSWERS,
            () -> {
              try (SecurityModule module = modules.open()) {
                return module.facts();
              }
            });
    facts = told;
    tried(Check.HOLDER_KEY, () -> derive(told, keys.holder()));
    ModuleKey internal = keys.internal();
    if (internal == null) {
      skip(Check.INTERNAL_KEY, "internalKey is not configured");
    } else {
      tried(Check.INTERNAL_KEY, () -> derive(told, internal));
    }
  }

  private byte[] derive(ModuleFacts told, ModuleKey key) throws CardFaultException {
    if (!told.algorithms().contains(Algorithm.SM4)) {
      throw new CardFaultException(CardFault.MODULE_KEYS, "no SM4");
    }
    try (SecurityModule module = modules.open()) {
      return module.encrypt(key, NOBODYS, ZEROS, ZEROS);
    }
  }

  private void authenticate(Transport card, CardIdentity identity) throws CardFaultException {
    try (SecurityModule module = modules.open()) {
      MutualAuthentication authentication = new MutualAuthentication(card, identity, module);
      ModuleKey internal = keys.internal();
      if (internal == null) {
        skip(Check.CARD_IS_GENUINE, "internalKey is not configured");
      } else {
        tried(
            Check.CARD_IS_GENUINE,
            () -> {
              authentication.checkCard(internal, random);
              return internal;
            });
      }
      tried(
          Check.TERMINAL_IS_ACCEPTED,
          () -> {
            Refusal refusal = authentication.showTerminal(keys.holder()).orElse(null);
            if (refusal != null) {
              throw new CardFaultException(CardFault.TERMINAL_REFUSED, refusal.detail());
            }
            return keys.holder();
          });
    }
  }

  private interface Trial<T> {
    T run() throws CardFaultException;
  }

  private <T> T tried(Check check, Trial<T> trial) throws CardFaultException {
    try {
      T result = trial.run();
      steps.put(check, new Step(check, Result.GOOD, ""));
      return result;
    } catch (CardFaultException e) {
      steps.put(check, new Step(check, Result.WRONG, e.detail()));
      throw e;
    }
  }

  private void skip(Check check, String why) {
    steps.putIfAbsent(check, new Step(check, Result.SKIPPED, why));
  }

  private ModuleDiagnosis concluded(Conclusion conclusion, String detail) {
    List<Step> all = new ArrayList<>();
    for (Check check : Check.values()) {
      all.add(steps.getOrDefault(check, new Step(check, Result.SKIPPED, "")));
    }
    return new ModuleDiagnosis(conclusion, detail, facts, all);
  }
}
