package id.lintas.audit.chain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** A row in its place: its number in the chain of an office, and the hash of the row before. */
public record Link(String chain, long seq, Content content, byte[] prevHash, byte[] hash) {

  public static Link after(Head head, Content content) {
    var seq = head.seq() + 1;
    return new Link(
        head.chain(), seq, content, head.hash(), hash(head.chain(), seq, content, head.hash()));
  }

  public Head head() {
    return new Head(chain, seq, hash);
  }

  /** Whether the row still says what it said when it was linked. */
  boolean isIntact() {
    return Arrays.equals(hash, hash(chain, seq, content, prevHash));
  }

  boolean follows(byte[] previousHash) {
    return Arrays.equals(prevHash, previousHash);
  }

  private static byte[] hash(String chain, long seq, Content content, byte[] prevHash) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      Content.text(out, "lintas audit entry 1");
      Content.text(out, chain);
      out.writeLong(seq);
      out.write(prevHash);
      out.write(content.bytes());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return Hashes.sha256().digest(bytes.toByteArray());
  }
}
