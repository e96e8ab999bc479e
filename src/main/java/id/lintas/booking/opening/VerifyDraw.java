package id.lintas.booking.opening;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./lintas verify-draw FILE [RECEIPT]}: computes a published draw again from its secrets and
 * its list, needing nothing but the file; with a receipt also whether its promises are those from
 * before the opening. Ends with 0 when all is as it was promised, 1 when not, 2 when it could not
 * look.
 */
public final class VerifyDraw {
  private static final int FALSE_DRAW = 1;
  private static final int COULD_NOT_LOOK = 2;
  private static final String NO_DRAW =
      "The file cannot be read as a published draw. Download it again from the page of the opening.";
  private static final Optional<String> NONE = Optional.empty();

  private VerifyDraw() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      var file = file(arguments.getFirst());
      var receipt = arguments.size() > 1 ? Optional.of(line(arguments.get(1))) : NONE;
      var findings = new ArrayList<>(computed(file.draw()));
      receipt.ifPresent(line -> findings.addAll(receipt(file, line)));
      findings.forEach(out::println);
      if (!findings.isEmpty()) return FALSE_DRAW;
      told(file.draw(), receipt.isPresent()).forEach(out::println);
      return 0;
    } catch (Unreadable why) {
      err.println(why.getMessage());
      return COULD_NOT_LOOK;
    }
  }

  /** Says what to do about it. */
  private static final class Unreadable extends Exception {
    Unreadable(String sentence) {
      super(sentence);
    }
  }

  private static DrawFile file(String path) throws Unreadable {
    try {
      var text = Files.readString(Path.of(path));
      return requireNonNull(JsonMapper.builder().build().readValue(text, DrawFile.class));
    } catch (IOException | JacksonException | IllegalArgumentException | NullPointerException not) {
      throw new Unreadable(NO_DRAW);
    }
  }

  private static List<String> computed(DrawRecord draw) throws Unreadable {
    try {
      return findings(draw);
    } catch (IllegalArgumentException noSecrets) {
      throw new Unreadable(NO_DRAW);
    }
  }

  /** Of a file, or as it was typed. */
  private static String line(String given) throws Unreadable {
    return Receipts.line(given)
        .or(() -> inFile(given).flatMap(Receipts::line))
        .orElseThrow(
            () ->
                new Unreadable(
                    "That is no receipt. Give the file that you saved, or its line in quotes: it begins with LINTAS-BUKTI."));
  }

  private static Optional<String> inFile(String path) {
    try {
      return Optional.of(Files.readString(Path.of(path)));
    } catch (IOException | InvalidPathException none) {
      return Optional.empty();
    }
  }

  /** The file alone cannot show when its promises were made. */
  private static List<String> told(DrawRecord draw, boolean receipt) {
    return List.of(
        "%s: %d entries; the secrets are those of the promises in the file, the seed follows from them and the list, and everybody stands where the draw put them."
            .formatted(draw.opening(), draw.order().size()),
        receipt
            ? "The receipt was signed when its entry was made, and carries the same promises."
            : "That these promises were made before the opening is shown by a receipt (give it as well), or by the page from before: %s and %s."
                .formatted(draw.storedCommitment(), draw.derivedCommitment()));
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
    var said = Receipts.read(receipt, file.publicKey()).orElse(null);
    if (said == null) return List.of("The receipt was not signed by this installation.");
    var draw = file.draw();
    if (!said.opening().equals(draw.opening()))
      return List.of("The receipt is for another opening: " + said.opening() + ".");
    var findings = new ArrayList<String>();
    if (!said.promised().equals(new Commitments(draw.storedCommitment(), draw.derivedCommitment())))
      findings.add("The secrets in the file are not those that the receipt was given for.");
    if (said.drawn() && !draw.order().contains(said.entry()))
      findings.add("The entry of this receipt is missing in the list: it was left out.");
    return findings;
  }
}
