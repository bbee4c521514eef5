package io.chuangkou.terminal.cli.card;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.diagnosis.PinState;
import io.chuangkou.card.diagnosis.ReaderAccess;
import io.chuangkou.card.examination.ChosenReader;
import io.chuangkou.card.pcsc.PcscSettings;
import io.chuangkou.card.pin.CardPin;
import io.chuangkou.card.pin.Pin;
import io.chuangkou.card.pin.PinEntry;
import io.chuangkou.card.pin.PinResult;
import io.chuangkou.card.pin.TypedPin;
import io.chuangkou.card.pin.pad.PinPad;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.desk.DeskOptions;
import io.chuangkou.terminal.notice.Advice;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The holder verifies or changes the card's PIN. */
@Command(
    name = "pin",
    description =
        "持卡人校验或修改社保密码；密码在控制台输入、由标准输入传入，或在读卡器键盘上输入，不写进命令"
            + " / the holder's PIN: typed at the console, on standard input, or at the reader's keypad;"
            + " never in the command")
public final class PinCommand implements Callable<Integer> {

  /** A holder at a keypad takes longer than a card. */
  private static final Duration AT_THE_KEYPAD = Duration.ofMinutes(2);

  private final Console console;
  private final AccessSource source;

  @Mixin private DeskOptions desk = new DeskOptions();

  @ArgGroup(multiplicity = "1")
  private Act act = new Act();

  /** One of both. */
  static final class Act {

    @SuppressWarnings("unused") // what is not changed is verified
    @Option(names = "--verify", description = "校验 / verify it")
    private boolean isVerifying;

    @Option(names = "--change", description = "修改 / change it")
    private boolean isChanging;
  }

  @ArgGroup private @Nullable Place place;

  /** At most one of both. */
  static final class Place {

    @Option(
        names = "--pad",
        paramLabel = "DIGITS",
        arity = "0..1",
        fallbackValue = "6",
        description = "在读卡器键盘上输入这么多位，默认 6 / typed at the reader's keypad, so many digits")
    private int pad;

    @Option(
        names = "--pin-stdin",
        description =
            "标准输入第一行是密码，修改时第二行是新密码"
                + " / first line of standard input; to change it the second is the new one")
    private boolean isPiped;
  }

  @Option(
      names = "--last-try",
      description =
          "只剩一次机会或卡片不说还剩几次时也试 / try although it may be the last try before it is" + " blocked")
  private boolean risksLastTry;

  /** Shows PINs to cards of this source. */
  public PinCommand(Console console, AccessSource source) {
    this.console = console;
    this.source = source;
  }

  @Override
  public Integer call() {
    try (ReaderAccess access = source.open(settings());
        TypedPins typed = new TypedPins(console, place != null && place.isPiped)) {
      String reader = ChosenReader.named(access, desk.reader());
      PinEntry entry = entry(typed);
      return tell(
          access.hold(
              reader,
              slot -> {
                CardPin card = new CardPin(slot, risksLastTry);
                return act.isChanging ? card.change(entry) : card.verify(entry);
              }));
    } catch (CardFaultException e) {
      return refused(Advice.of(e.fault()), e.detail());
    }
  }

  private PcscSettings settings() {
    PcscSettings usual = desk.settings();
    return isAtPad()
        ? new PcscSettings(usual.take(), usual.leave(), AT_THE_KEYPAD, usual.service())
        : usual;
  }

  private boolean isAtPad() {
    return place != null && place.pad != 0;
  }

  private PinEntry entry(TypedPins typed) throws CardFaultException {
    if (place != null && place.pad != 0) {
      if (place.pad < Pin.SHORTEST || place.pad > Pin.LONGEST) {
        throw new CardFaultException(CardFault.PIN_FORM, "--pad " + place.pad);
      }
      console.err().println("请持卡人在读卡器键盘上输入 / at the reader's keypad, please");
      console.err().flush();
      return new PinPad(place.pad);
    }
    return act.isChanging ? typed.toChange() : TypedPin.of(typed.present());
  }

  private int tell(PinResult result) {
    console.out().println("试前 / before: " + text(result.before()));
    return switch (result) {
      case PinResult.Accepted accepted -> {
        console
            .out()
            .println(
                act.isChanging ? "✔ 密码已修改 / the PIN was changed" : "✔ 密码正确 / the PIN is right");
        yield ExitCode.DONE;
      }
      case PinResult.Refused refused -> {
        console.out().println("试后 / after: " + text(refused.after()));
        yield refused(Advice.of(refused.fault()), refused.detail());
      }
    };
  }

  private int refused(Advice advice, String detail) {
    console.say(advice);
    console.err().println("    " + detail);
    console.err().flush();
    return ExitCode.FAILED;
  }

  private static String text(PinState state) {
    return switch (state) {
      case PinState.Left left -> "还可试 %d 次 / %<d tries left".formatted(left.tries());
      case PinState.Blocked blocked -> "已锁定 / blocked";
      case PinState.NotNeeded open -> "无须密码 / none needed";
      case PinState.Unknown unknown -> "卡片不说 / the card does not tell";
    };
  }
}
