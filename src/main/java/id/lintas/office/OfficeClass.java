package id.lintas.office;

/** Rank of an office; shown, and without effect on the passport service. */
public enum OfficeClass {
  I_KHUSUS_TPI("Kelas I Khusus TPI"),
  I_KHUSUS_NON_TPI("Kelas I Khusus Non TPI"),
  I_TPI("Kelas I TPI"),
  I_NON_TPI("Kelas I Non TPI"),
  II_TPI("Kelas II TPI"),
  II_NON_TPI("Kelas II Non TPI"),
  III_TPI("Kelas III TPI"),
  III_NON_TPI("Kelas III Non TPI");

  private final String title;

  OfficeClass(String title) {
    this.title = title;
  }

  /** As it stands in an office's name, in Indonesian. */
  public String title() {
    return title;
  }
}
