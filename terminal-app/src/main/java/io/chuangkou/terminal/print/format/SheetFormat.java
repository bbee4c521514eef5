package io.chuangkou.terminal.print.format;

import io.chuangkou.terminal.slip.PdfSlipRenderer;
import io.chuangkou.terminal.slip.SlipLayout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sheets of A4, as PDF. They open no drawer. */
public record SheetFormat() implements JobFormat {

  @Override
  public byte[] job(SlipLayout slip, boolean opensDrawer) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      PdfSlipRenderer.ofSheets().render(slip, pdf);
    } catch (IOException e) {
      throw new UncheckedIOException("a slip cannot be drawn", e);
    }
    return pdf.toByteArray();
  }
}
