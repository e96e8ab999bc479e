package id.lintas.shared;

/** The languages the service speaks; Indonesian is the one it speaks unasked. */
public enum Language {
  ID,
  EN
}
