package io.chuangkou.card.examination;

import io.chuangkou.card.CardWarning;
import io.chuangkou.card.Generation;
import io.chuangkou.card.Masking;
import io.chuangkou.card.diagnosis.CardItem;
import io.chuangkou.card.diagnosis.CardItem.State;
import io.chuangkou.card.diagnosis.CardTree;
import io.chuangkou.card.diagnosis.Disclosure;
import io.chuangkou.card.diagnosis.Phrase;
import io.chuangkou.card.ssc.DataFile;
import io.chuangkou.card.ssc.Item;
import io.chuangkou.card.ssc.ItemText;
import io.chuangkou.card.trace.FilesRead;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The basic files as trees of items. */
final class CardTrees {

  private static final String ISSUER = "EF05";
  private static final String HOLDER = "EF06";
  private static final String PROTECTED = "6982";
  private static final int YEAR = 4;

  private final FilesRead files;
  private final Disclosure disclosure;

  CardTrees(FilesRead files, Disclosure disclosure) {
    this.files = files;
    this.disclosure = disclosure;
  }

  /** EF05 and EF06. */
  List<CardTree> all() {
    return List.of(
        tree(ISSUER, new Phrase("发卡机构数据", "issuer's data"), DataFile.ISSUER),
        tree(HOLDER, new Phrase("持卡人基本信息", "holder's data"), holder(files)));
  }

  private static DataFile holder(FilesRead files) {
    return DataFile.holder(FurtherQuestions.generation(files).orElse(Generation.SECOND));
  }

  /** Whether a file has records that the standard does not name. */
  static boolean hasUnknownRecords(FilesRead files) {
    return !unknown(files.values(ISSUER), DataFile.ISSUER).isEmpty()
        || !unknown(files.values(HOLDER), holder(files)).isEmpty();
  }

  private static List<Integer> unknown(Map<Integer, String> values, DataFile file) {
    Set<Integer> known = file.items().stream().map(Item::tag).collect(Collectors.toSet());
    return values.keySet().stream().filter(tag -> !known.contains(tag)).toList();
  }

  private CardTree tree(String identifier, Phrase name, DataFile file) {
    String statusWord = files.statusWord(identifier);
    List<CardItem> items = new ArrayList<>();
    if (!statusWord.isEmpty()) {
      Map<Integer, String> values = files.values(identifier);
      file.items().forEach(item -> items.add(item(item, values, statusWord)));
      unknown(values, file).forEach(tag -> items.add(unknown(tag, values)));
    }
    return new CardTree(identifier, name, statusWord, items);
  }

  private CardItem item(Item item, Map<Integer, String> values, String statusWord) {
    String tag = tag(item.tag());
    Phrase name = new Phrase(item.chinese(), item.english());
    String value = values.get(item.tag());
    if (value == null) {
      State state = statusWord.equals(PROTECTED) ? State.PROTECTED : State.MISSING;
      return new CardItem(tag, name, "", "", state, Phrase.NONE);
    }
    ItemText text = ItemText.of(item, HexFormat.of().parseHex(value));
    State state =
        !text.isReadable() ? State.UNREADABLE : text.warning() == null ? State.GOOD : State.ODD;
    Phrase remark =
        Optional.ofNullable(text.warning())
            .map((CardWarning odd) -> new Phrase(odd.sentence(), odd.englishSentence()))
            .orElse(Phrase.NONE);
    boolean isShown = disclosure == Disclosure.OPEN || !item.isPersonal();
    return new CardItem(
        tag,
        name,
        isShown ? value : covered(value),
        isShown ? text.text() : masked(item, text.text()),
        state,
        remark);
  }

  private CardItem unknown(int tag, Map<Integer, String> values) {
    String value = values.getOrDefault(tag, "");
    return new CardItem(
        tag(tag),
        new Phrase("标准之外", "not in the standard"),
        disclosure == Disclosure.OPEN ? value : covered(value),
        "",
        State.UNKNOWN,
        Phrase.NONE);
  }

  private static String tag(int tag) {
    return "%02X".formatted(tag);
  }

  private static String covered(String digits) {
    return "*".repeat(digits.length());
  }

  private static String masked(Item item, String text) {
    return switch (item) {
      case NAME -> Masking.name(text);
      case ID_NUMBER -> Masking.idNumber(text);
      case BORN -> text.length() > YEAR ? text.substring(0, YEAR) + "-**-**" : text;
      case IDENTIFICATION_CODE ->
          text.isEmpty() ? "" : text.substring(0, 6) + covered(text.substring(6));
      case CARD_NUMBER,
          NAME_EXTENSION,
          SEX,
          ETHNICITY,
          BIRTHPLACE,
          CARD_CLASS,
          VERSION,
          INITIALISING_AGENCY,
          ISSUED,
          EXPIRES ->
          covered(text);
    };
  }
}
