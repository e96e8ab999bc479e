package id.lintas.guide;

/** What somebody needs, as the wizard asks it. */
public enum Need {
  NEW("baru"),
  REPLACE("ganti"),
  LOST("hilang"),
  DAMAGED("rusak"),
  DATA_CHANGE("data");

  private final String token;

  Need(String token) {
    this.token = token;
  }

  /** As it stands in addresses. */
  public String token() {
    return token;
  }

  /** Whether an examination on record comes first (Permenkumham 8/2014). */
  public boolean examined() {
    return this == LOST || this == DAMAGED || this == DATA_CHANGE;
  }
}
