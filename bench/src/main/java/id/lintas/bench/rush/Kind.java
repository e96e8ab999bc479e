package id.lintas.bench.rush;

/** What people ask for, with a title for the report. */
enum Kind {
  SIGN_IN("sign-in"),
  FORM("a form"),
  ENTRY("entering the room"),
  LEAVE("leaving the room"),
  POLL("a poll"),
  HOURS("free hours"),
  BOOK("a booking"),
  OWN("own bookings"),
  CANCEL("giving back");

  final String title;

  Kind(String title) {
    this.title = title;
  }
}
