package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.CardFault;
import io.chuangkou.settlement.gateway.CentreFaultCode;
import io.chuangkou.settlement.policy.document.PolicyException;
import io.chuangkou.store.StoreException;
import io.chuangkou.terminal.cashier.model.Act;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.FaultClass;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.key.ScreenKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is advised can be done: each key and command is there and does what the advice says. */
class AdviceTest {

  private static final Pattern KEY = Pattern.compile("(?<![A-Za-z0-9])F(\\d{1,2})(?![\\d.])");
  private static final Pattern CONTROL =
      Pattern.compile("Ctrl\\+([A-Z])(?: ([A-Z]) ([A-Z]) ([A-Z]))?");
  private static final Pattern COMMAND = Pattern.compile("chuangkou ([a-z]+)(?: ([a-z][a-z-]*))?");

  /** What a sentence that names a key may say that it does. */
  private static final Map<String, Pattern> PURPOSES =
      Map.ofEntries(
          purpose("F1", "说明|按键|explain|keys"),
          purpose("F2", "下一位|清空|接待|clear|serves|记入|记在|尚欠|继续|next|open|goes on"),
          purpose("F3", "导入|选择|录入|批号|import|choose|type them|batch"),
          purpose(
              "F4",
              "方式|刷卡扫码|Cards and phones|类别|选|没有码|登记|险种|可换|住院|kind|choose|no code|scanned|stay|\\bof\\b|[Rr]egister|filing"),
          purpose("F5", "读卡|芯片|再读|确认后继续|办理卡上|[Rr]ead|press"),
          purpose("F6", "拆零|叫号|call|收足|刷卡扫码|Cards and phones|opened|exact|amount"),
          purpose("F7", "删除|删挂单|清空|退|delete|clears|[Gg]ive.* back"),
          purpose("F8", "待办|冲正|open item|Open item|open in|stays? open|leaves it open|reversal"),
          purpose("F9", "本班|撤销|核对|shift|cancel|[Ss]ee"),
          purpose("F10", "对账|上传|日终|交班单|compare|send|day"),
          purpose("F11", "凭证|保存为|saves|结算单|放大|slip|enlarge"),
          purpose(
              "F12",
              "试算|结算|核对|输入实收|to"
                  + " check|确认|办理|收款|诊断|差额|恢复后|暂结|收付|出院|入院|收到后|trial|settle|discharge|admit|takes|money|then"
                  + " F12|F12 again|press F12|Enter, \\+|with F12|this bill"));

  private static Map.Entry<String, Pattern> purpose(String key, String words) {
    return Map.entry(key, Pattern.compile(words));
  }

  @Test
  void eachKeyThatIsAdvisedIsThereAndDoesWhatIsSaid() {
    Set<String> keys = Arrays.stream(Act.values()).map(Act::cap).collect(Collectors.toSet());
    Set<String> wrong = new TreeSet<>();
    sentences()
        .forEach(
            sentence -> {
              Matcher named = KEY.matcher(sentence);
              while (named.find()) {
                String key = "F" + named.group(1);
                if (!keys.contains(key) || !does(key, sentence)) {
                  wrong.add(key + ": " + sentence);
                }
              }
            });
    assertEquals(Set.of(), wrong);
  }

  private static boolean does(String key, String sentence) {
    Pattern said = PURPOSES.get(key);
    return said != null && said.matcher(sentence).find();
  }

  @Test
  void eachShortcutThatIsAdvisedIsThere() {
    // D is the training's, C copies.
    Set<String> letters =
        Set.of("D", "Z", "G", "B", "T", "R", "P", "H", "L", "K", "N", "W", "Y", "C");
    assertEquals(12, Arrays.stream(ScreenKey.values()).filter(AdviceTest::isShortcut).count());
    assertEquals(
        List.of(),
        sentences()
            .flatMap(sentence -> CONTROL.matcher(sentence).results())
            .map(found -> found.group(1))
            .filter(letter -> !letters.contains(letter))
            .toList());
  }

  private static boolean isShortcut(ScreenKey key) {
    return switch (key) {
      case UNDO,
          ACCOUNT,
          DIAGNOSES,
          BOXES,
          PRESCRIPTION,
          BEDSIDE,
          DEPOSITS,
          PRINT,
          HOLD,
          WAITING,
          GUIDE,
          LOCK ->
          true;
      case ENTER, PLUS, UP, DOWN, PAGE_UP, PAGE_DOWN -> false;
    };
  }

  @Test
  void eachCommandThatIsAdvisedIsThere() {
    Set<String> commands =
        HelpTest.commands()
            .map(command -> command.getCommandSpec().qualifiedName())
            .collect(Collectors.toSet());
    sentences()
        .flatMap(sentence -> COMMAND.matcher(sentence).results())
        .forEach(found -> assertTrue(commands.contains(found.group().strip()), found::group));
  }

  @Test
  void nobodyIsSentToWhatThisWindowCannotDo() {
    Pattern selfPay = Pattern.compile("按自费(?!收费处)|按自费结算|self-paid");
    assertEquals(
        List.of(), sentences().filter(sentence -> selfPay.matcher(sentence).find()).toList());
  }

  @Test
  void everyCodeHasAPageThatSaysWhetherMoneyMovedAndWhomToCall() {
    assertEquals(
        List.of(), codes().filter(code -> FaultClass.of(code).isEmpty()).sorted().toList());
    for (Texts texts : List.of(Texts.of(Locale.CHINESE), Texts.of(Locale.ENGLISH))) {
      for (FaultClass kind : FaultClass.values()) {
        assertTrue(texts.has("fault.class." + kind + ".money"), kind::name);
        assertTrue(texts.has("fault.class." + kind + ".call"), kind::name);
      }
    }
  }

  @Test
  void aCodeBelongsToTheClassThatNamesMostOfIt() {
    assertEquals(FaultClass.CARD, FaultClass.of("CARD-MUTE").orElseThrow());
    assertEquals(FaultClass.PERSON, FaultClass.of("CARD-BLACKLISTED").orElseThrow());
    assertEquals(FaultClass.AWAY, FaultClass.of("CENTRE-SILENT").orElseThrow());
    assertEquals(FaultClass.UNCLEAR, FaultClass.of("SETTLE-UNKNOWN").orElseThrow());
    assertEquals(FaultClass.SETTLED, FaultClass.of("SETTLED-SHORT").orElseThrow());
    assertTrue(FaultClass.of("NEVER-HEARD").isEmpty());
  }

  private static Stream<String> codes() {
    return Stream.of(
            advices().map(Advice::code),
            Arrays.stream(PolicyException.Fault.values()).map(fault -> "POLICY-" + fault),
            Stream.of("CATALOGUE-UNKNOWN", "CATALOGUE-UNREADABLE", "MESSAGE-UNREADABLE"))
        .flatMap(codes -> codes);
  }

  private static Stream<Advice> advices() {
    return Stream.of(
            Arrays.stream(TerminalFault.values()).map(TerminalFault::advice),
            Arrays.stream(CardFault.values()).map(Advice::of),
            Arrays.stream(CentreFaultCode.values())
                .map(code -> new Advice(code.code(), "", code.advice(), code.english(), "")),
            Arrays.stream(StoreException.Code.values()).map(Advice::of))
        .flatMap(advices -> advices);
  }

  /** All that is said to a cashier, a sentence each. */
  private static Stream<String> sentences() {
    Stream<String> advised =
        advices()
            .flatMap(
                advice ->
                    Stream.of(advice.advice(), advice.englishSentence(), advice.englishAdvice()));
    Stream<String> said =
        Stream.of(
                bundle("io.chuangkou.terminal.notice.words", ""),
                bundle("io.chuangkou.terminal.notice.words", "en"),
                bundle("io.chuangkou.terminal.texts.messages", "zh"),
                bundle("io.chuangkou.terminal.texts.messages", "en"))
            .flatMap(bundle -> bundle.keySet().stream().map(bundle::getString));
    return Stream.concat(advised, said).flatMap(text -> Stream.of(text.split("[。；;]|(?<=\\.) ")));
  }

  private static ResourceBundle bundle(String name, String language) {
    return ResourceBundle.getBundle(
        name, Locale.of(language), Control.getNoFallbackControl(Control.FORMAT_DEFAULT));
  }
}
