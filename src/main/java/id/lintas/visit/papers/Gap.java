package id.lintas.visit.papers;

import id.lintas.office.Bilingual;

/**
 * Something that keeps the documents from being complete.
 *
 * @param code of the document, or of what is missing
 * @param text the document as citizens read of it
 */
public record Gap(Kind kind, String code, Bilingual text) {
  private static final Bilingual NOTHING = new Bilingual("", "");

  /** What is missing. */
  public enum Kind {
    /** Nothing of it was seen. */
    DOCUMENT,
    ORIGINAL,
    COPY,
    /** Seen, and the name on it was not compared. */
    NAME_UNREAD,
    /** Another name, and no paper explains it. */
    NAME_DIFFERS,
    PARENTS,
    /** The form is not complete. */
    FORM,
    /** Loss, damage and changed data are examined on record first. */
    EXAMINATION,
    /** An earlier application was suspended, and the time is not over. */
    SUSPENDED;

    /** Whether the applicant can do something about it, and reads of it on their list. */
    public boolean ofApplicant() {
      return this != NAME_UNREAD && this != EXAMINATION && this != SUSPENDED && this != FORM;
    }
  }

  static Gap of(Kind kind) {
    return new Gap(kind, kind.name(), NOTHING);
  }

  static Gap of(Kind kind, PaperDocument document) {
    return new Gap(kind, document.code(), document.text());
  }
}
