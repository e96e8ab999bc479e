package id.lintas.booking.opening;

import id.lintas.vault.Attestation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Receipts of entries, signed so that anybody with the installation's public key can check them:
 * whose receipt names an entry that the published list does not hold can prove the omission. A
 * receipt is one line: {@code LINTAS-BUKTI PLM/2026-11-30 <entry> <entered at> <signature>}.
 */
@Component
public class Receipts {
  private static final String TITLE = "LINTAS-BUKTI";
  private static final int PARTS = 5;

  private final Attestation attestation;

  Receipts(Attestation attestation) {
    this.attestation = attestation;
  }

  public String of(Entry entry) {
    var line =
        String.join(
            " ",
            TITLE,
            entry.opening().toString(),
            entry.id().toString(),
            entry.enteredAt().truncatedTo(ChronoUnit.SECONDS).toString());
    var signature = attestation.sign(line.getBytes(StandardCharsets.UTF_8));
    return line + " " + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  public String publicKey() {
    return attestation.publicKeyText();
  }

  /** What a genuine receipt says. */
  record Said(String opening, UUID entry, Instant enteredAt) {}

  /** Empty when it was not signed by the holder of that key. */
  static Optional<Said> read(String receipt, String publicKey) {
    var parts = receipt.strip().split(" ");
    if (parts.length != PARTS || !parts[0].equals(TITLE)) return Optional.empty();
    var line = receipt.strip().substring(0, receipt.strip().lastIndexOf(' '));
    try {
      var signature = Base64.getUrlDecoder().decode(parts[4]);
      var signed = line.getBytes(StandardCharsets.UTF_8);
      return Attestation.confirming(publicKey).test(signed, signature)
          ? Optional.of(new Said(parts[1], UUID.fromString(parts[2]), Instant.parse(parts[3])))
          : Optional.empty();
    } catch (IllegalArgumentException | java.time.DateTimeException otherwise) {
      return Optional.empty();
    }
  }
}
