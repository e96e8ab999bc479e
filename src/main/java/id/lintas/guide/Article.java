package id.lintas.guide;

import id.lintas.guide.markup.Block;
import id.lintas.shared.Language;
import java.util.List;
import java.util.stream.Collectors;

/** One page of the guide in one language. Both languages share the slug. */
public record Article(
    String slug,
    Language language,
    String title,
    String summary,
    int order,
    List<String> keywords,
    List<CitedLaw> laws,
    List<Block> body) {

  /** The words alone. */
  public String plain() {
    return body.stream().map(Block::plain).collect(Collectors.joining("\n"));
  }

  /** Where its page is. */
  public String path() {
    return "/panduan/" + slug;
  }
}
