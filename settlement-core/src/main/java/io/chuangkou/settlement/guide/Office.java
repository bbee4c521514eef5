package io.chuangkou.settlement.guide;

import java.util.List;

/**
 * Where people go.
 *
 * @param district which it serves
 * @param name empty where its document names the district alone
 * @param address as the document has it
 * @param phones as they are dialled, maybe none
 */
public record Office(String district, String name, String address, List<String> phones) {

  /** Copies the phones. */
  public Office {
    phones = List.copyOf(phones);
  }
}
