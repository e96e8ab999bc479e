package id.lintas.training;

import id.lintas.archive.InventedFolders;
import id.lintas.booking.Booking;
import id.lintas.booking.InventedBookings;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.staff.PlayedColleague;
import id.lintas.training.Lesson.At;
import id.lintas.visit.Moved;
import id.lintas.visit.MovingOn;
import id.lintas.visit.Visit;
import id.lintas.visit.Worklist;
import id.lintas.visit.papers.S02FillingTheForm;
import id.lintas.visit.papers.S02FillingTheForm.Saved;
import id.lintas.visit.sop.Actor;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Brings somebody invented to where a lesson begins, by what officers themselves would do; three
 * played colleagues do it, so that whoever practises may do what takes another pair of eyes.
 */
@Component
class Preparing {
  private final Offices offices;
  private final InventedBookings bookings;
  private final InventedFolders folders;
  private final Worklist worklist;
  private final S02FillingTheForm form;
  private final MovingOn moving;
  private final Clock clock;
  private final SecureRandom random;

  Preparing(
      Offices offices,
      InventedBookings bookings,
      InventedFolders folders,
      Worklist worklist,
      S02FillingTheForm form,
      MovingOn moving,
      Clock clock,
      SecureRandom random) {
    this.offices = offices;
    this.bookings = bookings;
    this.folders = folders;
    this.worklist = worklist;
    this.form = form;
    this.moving = moving;
    this.clock = clock;
    this.random = random;
  }

  Booking prepare(OfficeId office, At at) {
    var desk = PlayedColleague.FIRST.at(office);
    var today = offices.office(office).today(clock.instant());
    var booking = bookings.invent(office, desk, InventedPeople.any(today, random));
    if (at instanceof At.Booked) return booking;
    bookings.arrive(desk, booking);
    var visit = worklist.find(office, booking.code().value()).getFirst();
    switch (at) {
      case At.Step(var step) -> bring(visit, step);
      case At.Ended ended -> say(PlayedColleague.FIRST, visit, new Outcome.Withdrawn());
      case At.Booked booked -> {}
    }
    return booking;
  }

  private void bring(Visit visit, SopStep to) {
    var now = visit;
    while (now.step() != to) {
      if (now.step().compareTo(to) > 0) throw new IllegalStateException("went past " + to);
      forward(now);
      now = worklist.find(visit.office(), visit.id()).orElseThrow();
    }
  }

  private void forward(Visit visit) {
    switch (visit.step()) {
      case S02_FILL_FORM -> fill(visit);
      case S03_HAND_IN -> say(PlayedColleague.FIRST, visit, new Outcome.HandedIn());
      case S04_EXAMINE_DOCUMENTS ->
          say(PlayedColleague.FIRST, visit, new Outcome.DocumentsComplete());
      case S06_CAPTURE_AND_INTERVIEW -> say(PlayedColleague.FIRST, visit, new Outcome.Captured());
      case S07_PAYMENT ->
          done(
              moving.move(
                  visit.office(),
                  visit.id(),
                  visit.version(),
                  new Outcome.Paid(),
                  new Actor.Bank()));
      case S08_VERIFY -> say(PlayedColleague.SECOND, visit, new Outcome.Compared());
      case S09_ADJUDICATE -> say(PlayedColleague.SECOND, visit, new Outcome.Approved());
      case S10_QUALITY_TEST -> say(PlayedColleague.THIRD, visit, new Outcome.QualityPassed());
      case S11_SIGN -> say(PlayedColleague.THIRD, visit, new Outcome.Signed());
      case S12_SCAN_READY -> folders.ready(PlayedColleague.SECOND.at(visit.office()), visit);
      case S13_FILE_IN_CABINET -> folders.file(PlayedColleague.SECOND.at(visit.office()), visit);
      case S01_CHECK_IN, S05_QUEUE_NUMBER, S14_HAND_OVER, S15_ARCHIVE ->
          throw new IllegalStateException("nothing brings anybody on from " + visit.step());
    }
  }

  private void fill(Visit visit) {
    var desk = PlayedColleague.FIRST.at(visit.office());
    var sheet = InventedPeople.form(form.read(visit));
    var filled = form.complete(desk, visit.id(), visit.version(), sheet);
    if (!(filled instanceof Saved.Complete))
      throw new IllegalStateException("not prepared: " + filled);
  }

  private void say(PlayedColleague who, Visit visit, Outcome outcome) {
    var said =
        new MovingOn.Said(visit.id(), visit.version(), outcome, Map.of("catatan", "Latihan"));
    done(moving.move(who.at(visit.office()), said));
  }

  private static void done(Moved moved) {
    if (!(moved instanceof Moved.Done)) throw new IllegalStateException("not prepared: " + moved);
  }
}
