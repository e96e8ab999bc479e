package id.lintas.site;

import org.jspecify.annotations.Nullable;

/** A line of a summary: what, its answer, and where it can be changed. */
public record Row(String label, String value, @Nullable String changeUrl) {
  public static Row of(String label, String value) {
    return new Row(label, value, null);
  }
}
