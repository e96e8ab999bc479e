package id.lintas.booking.opening;

import java.util.HexFormat;

/**
 * What is published before anybody enters: the SHA-256 of both secrets the draw's seed will be made
 * of, in hexadecimal. Who published them cannot exchange the secrets later.
 *
 * @param stored of the secret that lies in the database
 * @param derived of the secret that follows from the installation's keys
 */
public record Commitments(String stored, String derived) {
  public static Commitments of(byte[] stored, byte[] derived) {
    return new Commitments(
        HexFormat.of().formatHex(Seed.sha256(stored)),
        HexFormat.of().formatHex(Seed.sha256(derived)));
  }
}
