package id.lintas.staff.web;

import id.lintas.site.Form;

/** What an officer calls a device; one without a name is called what it is. */
final class DeviceName {
  static final String FIELD = "perangkat";
  private static final int LONGEST = 40;

  private DeviceName() {}

  static String of(Form form) {
    var typed = form.value(FIELD).replaceAll("\\p{Cntrl}", "");
    if (typed.isEmpty()) return "Passkey";
    var end =
        typed.offsetByCodePoints(0, Math.min(LONGEST, typed.codePointCount(0, typed.length())));
    return typed.substring(0, end);
  }
}
