package io.chuangkou.card.ssc;

import io.chuangkou.card.Generation;
import java.util.List;

/**
 * A file of tagged records under SSSE.
 *
 * @param identifier file identifier, two bytes
 * @param items its records, in their order on the card
 */
public record DataFile(int identifier, List<Item> items) {

  private static final int TAG_AND_LENGTH = 2;

  /** EF05, 发卡机构数据: free to read on every generation. */
  public static final DataFile ISSUER =
      new DataFile(
          0xEF05,
          List.of(
              Item.IDENTIFICATION_CODE,
              Item.CARD_CLASS,
              Item.VERSION,
              Item.INITIALISING_AGENCY,
              Item.ISSUED,
              Item.EXPIRES,
              Item.CARD_NUMBER));

  private static final DataFile HOLDER =
      new DataFile(
          0xEF06,
          List.of(
              Item.ID_NUMBER,
              Item.NAME,
              Item.NAME_EXTENSION,
              Item.SEX,
              Item.ETHNICITY,
              Item.BIRTHPLACE,
              Item.BORN));

  private static final DataFile HOLDER_OF_FIRST_GENERATION =
      new DataFile(
          HOLDER.identifier,
          HOLDER.items.stream().filter(item -> item != Item.NAME_EXTENSION).toList());

  /** EF06, 持卡人基本信息: protected by a key from the third generation on. */
  public static DataFile holder(Generation generation) {
    return generation == Generation.FIRST ? HOLDER_OF_FIRST_GENERATION : HOLDER;
  }

  /** The lower byte of its identifier, by which technicians call it. */
  int number() {
    return identifier & 0xFF;
  }

  /** Bytes of all records, tags and lengths included. */
  public int length() {
    return items.stream().mapToInt(item -> TAG_AND_LENGTH + item.length()).sum();
  }
}
