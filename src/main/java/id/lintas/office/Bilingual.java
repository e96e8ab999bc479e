package id.lintas.office;

import id.lintas.shared.Language;

/** A sentence that an office keeps as data, in both languages. */
public record Bilingual(String indonesian, String english) {
  public String in(Language language) {
    return language == Language.EN ? english : indonesian;
  }
}
