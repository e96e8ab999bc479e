package id.lintas.guide.markup;

/** A piece of a line. The text is as written; whoever shows it escapes it. */
public sealed interface Inline {
  String text();

  record Text(String text) implements Inline {}

  record Strong(String text) implements Inline {}

  /** Leads to a page of this site or to an https address, never anywhere else. */
  record Link(String text, String address) implements Inline {}
}
