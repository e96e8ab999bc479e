package id.lintas.audit.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The ends of the chains that grew, at one moment, signed. Checkpoints are numbered without gaps
 * and each names the one before. As a line of text it is kept outside the database.
 */
public record Checkpoint(
    long number, Instant madeAt, String headsText, byte[] prevHash, byte[] hash, byte[] signature) {
  private static final HexFormat HEX = HexFormat.of();
  private static final String SEPARATOR = "|";
  private static final int PARTS = 6;

  public static Checkpoint after(
      long lastNumber,
      byte[] lastHash,
      Instant madeAt,
      List<Head> heads,
      UnaryOperator<byte[]> signer) {
    var headsText = heads.stream().map(Head::text).collect(Collectors.joining(";"));
    var number = lastNumber + 1;
    var hash = hash(number, madeAt, headsText, lastHash);
    return new Checkpoint(number, madeAt, headsText, lastHash, hash, signer.apply(hash));
  }

  public static byte[] beforeFirst() {
    return new byte[Hashes.BYTES];
  }

  public List<Head> heads() {
    return Arrays.stream(headsText.split(";")).map(Head::parse).toList();
  }

  /** Signed by the one whose signatures the predicate (hash, signature) confirms. */
  public boolean isGenuine(BiPredicate<byte[], byte[]> signed) {
    return Arrays.equals(hash, hash(number, madeAt, headsText, prevHash))
        && signed.test(hash, signature);
  }

  public String line() {
    return String.join(
        SEPARATOR,
        Long.toString(number),
        madeAt.toString(),
        headsText,
        HEX.formatHex(prevHash),
        HEX.formatHex(hash),
        HEX.formatHex(signature));
  }

  public static Checkpoint parse(String line) {
    var parts = line.split("\\|", -1);
    if (parts.length != PARTS) throw new IllegalArgumentException("not a checkpoint");
    return new Checkpoint(
        Long.parseLong(parts[0]),
        Instant.parse(parts[1]),
        parts[2],
        HEX.parseHex(parts[3]),
        HEX.parseHex(parts[4]),
        HEX.parseHex(parts[5]));
  }

  private static byte[] hash(long number, Instant madeAt, String heads, byte[] prevHash) {
    var text =
        String.join(
            SEPARATOR,
            "lintas audit checkpoint 1",
            Long.toString(number),
            madeAt.toString(),
            heads,
            HEX.formatHex(prevHash));
    return Hashes.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
  }
}
