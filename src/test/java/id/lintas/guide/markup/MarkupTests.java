package id.lintas.guide.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkupTests {
  private static final String SIGNS = "#-*[]()!<>&\"'\\/: .0123456789abcdxyz\n\t\r\0é€";

  @Test
  void readsHeadingsParagraphsAndLists() {
    var blocks =
        Markup.read(
            """
            ## Siapkan dokumen

            Satu baris
            dan lanjutannya.

            - satu
            - dua
            7. tujuh
            8. delapan
            """);
    assertThat(blocks)
        .containsExactly(
            new Block.Heading(2, "b-siapkan-dokumen", "Siapkan dokumen"),
            new Block.Paragraph(List.of(new Inline.Text("Satu baris dan lanjutannya."))),
            new Block.Items(
                false,
                1,
                List.of(List.of(new Inline.Text("satu")), List.of(new Inline.Text("dua")))),
            new Block.Items(
                true,
                7,
                List.of(List.of(new Inline.Text("tujuh")), List.of(new Inline.Text("delapan")))));
  }

  @Test
  void readsLinksAndStrongWords() {
    assertThat(Markup.inline("Buka **tiket** di [sini](/tiket)."))
        .containsExactly(
            new Inline.Text("Buka "),
            new Inline.Strong("tiket"),
            new Inline.Text(" di "),
            new Inline.Link("sini", "/tiket"),
            new Inline.Text("."));
  }

  @Test
  void aLinkLeadsNowhereElse() {
    for (var address :
        List.of(
            "javascript:alert(1)",
            "//evil.example",
            "http://plain.example",
            "/\\evil.example",
            "data:text/html,x",
            "/a b",
            "/\"onclick=x",
            "",
            "JAVASCRIPT:x")) {
      assertThat(Markup.inline("[x](" + address + ")"))
          .as(address)
          .allMatch(Inline.Text.class::isInstance);
    }
  }

  @Test
  void whatIsNotMarkedUpIsText() {
    for (var line :
        List.of("**", "****", "a ** b", "[x]", "[x](", "](", "[](/a)", "<b>x</b>", "*x*")) {
      assertThat(Markup.inline(line)).as(line).containsExactly(new Inline.Text(line));
    }
  }

  /** Whatever the rubbish: no fault, and no sign of a line is lost or read twice. */
  @Test
  void rubbishIsReadWithoutFault() {
    var random = new Random(20261124);
    for (int round = 0; round < 20_000; round++) {
      var length = random.nextInt(80);
      var rubbish =
          random
              .ints(length, 0, SIGNS.length())
              .mapToObj(at -> String.valueOf(SIGNS.charAt(at)))
              .collect(Collectors.joining());
      Markup.read(rubbish);
      var line = rubbish.replaceAll("\\R", " ");
      var back =
          Markup.inline(line).stream().map(MarkupTests::written).collect(Collectors.joining());
      assertThat(back).isEqualTo(line);
    }
  }

  @Test
  void readsAtMostTheLongestArticle() {
    var blocks = Markup.read("a".repeat(1_000_000));
    assertThat(blocks.getFirst().plain()).hasSize(100_000);
  }

  private static String written(Inline piece) {
    return switch (piece) {
      case Inline.Text(var text) -> text;
      case Inline.Strong(var text) -> "**" + text + "**";
      case Inline.Link(var text, var address) -> "[" + text + "](" + address + ")";
    };
  }
}
