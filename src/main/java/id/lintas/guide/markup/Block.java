package id.lintas.guide.markup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A part of an article that stands on its own lines. */
public sealed interface Block {
  /** The words alone, for searching. */
  String plain();

  /**
   * @param id what a link within the page points to
   */
  record Heading(int level, String id, String text) implements Block {
    @Override
    public String plain() {
      return text;
    }
  }

  record Paragraph(List<Inline> parts) implements Block {
    @Override
    public String plain() {
      return words(parts.stream());
    }
  }

  /**
   * @param first the number that a numbered list starts with
   */
  record Items(boolean numbered, int first, List<List<Inline>> items) implements Block {
    @Override
    public String plain() {
      return items.stream().map(item -> words(item.stream())).collect(Collectors.joining("\n"));
    }
  }

  private static String words(Stream<Inline> parts) {
    return parts.map(Inline::text).collect(Collectors.joining());
  }
}
