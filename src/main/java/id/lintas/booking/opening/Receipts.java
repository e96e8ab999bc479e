package id.lintas.booking.opening;

import id.lintas.booking.store.OpeningStore;
import id.lintas.vault.Attestation;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Receipts of entries, signed so that anybody with the installation's public key can check them:
 * whoever holds one of an entry that was on the list can prove that the published list lacks it, or
 * that its secrets are others than were promised. A receipt is one line: {@code LINTAS-BUKTI
 * PLM/2026-11-30 <entry> <entered at> <UNDIAN|SUSULAN> <stored> <derived> <signature>}, on the list
 * that is drawn or behind it, and both promises as {@link Commitments}.
 */
@Component
public class Receipts {
  private static final String TITLE = "LINTAS-BUKTI";
  private static final int PARTS = 8;
  private static final String DRAWN = "UNDIAN";
  private static final String LATE = "SUSULAN";

  private final Attestation attestation;
  private final OpeningStore openings;

  Receipts(Attestation attestation, OpeningStore openings) {
    this.attestation = attestation;
    this.openings = openings;
  }

  public String of(Entry entry) {
    var promised = openings.find(entry.opening()).orElseThrow().commitments();
    var line =
        String.join(
            " ",
            TITLE,
            entry.opening().toString(),
            entry.id().toString(),
            entry.enteredAt().truncatedTo(ChronoUnit.SECONDS).toString(),
            entry.late().isEmpty() ? DRAWN : LATE,
            promised.stored(),
            promised.derived());
    var signature = attestation.sign(line.getBytes(StandardCharsets.UTF_8));
    return line + " " + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  public String publicKey() {
    return attestation.publicKeyText();
  }

  /**
   * What a genuine receipt says.
   *
   * @param drawn whether the entry was on the list that is drawn
   */
  record Said(String opening, UUID entry, boolean drawn, Commitments promised) {}

  /** The line of a receipt in the text of a file, or the text itself. */
  static Optional<String> line(String text) {
    return text.lines().map(String::strip).filter(line -> line.startsWith(TITLE)).findFirst();
  }

  /** Empty when it was not signed by the holder of that key. */
  static Optional<Said> read(String receipt, String publicKey) {
    var parts = receipt.strip().split(" ");
    if (parts.length != PARTS || !parts[0].equals(TITLE)) return Optional.empty();
    var line = receipt.strip().substring(0, receipt.strip().lastIndexOf(' '));
    try {
      var signature = Base64.getUrlDecoder().decode(parts[PARTS - 1]);
      var signed = line.getBytes(StandardCharsets.UTF_8);
      if (!Attestation.confirming(publicKey).test(signed, signature)) return Optional.empty();
      return Optional.of(
          new Said(
              parts[1],
              UUID.fromString(parts[2]),
              parts[4].equals(DRAWN),
              new Commitments(parts[5], parts[6])));
    } catch (IllegalArgumentException otherwise) {
      return Optional.empty();
    }
  }
}
