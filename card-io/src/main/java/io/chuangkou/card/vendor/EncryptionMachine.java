package io.chuangkou.card.vendor;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;

/**
 * A machine of the authority in the network (加密机) that computes what a module in the reader cannot.
 * How it is reached is each region's own.
 */
@FunctionalInterface
public interface EncryptionMachine {

  /**
   * Computes the results of both authentications.
   *
   * @param asked as the first step of reading returns it: city, historical bytes, algorithm,
   *     identification code, then process factor and source of either authentication, each followed
   *     by {@code |}
   * @return what the second step takes: 32 hexadecimal digits, {@code |}, 32 more, {@code |}
   * @throws CardFaultException {@link CardFault#MODULE_ABSENT} where it cannot be reached
   */
  String compute(String asked) throws CardFaultException;
}
