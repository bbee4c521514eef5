package io.chuangkou.card.security;

import java.util.Set;

/**
 * What a security module says of itself.
 *
 * @param serial its serial number, 20 hexadecimal digits
 * @param terminalNumber 终端机编号, twelve digits
 * @param algorithms what it has an environment for
 */
public record ModuleFacts(String serial, String terminalNumber, Set<Algorithm> algorithms) {

  /** Copies the set. */
  public ModuleFacts {
    algorithms = Set.copyOf(algorithms);
  }
}
