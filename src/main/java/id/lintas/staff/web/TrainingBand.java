package id.lintas.staff.web;

import id.lintas.site.Band;
import id.lintas.staff.Places;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Nobody shall take invented people for real ones, or real ones for invented. */
@Component
class TrainingBand implements Band {
  private final Places places;

  TrainingBand(Places places) {
    this.places = places;
  }

  @Override
  public boolean practising(HttpServletRequest request) {
    return SignedIn.of(request)
        .map(one -> places.of(one.officer().office()).trains().isPresent())
        .orElse(false);
  }
}
