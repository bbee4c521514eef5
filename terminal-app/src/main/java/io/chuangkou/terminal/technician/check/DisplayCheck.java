package io.chuangkou.terminal.technician.check;

import io.chuangkou.terminal.display.ScreenChoice;
import io.chuangkou.terminal.technician.Check;
import io.chuangkou.terminal.technician.Examination;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.TechnicianFault;
import io.chuangkou.terminal.technician.WhomToCall;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** Screens, their scale, the customer's screen, and the letters of the program's own font. */
public final class DisplayCheck implements Examination {

  /** What the window is drawn for. */
  private static final int WIDTH = 1024;

  private static final int HEIGHT = 768;

  /** The same enlarged to 200 %. */
  private static final double LEAST_WIDTH = 683;

  private static final double LEAST_HEIGHT = 384;

  private static final List<String> FONTS =
      List.of("NotoSansSC_400Regular.ttf", "NotoSansSC_700Bold.ttf");

  /** Common words of the window, rare characters of names, and money. */
  private static final String SAMPLE = "窗口社会保障卡结算统筹账户现金病区处方龘䶮喆堃淼¥0123456789";

  private final Supplier<List<ShownScreen>> screens;
  private final @Nullable ScreenChoice customers;

  /**
   * Of this machine.
   *
   * @param screens all screens; none: no window can be shown
   * @param customers which one customers look at, as configured; none: none
   */
  public DisplayCheck(Supplier<List<ShownScreen>> screens, @Nullable ScreenChoice customers) {
    this.screens = screens;
    this.customers = customers;
  }

  @Override
  public Check check() {
    return Check.DISPLAY;
  }

  @Override
  public List<Finding> run() {
    List<Finding> findings = new ArrayList<>();
    List<ShownScreen> shown = screens.get();
    if (shown.isEmpty()) {
      findings.add(
          Finding.wrong(
              Check.DISPLAY,
              "屏幕 / screens",
              TechnicianFault.DISPLAY_NONE.advice(),
              WhomToCall.ADMINISTRATOR));
    }
    for (int i = 0; i < shown.size(); i++) {
      findings.add(size(i + 1, shown.get(i)));
    }
    if (customers != null && !shown.isEmpty()) {
      findings.add(customersScreen(customers, shown));
    }
    findings.add(letters());
    return findings;
  }

  private static Finding size(int number, ShownScreen screen) {
    String item =
        "屏幕 "
            + number
            + (screen.isPrimary()
                ? "（主） / screen " + number + " (primary)"
                : " / screen " + number);
    String size = screen.words();
    boolean isTooSmall =
        screen.bounds().getWidth() < LEAST_WIDTH || screen.bounds().getHeight() < LEAST_HEIGHT;
    if (screen.isPrimary() && isTooSmall) {
      return Finding.wrong(
          Check.DISPLAY,
          item,
          TechnicianFault.DISPLAY_SMALL.with(size + "。", size + "."),
          WhomToCall.TECHNICIAN);
    }
    boolean isSmall = screen.pixelsWide() < WIDTH || screen.pixelsHigh() < HEIGHT;
    return screen.isPrimary() && isSmall
        ? Finding.warning(
            Check.DISPLAY,
            item,
            TechnicianFault.DISPLAY_SMALL.with(size + "。", size + "."),
            WhomToCall.TECHNICIAN)
        : Finding.good(Check.DISPLAY, item, size + "。", size + ".");
  }

  private static Finding customersScreen(ScreenChoice choice, List<ShownScreen> shown) {
    String item = "客户屏 / customers' screen";
    List<Rectangle2D> all = shown.stream().map(ShownScreen::bounds).toList();
    Rectangle2D cashiers =
        shown.stream()
            .filter(ShownScreen::isPrimary)
            .findFirst()
            .map(ShownScreen::bounds)
            .orElse(all.getFirst());
    return choice
        .room(all, cashiers)
        .map(room -> found(item, room))
        .orElseGet(
            () ->
                Finding.wrong(
                    Check.DISPLAY,
                    item,
                    TechnicianFault.DISPLAY_CUSTOMER.with(
                        "现有 " + shown.size() + " 块屏幕。", "screens: " + shown.size() + "."),
                    WhomToCall.TECHNICIAN,
                    "display"));
  }

  private static Finding found(String item, Rectangle2D room) {
    String size = "%.0f × %.0f".formatted(room.getWidth(), room.getHeight());
    return Finding.good(
        Check.DISPLAY,
        item,
        size + "。在收费窗口按 Ctrl+O 看测试图。",
        size + ". Ctrl+O at the cashier's window shows a test picture.");
  }

  private static Finding letters() {
    String item = "字体 / font";
    List<String> lacking = new ArrayList<>();
    for (String font : FONTS) {
      String missing = missing(font);
      if (!missing.isEmpty()) {
        lacking.add(font + " " + missing);
      }
    }
    String words = String.join("；", lacking);
    return lacking.isEmpty()
        ? Finding.good(
            Check.DISPLAY,
            item,
            "自带字体完整，汉字和生僻字（龘䶮喆堃）都有。",
            "The program's own font is whole, rare characters included.")
        : Finding.wrong(
            Check.DISPLAY,
            item,
            TechnicianFault.DISPLAY_FONT.with(words + "。", words + "."),
            WhomToCall.TECHNICIAN);
  }

  private static String missing(String file) {
    try (InputStream in =
        DisplayCheck.class.getResourceAsStream("/io/chuangkou/terminal/fonts/" + file)) {
      if (in == null) {
        return SAMPLE;
      }
      try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        return SAMPLE
            .codePoints()
            .filter(letter -> glyphs.getGlyphId(letter) == 0)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
      }
    } catch (IOException e) {
      return SAMPLE;
    }
  }
}
