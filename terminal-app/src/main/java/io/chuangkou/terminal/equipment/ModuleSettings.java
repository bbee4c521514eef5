package io.chuangkou.terminal.equipment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.card.pcsc.CardService;
import io.chuangkou.card.pcsc.PcscSlot;
import io.chuangkou.card.security.ModuleAccess;
import io.chuangkou.card.security.ModuleKey;
import io.chuangkou.card.security.ModuleKeys;
import io.chuangkou.card.security.PsamSlot;
import io.chuangkou.card.security.SecurityModules;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * Where the desk's security module is, as the configuration tells it.
 *
 * @param reader part of the name of the slot that holds the PSAM
 * @param holderKey usage and number of the key that opens cards of generation 3.0; none: 6708
 * @param internalKey those of the key that proves cards genuine; none: cards are not asked to
 */
public record ModuleSettings(
    @JsonProperty(required = true) String reader,
    @Nullable String holderKey,
    @Nullable String internalKey) {

  /** Refuses what no module knows. */
  public ModuleSettings {
    if (reader.isBlank()) {
      throw new IllegalArgumentException("securityModule: reader");
    }
    keys(holderKey, internalKey);
  }

  private static ModuleKeys keys(@Nullable String holder, @Nullable String internal) {
    try {
      return new ModuleKeys(
          holder == null ? ModuleKey.HOLDER : ModuleKey.of(holder),
          internal == null ? null : ModuleKey.of(internal));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "securityModule: holderKey, internalKey: 四位十六进制数 / four hexadecimal digits", e);
    }
  }

  /** Which of its keys serve. */
  public ModuleKeys keys() {
    return keys(holderKey, internalKey);
  }

  /** The slot that holds it, of the PC/SC service. */
  public SecurityModules modules(CardService service) {
    return new PsamSlot(new PcscSlot(reader, service));
  }

  /** How it opens cards. */
  public ModuleAccess access(CardService service) {
    return new ModuleAccess(modules(service), keys(), new SecureRandom());
  }
}
