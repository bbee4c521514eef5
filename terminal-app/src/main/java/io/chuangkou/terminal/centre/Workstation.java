package io.chuangkou.terminal.centre;

import io.chuangkou.settlement.message.RegionalProfile;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The machine as the centre hears of it at a sign-in; some centres compare it with what was
 * registered.
 *
 * @param mac hardware address of the network that reaches the centre, as {@code 00-1A-2B-3C-4D-5E}
 * @param ip the machine's address in it
 */
public record Workstation(String mac, String ip) {

  private static final Logger LOG = LoggerFactory.getLogger(Workstation.class);
  private static final HexFormat MAC = HexFormat.ofDelimiter("-").withUpperCase();

  /** Locally administered, and link-local: what a machine has that was given nothing. */
  private static final byte[] NO_MAC = {2, 0, 0, 0, 0, 0};

  private static final String NO_IP = "169.254.0.1";
  private static final int HTTPS = 443;

  /**
   * This machine as a centre sees it, looked up each time: networks come and go. What the profile
   * says counts instead.
   */
  public static Supplier<Workstation> facing(URI centre, RegionalProfile.Workstation registered) {
    return () -> {
      String mac = registered.mac();
      String ip = registered.ip();
      if (mac != null && ip != null) {
        return new Workstation(mac, ip);
      }
      Workstation own = towards(centre);
      return new Workstation(mac == null ? own.mac : mac, ip == null ? own.ip : ip);
    };
  }

  private static Workstation towards(URI centre) {
    return local(centre)
        .filter(address -> !address.isLoopbackAddress() && !address.isAnyLocalAddress())
        .or(Workstation::any)
        .map(address -> new Workstation(mac(address), address.getHostAddress()))
        .orElseGet(
            () ->
                // No network at all: the centre is on this very machine, and knows no other.
                new Workstation(MAC.formatHex(NO_MAC), NO_IP));
  }

  /** The address from which the centre is reached; a datagram socket sends nothing for it. */
  private static Optional<InetAddress> local(URI centre) {
    int port = centre.getPort() < 0 ? HTTPS : centre.getPort();
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(new InetSocketAddress(centre.getHost(), port));
      return Optional.ofNullable(socket.getLocalAddress());
    } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException e) {
      LOG.info("the way to the centre is not known: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /** Where the centre is on this machine, or the network is down: any other address of ours. */
  private static Optional<InetAddress> any() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(Workstation::isUp)
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
          .min((one, other) -> Integer.compare(one.getAddress().length, other.getAddress().length));
    } catch (IOException e) {
      LOG.info("the networks of this machine are not known: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static boolean isUp(NetworkInterface network) {
    try {
      return network.isUp() && !network.isLoopback();
    } catch (IOException e) {
      return false;
    }
  }

  private static String mac(InetAddress address) {
    try {
      byte[] mac = hardware(NetworkInterface.getByInetAddress(address));
      if (mac == null) {
        // A tunnel has none: the card that carries it has.
        mac =
            networks()
                .map(Workstation::hardware)
                .filter(found -> found != null)
                .findFirst()
                .orElse(NO_MAC);
      }
      return MAC.formatHex(mac).toUpperCase(Locale.ROOT);
    } catch (IOException e) {
      return MAC.formatHex(NO_MAC);
    }
  }

  private static Stream<NetworkInterface> networks() throws IOException {
    return NetworkInterface.networkInterfaces().filter(Workstation::isUp);
  }

  private static byte @Nullable [] hardware(@Nullable NetworkInterface network) {
    try {
      return network == null ? null : network.getHardwareAddress();
    } catch (IOException e) {
      return null;
    }
  }
}
