package id.lintas.booking.opening;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./lintas verify-draw FILE [RECEIPT]}: computes a published draw again from its secrets and
 * its list, needing nothing but the file. Ends with 0 when all is as it was promised, 1 when not, 2
 * when it could not look.
 */
public final class VerifyDraw {
  private static final int FALSE_DRAW = 1;
  private static final int COULD_NOT_LOOK = 2;

  private VerifyDraw() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      var file = JsonMapper.builder().build().readValue(read(arguments.getFirst()), DrawFile.class);
      var findings = new ArrayList<>(findings(file.draw()));
      if (arguments.size() > 1) findings.addAll(receipt(file, arguments.get(1)));
      findings.forEach(out::println);
      if (!findings.isEmpty()) return FALSE_DRAW;
      out.println(
          "%s: %d entries; both secrets were promised before, the seed follows from them and the list, and everybody stands where the draw put them."
              .formatted(file.draw().opening(), file.draw().order().size()));
      return 0;
    } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
      err.println(
          "The file cannot be read as a published draw. Download it again from the page of the opening.");
      return COULD_NOT_LOOK;
    }
  }

  private static String read(String file) throws IOException {
    return Files.readString(Path.of(file));
  }

  /** Each thing that is not as promised, in a sentence. */
  static List<String> findings(DrawRecord draw) {
    var hex = HexFormat.of();
    var stored = hex.parseHex(draw.storedSecret());
    var derived = hex.parseHex(draw.derivedSecret());
    var findings = new ArrayList<String>();
    var promised = Commitments.of(stored, derived);
    if (!promised.stored().equals(draw.storedCommitment()))
      findings.add("The stored secret is not the one that was promised before the opening.");
    if (!promised.derived().equals(draw.derivedCommitment()))
      findings.add("The derived secret is not the one that was promised before the opening.");
    if (new HashSet<>(draw.order()).size() != draw.order().size())
      findings.add("An entry stands in the order more than once.");
    var list = Seed.listHash(draw.opening(), draw.order());
    if (!hex.formatHex(list).equals(draw.listHash()))
      findings.add("The entries are not those of the list that was closed.");
    var seed = Seed.of(stored, derived, list);
    if (!hex.formatHex(seed.bytes()).equals(draw.seed()))
      findings.add("The seed does not follow from the secrets and the list.");
    var order = seed.order(draw.order());
    for (int place = 0; place < order.size(); place++) {
      if (order.get(place).equals(draw.order().get(place))) continue;
      findings.add(
          "Place %d is held by %s; the draw gives it to %s."
              .formatted(place + 1, draw.order().get(place), order.get(place)));
      break;
    }
    return findings;
  }

  private static List<String> receipt(DrawFile file, String receipt) {
    var said = Receipts.read(receipt, file.publicKey());
    if (said.isEmpty()) return List.of("The receipt was not signed by this installation.");
    var draw = file.draw();
    if (!said.get().opening().equals(draw.opening()))
      return List.of("The receipt is for another opening: " + said.get().opening() + ".");
    return !draw.order().contains(said.get().entry())
            && said.get().enteredAt().isBefore(draw.closedAt())
        ? List.of("The entry of this receipt is missing in the list: it was left out.")
        : List.of();
  }
}
