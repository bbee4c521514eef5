package io.chuangkou.card.pcsc;

import io.chuangkou.card.winscard.ReaderName;
import io.chuangkou.card.winscard.ServiceException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What a reader's driver tells of itself ({@code SCARD_ATTR_VENDOR_…}); empty: it tells nothing.
 *
 * @param vendor the maker's name
 * @param version as {@code 1.5.2}
 * @param serial the device's serial number
 */
record DriverAttributes(String vendor, String version, String serial) {

  /** A driver that was not asked. */
  static final DriverAttributes NONE = new DriverAttributes("", "", "");

  private static final int VENDOR_NAME = 0x00010100;
  private static final int DRIVER_VERSION = 0x00010102;
  private static final int SERIAL_NUMBER = 0x00010103;
  private static final int MAJOR = 24;
  private static final int MINOR = 16;

  /** Asks a driver; it tells nothing while another program holds the reader for itself. */
  static DriverAttributes of(PcscContext context, ReaderName reader) {
    return new DriverAttributes(
        text(ask(context, reader, VENDOR_NAME)),
        version(ask(context, reader, DRIVER_VERSION)),
        text(ask(context, reader, SERIAL_NUMBER)));
  }

  private static byte[] ask(PcscContext context, ReaderName reader, int attribute) {
    try {
      return context.attribute(reader, attribute);
    } catch (ServiceException e) {
      return new byte[0];
    }
  }

  private static String text(byte[] value) {
    return new String(value, StandardCharsets.UTF_8).replace("\0", "").strip();
  }

  /** Four bytes 0xMMmmbbbb in the machine's order: major, minor, build. */
  private static String version(byte[] value) {
    if (value.length < Integer.BYTES) {
      return "";
    }
    int number = ByteBuffer.wrap(value).order(ByteOrder.nativeOrder()).getInt();
    return (number >>> MAJOR) + "." + (number >> MINOR & 0xFF) + "." + (number & 0xFFFF);
  }
}
