package id.lintas.guide;

/** What the wizard asks, in its order. */
public enum Question {
  WHO("siapa"),
  NEED("perlu"),
  OFFICE("kantor"),
  TYPE("jenis"),
  YEARS("berlaku"),
  FACTS("keadaan");

  private final String parameter;

  Question(String parameter) {
    this.parameter = parameter;
  }

  /** Its name in addresses. */
  public String parameter() {
    return parameter;
  }
}
