package io.chuangkou.terminal.print;

import io.chuangkou.terminal.print.emulator.ReceiptPrinter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A receipt printer at a port of this machine, with the moods of real ones. */
public final class PrinterOnNetwork implements AutoCloseable {

  /** What it does with a connection. */
  enum Mood {
    PRINTS,
    HANGS_UP,
    STOPS_READING
  }

  private final ReceiptPrinter printer;
  private final ServerSocket port;
  private final List<Socket> lines = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();
  private volatile Mood mood = Mood.PRINTS;

  public PrinterOnNetwork(ReceiptPrinter printer) throws IOException {
    this(printer, 0);
  }

  PrinterOnNetwork(ReceiptPrinter printer, int port) throws IOException {
    this.printer = printer;
    this.port = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  private void serve() {
    try {
      while (true) {
        Socket line = port.accept();
        lines.add(line);
        take(line);
      }
    } catch (IOException e) {
      ended.add("switched off");
    }
  }

  private void take(Socket line) {
    try {
      switch (mood) {
        case PRINTS -> {
          printer.take(line.getInputStream(), line.getOutputStream());
          line.close();
          ended.add("printed");
        }
        case HANGS_UP -> {
          line.setSoLinger(true, 0);
          line.close();
        }
        case STOPS_READING -> ended.add("stopped");
      }
    } catch (IOException e) {
      ended.add(String.valueOf(e.getMessage()));
    }
  }

  public int port() {
    return port.getLocalPort();
  }

  void feel(Mood next) {
    mood = next;
  }

  /** How the next connection ended. */
  public String ended() throws InterruptedException {
    return ended.take();
  }

  @Override
  public void close() throws IOException {
    port.close();
    for (Socket line : lines) {
      line.close();
    }
  }
}
