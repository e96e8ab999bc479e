package id.lintas.guide;

/** Who the passport is for, as the wizard asks it. */
public enum Who {
  ADULT("dewasa"),
  CHILD("anak"),
  DUAL_NATIONALITY_CHILD("ganda"),
  /** Leaves to work abroad for the first time. */
  WORKER("pekerja");

  private final String token;

  Who(String token) {
    this.token = token;
  }

  /** As it stands in addresses. */
  public String token() {
    return token;
  }

  boolean child() {
    return this == CHILD || this == DUAL_NATIONALITY_CHILD;
  }
}
