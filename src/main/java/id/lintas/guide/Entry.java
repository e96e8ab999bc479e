package id.lintas.guide;

import id.lintas.shared.Language;

/**
 * Something that can be found.
 *
 * @param ref what it is called within its kind
 * @param path the page that shows it
 */
public record Entry(
    Kind kind,
    String ref,
    Language language,
    String title,
    String summary,
    String keywords,
    String body,
    String path) {
  public enum Kind {
    ARTICLE,
    REQUIREMENT,
    OFFICE
  }
}
