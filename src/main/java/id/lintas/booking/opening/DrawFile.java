package id.lintas.booking.opening;

/**
 * The file that is published after an opening.
 *
 * @param publicKey that receipts are signed with, Ed25519
 */
public record DrawFile(DrawRecord draw, String publicKey) {}
