package id.lintas.staff;

import id.lintas.shared.OfficeId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Where an office lies and what day it is there. An office nobody knows lives by Jakarta's time.
 */
@Component
public class Places {
  private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");

  private final ObjectProvider<OfficePlaces> known;
  private final Clock clock;

  Places(ObjectProvider<OfficePlaces> known, Clock clock) {
    this.known = known;
    this.clock = clock;
  }

  public OfficePlaces.Place of(OfficeId office) {
    return known.stream()
        .flatMap(one -> one.place(office).stream())
        .findFirst()
        .orElseGet(() -> new OfficePlaces.Place(office.value(), CAPITAL, Optional.empty()));
  }

  /** Whether it works on that day; an office nobody knows works every day. */
  public boolean open(OfficeId office, LocalDate day) {
    return known.stream().allMatch(one -> one.place(office).isEmpty() || one.open(office, day));
  }

  /** Where officers of this office practise on invented people. */
  public Optional<OfficeId> training(OfficeId real) {
    return known.stream().flatMap(one -> one.training(real).stream()).findFirst();
  }

  public LocalDate today(OfficeId office) {
    return clock.instant().atZone(of(office).zone()).toLocalDate();
  }
}
