package io.chuangkou.terminal.print;

import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import io.chuangkou.terminal.notice.TerminalFault;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * A printer at a serial port, or at a USB port that looks like one.
 *
 * @param device its name, as {@code /dev/ttyUSB0} or {@code COM3}
 * @param baud bits a second
 * @param patience how long a write may take; a printer without paper holds the line
 * @param asked whether it is asked for paper before and after
 */
public record SerialPort(String device, int baud, Duration patience, boolean asked)
    implements PrinterPort {

  private static final int TIMEOUTS =
      com.fazecast.jSerialComm.SerialPort.TIMEOUT_READ_SEMI_BLOCKING
          | com.fazecast.jSerialComm.SerialPort.TIMEOUT_WRITE_BLOCKING;

  @Override
  public void send(byte[] job) throws PrinterException {
    com.fazecast.jSerialComm.SerialPort line = open();
    try (OutputStream out = line.getOutputStream()) {
      if (asked) {
        Questions.before(line.getInputStream(), out, device);
      }
      out.write(job);
      out.flush();
      if (asked) {
        Questions.after(line.getInputStream(), out, device);
      }
    } catch (IOException e) {
      throw new PrinterException(TerminalFault.PRINTER_AWAY, device, e);
    } finally {
      line.closePort();
    }
  }

  private com.fazecast.jSerialComm.SerialPort open() throws PrinterException {
    try {
      com.fazecast.jSerialComm.SerialPort line =
          com.fazecast.jSerialComm.SerialPort.getCommPort(device);
      int millis = Math.toIntExact(patience.toMillis());
      line.setBaudRate(baud);
      line.setComPortTimeouts(TIMEOUTS, millis, millis);
      if (!line.openPort()) {
        throw new PrinterException(TerminalFault.PRINTER_AWAY, device, null);
      }
      return line;
    } catch (SerialPortInvalidPortException e) {
      throw new PrinterException(TerminalFault.PRINTER_UNKNOWN, device, e);
    }
  }
}
