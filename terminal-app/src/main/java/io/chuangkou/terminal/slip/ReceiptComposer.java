package io.chuangkou.terminal.slip;

import io.chuangkou.terminal.slip.SlipLayout.Align;
import io.chuangkou.terminal.slip.SlipLayout.Line;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Writes the receipt of a deposit as a slip, in Chinese. Immutable and thread-safe. */
public final class ReceiptComposer {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final ResourceBundle texts =
      ResourceBundle.getBundle("io.chuangkou.terminal.slip.slip", Locale.ROOT);

  /** The slip of a receipt. */
  public SlipLayout compose(DepositReceipt receipt) {
    List<Line> lines = new ArrayList<>();
    lines.add(new SlipLayout.Text(receipt.hospital(), Align.CENTRE, true, false));
    lines.add(new SlipLayout.Text(of(receipt, "title"), Align.CENTRE, true, true));
    lines.add(new SlipLayout.Text(of(receipt, "mark"), Align.CENTRE, true, false));
    lines.add(new SlipLayout.Rule());
    lines.add(pair("number", receipt.number()));
    lines.add(name(receipt));
    lines.add(pair("id", receipt.maskedId()));
    lines.add(pair("hospitalNo", receipt.hospitalNo()));
    lines.add(pair("visit", receipt.visit()));
    lines.add(new SlipLayout.Rule());
    lines.add(new SlipLayout.Pair(of(receipt, "amount"), receipt.amount().toYuan(), true));
    lines.add(pair("inWords", AmountInWords.of(receipt.amount())));
    lines.add(pair("sum", receipt.sum().toYuan()));
    lines.add(new SlipLayout.Rule());
    lines.add(pair("time", TIME.format(receipt.time())));
    lines.add(pair("counter", receipt.window() + " / " + receipt.operator()));
    lines.add(new SlipLayout.Text(of(receipt, "foot"), Align.LEFT, false, false));
    return new SlipLayout(lines);
  }

  private Line name(DepositReceipt receipt) {
    String label = texts.getString("name");
    return receipt.name() == null
        ? new SlipLayout.Pair(label, receipt.maskedName(), false)
        : new SlipLayout.Holder(label, receipt.maskedName(), receipt.name());
  }

  private String of(DepositReceipt receipt, String key) {
    return text(key + "." + receipt.kind());
  }

  private SlipLayout.Pair pair(String key, String value) {
    return new SlipLayout.Pair(text(key), value, false);
  }

  private String text(String key) {
    return texts.getString("receipt." + key);
  }
}
