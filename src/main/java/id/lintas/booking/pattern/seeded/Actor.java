package id.lintas.booking.pattern.seeded;

/** One of those at work in a made-up month. */
record Actor(int number, Sort sort) {}
