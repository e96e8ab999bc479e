package id.lintas.visit.papers;

/** Who has to agree that a minor gets a passport. */
public enum Parent {
  FATHER,
  MOTHER,
  /** In place of both, by a court's ruling. */
  GUARDIAN
}
