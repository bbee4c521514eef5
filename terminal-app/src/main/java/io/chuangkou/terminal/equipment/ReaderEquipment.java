package io.chuangkou.terminal.equipment;

import io.chuangkou.card.security.HolderAccess;
import org.jspecify.annotations.Nullable;

/**
 * What a desk's readers are equipped with.
 *
 * @param module where the security module is; none: cards of generation 3.0 stay closed
 */
public record ReaderEquipment(@Nullable ModuleSettings module) {

  /** Readers and nothing else. */
  public static final ReaderEquipment NONE = new ReaderEquipment(null);

  /** How cards of generation 3.0 are opened. */
  public HolderAccess access() {
    return module == null ? HolderAccess.NONE : module.access();
  }
}
