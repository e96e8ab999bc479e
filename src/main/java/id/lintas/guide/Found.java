package id.lintas.guide;

import java.util.List;

/** Something that was found, with the place in its text that answers the question best. */
public record Found(Entry.Kind kind, String path, String title, List<Piece> excerpt) {
  /**
   * @param hit whether these are the words that were looked for
   */
  public record Piece(String text, boolean hit) {}
}
