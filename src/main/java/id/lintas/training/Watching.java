package id.lintas.training;

import id.lintas.archive.FileBoxed;
import id.lintas.booking.ToldNo;
import id.lintas.office.Offices;
import id.lintas.staff.Officer;
import id.lintas.training.Lesson.Sign;
import id.lintas.training.store.PracticeStore;
import id.lintas.visit.VisitMoved;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ticks tasks off by what really happened: written with the move itself, only by the officer whose
 * task it is, and only for the person it is about.
 */
@Component
class Watching {
  private final Offices offices;
  private final PracticeStore store;
  private final Clock clock;

  Watching(Offices offices, PracticeStore store, Clock clock) {
    this.offices = offices;
    this.store = store;
    this.clock = clock;
  }

  @EventListener
  void moved(VisitMoved moved) {
    var outcome = moved.move().outcome();
    moved
        .officer()
        .ifPresent(
            officer ->
                seen(
                    officer,
                    moved.now().booking(),
                    sign -> sign instanceof Sign.Said(var said) && said == outcome));
  }

  @EventListener
  void told(ToldNo no) {
    seen(no.officer(), no.booking(), sign -> sign instanceof Sign.Refused);
  }

  @EventListener
  void boxed(FileBoxed boxed) {
    seen(boxed.officer(), boxed.visit().booking(), sign -> sign instanceof Sign.Boxed);
  }

  private void seen(Officer officer, UUID booking, Predicate<Sign> shows) {
    if (!offices.office(officer.office()).training()) return;
    for (var practice : store.of(officer.office(), officer.id(), booking))
      if (shows.test(practice.lesson().sign()))
        store.done(officer.id(), practice.lesson(), clock.instant());
  }
}
