package id.lintas.shared;

/** As the identity card and the passport know it. */
public enum Sex {
  MALE,
  FEMALE
}
