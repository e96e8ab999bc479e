package id.lintas.visit.papers;

import id.lintas.shared.ApplicationKind;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.Officers;
import id.lintas.visit.ArrivedVisits;
import id.lintas.visit.Visit;
import id.lintas.visit.store.VisitStore;
import java.util.List;
import java.util.Optional;
import org.springframework.web.context.WebApplicationContext;

/** Files that lie before the examiner, their forms complete. */
public final class HandedIn {
  private final WebApplicationContext context;
  private final OfficeId office;
  private final Officer desk;
  private final ArrivedVisits arrived;

  public HandedIn(WebApplicationContext context, OfficeId office) {
    this.context = context;
    this.office = office;
    desk = new Officers(context).at(office, Role.INFORMATION);
    arrived = new ArrivedVisits(context, office);
  }

  public Visit one() {
    return of(arrived.one());
  }

  public Visit of(ApplicationKind kind) {
    return of(arrived.of(kind));
  }

  private Visit of(Visit visit) {
    context
        .getBean(S02FillingTheForm.class)
        .complete(desk, visit.id(), visit.version(), FilledForms.adult(0));
    context.getBean(S03HandingIn.class).receive(desk, visit.folder().toString());
    return now(visit);
  }

  /** The same person with another application. */
  public Visit again(Visit before) {
    return of(arrived.again(before));
  }

  public Visit now(Visit visit) {
    return context.getBean(VisitStore.class).find(office, visit.id()).orElseThrow();
  }

  /** Everything that is asked for, seen, and in the applicant's name. */
  public List<Tick> allSeen(Visit visit) {
    var seen = context.getBean(Completeness.class).seen(visit);
    return context.getBean(Completeness.class).asked(visit).stream()
        .map(
            one ->
                new Tick(
                    one.code(),
                    Optional.ofNullable(seen.get(one.code())).map(Tick::version).orElse(0),
                    true,
                    true,
                    Tick.Name.SAME,
                    "",
                    ""))
        .toList();
  }
}
