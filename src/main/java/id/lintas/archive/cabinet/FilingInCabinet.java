package id.lintas.archive.cabinet;

import id.lintas.archive.Answer;
import id.lintas.archive.Names;
import id.lintas.archive.store.CabinetStore;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PersonName;
import id.lintas.staff.Officer;
import id.lintas.visit.Moved;
import id.lintas.visit.MovingOn;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Outcome;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** S13: a folder goes to the place that the alphabet gives it, or to another that is free. */
@Component
public class FilingInCabinet {
  private final CabinetStore store;
  private final Drawers drawers;
  private final MovingOn moving;
  private final Names names;
  private final Audit audit;
  private final Clock clock;

  FilingInCabinet(
      CabinetStore store, Drawers drawers, MovingOn moving, Names names, Audit audit, Clock clock) {
    this.store = store;
    this.drawers = drawers;
    this.moving = moving;
    this.names = names;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param byAlphabet false where the drawer of these letters is full
   */
  public record Proposal(Place place, boolean byAlphabet) {}

  /** Empty when the whole cabinet is full. */
  public Optional<Proposal> propose(OfficeId office, PersonName name) {
    var all = drawers.of(office);
    var own = Alphabet.drawer(all, name);
    var first = all.indexOf(own);
    for (int i = 0; i < all.size(); i++) {
      var drawer = all.get((first + i) % all.size());
      var free = free(office, drawer, name);
      if (free.isPresent())
        return Optional.of(new Proposal(drawer.place(free.get()), drawer.equals(own)));
    }
    return Optional.empty();
  }

  /**
   * The place that fits, where this one lies in a drawer of other letters while their own has room;
   * empty where nothing is to be said against it.
   */
  public Optional<Place> better(OfficeId office, PersonName name, Place wanted) {
    var all = drawers.of(office);
    var known = all.stream().anyMatch(one -> one.holds(wanted));
    return propose(office, name)
        .filter(one -> known && one.byAlphabet() && store.in(office, wanted).isEmpty())
        .filter(one -> !Alphabet.drawer(all, name).holds(wanted))
        .map(Proposal::place);
  }

  private Optional<Integer> free(OfficeId office, Drawer drawer, PersonName name) {
    var taken = new HashMap<Integer, PersonName>();
    for (var one : store.inDrawer(office, drawer.cabinet(), drawer.drawer()))
      taken.put(one.place().position(), one.name());
    return FreePlace.in(drawer.places(), taken, name);
  }

  /** The place is locked before the visit, so that two who want it do not wait for each other. */
  @Transactional
  public Answer file(Officer officer, Visit visit, int version, Place place) {
    var refused = refused(officer.office(), visit, place);
    if (refused.isPresent()) return refused.get();
    var said =
        new MovingOn.Said(
            visit.id(), version, new Outcome.FiledInCabinet(), Map.of("tempat", place.toString()));
    var moved = moving.move(officer, said);
    if (!(moved instanceof Moved.Done(var now))) return notMoved(visit, moved);
    store.put(now, place, officer.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    return Answer.done(
        "archive.file.done", now.folder().grouped(), now.applicant().name().value(), place);
  }

  private Answer notMoved(Visit visit, Moved why) {
    return store
        .of(visit.office(), visit.id())
        .map(
            one ->
                Answer.no(
                    "archive.file.already",
                    visit.folder().grouped(),
                    one.place(),
                    names.of(one.by()),
                    one.at()))
        .orElseGet(() -> new Answer.NotMoved(why));
  }

  private Optional<Answer> refused(OfficeId office, Visit visit, Place place) {
    if (!store.lock(office, place)) return Optional.of(Answer.no("archive.place.unknown", place));
    return store
        .in(office, place)
        .map(
            there ->
                there.visit().equals(visit.id())
                    ? Answer.no("archive.place.here", visit.folder().grouped(), place)
                    : Answer.no(
                        "archive.place.taken",
                        place,
                        there.folder().grouped(),
                        names.of(there.by()),
                        there.at()));
  }

  /** From one place to another; nothing else changes. */
  @Transactional
  public Answer move(Officer officer, Visit visit, Place place) {
    var refused = refused(officer.office(), visit, place);
    if (refused.isPresent()) return refused.get();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!store.shift(officer.office(), visit.id(), place, officer.id(), now))
      return Answer.no("archive.move.gone", visit.folder().grouped());
    audit.record(
        new Entry(
            officer.actor(),
            officer.office(),
            "archive.folder.moved",
            "visit:" + visit.id(),
            Map.of("place", place.toString())));
    return Answer.done(
        "archive.move.done", visit.folder().grouped(), visit.applicant().name().value(), place);
  }
}
