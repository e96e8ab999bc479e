package id.lintas.site;

import org.jspecify.annotations.Nullable;

/** One of several answers; label and hint are in the reader's language already. */
public record Option(String value, String label, @Nullable String hint) {
  public static Option of(String value, String label) {
    return new Option(value, label, null);
  }
}
