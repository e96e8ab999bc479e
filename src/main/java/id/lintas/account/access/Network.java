package id.lintas.account.access;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** The network a request comes from: as much of its address as one customer can change at will. */
public record Network(String value) {
  private static final int IPV4_BYTES = 3;
  private static final int IPV6_BYTES = 7;

  /** Takes an address as the server writes it; names are never looked up. */
  public static Network of(String address) {
    try {
      var parsed = InetAddress.ofLiteral(address);
      var bytes = parsed instanceof Inet4Address ? IPV4_BYTES : IPV6_BYTES;
      return new Network(HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), bytes)));
    } catch (IllegalArgumentException noAddress) {
      return new Network("unknown");
    }
  }

  @Override
  public String toString() {
    return "Network";
  }
}
