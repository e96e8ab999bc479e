package id.lintas.booking.opening;

import static java.util.Objects.requireNonNull;

/**
 * The file that is published after an opening.
 *
 * @param publicKey that receipts are signed with, Ed25519
 */
public record DrawFile(DrawRecord draw, String publicKey) {
  public DrawFile {
    requireNonNull(draw);
    requireNonNull(publicKey);
  }
}
