package id.lintas.archive.cabinet;

/**
 * A drawer of a cabinet.
 *
 * @param from the letters with which the first name that belongs here begins
 * @param places how many folders it holds
 */
public record Drawer(int cabinet, int drawer, String from, int places) {
  public Place place(int position) {
    return new Place(cabinet, drawer, position);
  }

  public boolean holds(Place place) {
    return place.cabinet() == cabinet && place.drawer() == drawer;
  }
}
