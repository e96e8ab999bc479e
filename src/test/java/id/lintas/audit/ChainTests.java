package id.lintas.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.audit.chain.ChainCheck;
import id.lintas.audit.chain.Checkpoint;
import id.lintas.audit.chain.CheckpointCheck;
import id.lintas.audit.chain.Content;
import id.lintas.audit.chain.Finding;
import id.lintas.audit.chain.Head;
import id.lintas.audit.chain.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChainTests {
  private static final Instant AT = Instant.parse("2026-11-27T07:00:00Z");
  private static final byte[] KEY = {7};

  @Test
  void findsNothingWrongWithAnUntouchedChain() {
    assertThat(check(chain(20), List.of(checkpoint(chain(20), 10)))).isEmpty();
    assertThat(check(List.of(), List.of())).isEmpty();
  }

  @Test
  void namesEachChangedRow() {
    for (var at = 0; at < 10; at++) {
      var links = chain(10);
      var old = links.get(at);
      links.set(at, new Link("PLM", old.seq(), content(99), old.prevHash(), old.hash()));
      assertThat(check(links, List.of())).containsExactly(new Finding.Changed("PLM", at + 1));
    }
  }

  @Test
  void namesEachMissingRow() {
    for (var at = 0; at < 9; at++) {
      var links = chain(10);
      links.remove(at);
      assertThat(check(links, List.of()))
          .containsExactly(new Finding.Missing("PLM", at + 1, at + 1));
    }
  }

  @Test
  void namesRowsMissingAtTheEndOnceACheckpointSawThem() {
    var links = chain(10);
    var signed = checkpoint(links, 9);
    assertThat(check(links.subList(0, 7), List.of(signed)))
        .containsExactly(new Finding.Missing("PLM", 8, 9));
  }

  @Test
  void namesRowsThatChangedPlaces() {
    var links = chain(10);
    var third = links.get(2);
    var sixth = links.get(5);
    links.set(2, new Link("PLM", 3, sixth.content(), sixth.prevHash(), sixth.hash()));
    links.set(5, new Link("PLM", 6, third.content(), third.prevHash(), third.hash()));
    assertThat(check(links, List.of()))
        .contains(new Finding.Changed("PLM", 3), new Finding.Changed("PLM", 6));
  }

  @Test
  void namesARowPutInWithAGoodHashOfItsOwn() {
    var links = chain(10);
    links.set(4, Link.after(links.get(3).head(), content(99)));
    assertThat(check(links, List.of())).containsExactly(new Finding.Detached("PLM", 6));
  }

  @Test
  void aChainWrittenAnewContradictsItsCheckpoint() {
    var signed = checkpoint(chain(10), 8);
    var anew = new ArrayList<>(chain(3));
    for (var n = 0; n < 7; n++) anew.add(Link.after(anew.getLast().head(), content(50 + n)));
    assertThat(check(anew, List.of())).isEmpty();
    assertThat(check(anew, List.of(signed))).containsExactly(new Finding.Rewritten("PLM", 8, 1));
  }

  @Test
  void refusesCheckpointsThatAreForgedMissingOrContradictTheFile() {
    var first = next(null, chain(3));
    var second = next(first, chain(5));
    var third = next(second, chain(9));
    var forged =
        new Checkpoint(2, AT, second.headsText(), second.prevHash(), second.hash(), new byte[] {1});

    assertThat(checkpoints(List.of(first, second, third), List.of(first.line(), third.line())))
        .isEmpty();
    assertThat(checkpoints(List.of(first, forged), List.of()))
        .containsExactly(new Finding.CheckpointForged(2));
    assertThat(checkpoints(List.of(first, third), List.of()))
        .containsExactly(new Finding.CheckpointMissing(2));
    assertThat(checkpoints(List.of(first), List.of(first.line(), second.line())))
        .containsExactly(new Finding.CheckpointMissing(2));
    assertThat(checkpoints(List.of(first, next(first, chain(4))), List.of(second.line())))
        .containsExactly(new Finding.CheckpointDiffers(2));
    assertThat(checkpoints(List.of(), List.of("x|y", "")))
        .containsExactly(new Finding.LineUnreadable(1));
  }

  @Test
  void aCheckpointSurvivesItsLineOfText() {
    var made = next(null, chain(3));
    var parsed = Checkpoint.parse(made.line());
    assertThat(parsed.line()).isEqualTo(made.line());
    assertThat(parsed.heads().getFirst().seq()).isEqualTo(3);
  }

  private static List<Finding> checkpoints(List<Checkpoint> stored, List<String> kept) {
    var check = new CheckpointCheck((hash, signature) -> Arrays.equals(sign(hash), signature));
    check.stored(stored);
    check.kept(kept);
    return check.findings();
  }

  private static List<Finding> check(List<Link> links, List<Checkpoint> signed) {
    var check = new ChainCheck("PLM");
    for (var checkpoint : signed) check.expect(checkpoint.heads().getFirst(), checkpoint.number());
    links.forEach(check::row);
    return check.end();
  }

  private static Checkpoint checkpoint(List<Link> links, int seq) {
    return next(null, links.subList(0, seq));
  }

  private static Checkpoint next(Checkpoint before, List<Link> links) {
    return Checkpoint.after(
        before == null ? 0 : before.number(),
        before == null ? Checkpoint.beforeFirst() : before.hash(),
        AT,
        List.of(links.getLast().head()),
        ChainTests::sign);
  }

  private static byte[] sign(byte[] hash) {
    var signed = Arrays.copyOf(hash, hash.length + 1);
    signed[hash.length] = KEY[0];
    return signed;
  }

  private static List<Link> chain(int rows) {
    var links = new ArrayList<Link>();
    var head = Head.beforeFirst("PLM");
    for (var n = 1; n <= rows; n++) {
      links.add(Link.after(head, content(n)));
      head = links.getLast().head();
    }
    return links;
  }

  private static Content content(int n) {
    return new Content(n, AT.plusSeconds(n), "system", "test", "thing:" + n, Map.of("k", "v" + n));
  }
}
