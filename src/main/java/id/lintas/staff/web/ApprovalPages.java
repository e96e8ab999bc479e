package id.lintas.staff.web;

import id.lintas.site.View;
import id.lintas.staff.Approval;
import id.lintas.staff.Approvals;
import id.lintas.staff.Approvals.Decision;
import id.lintas.staff.NoLongerPossible;
import id.lintas.staff.Officer;
import id.lintas.staff.Places;
import id.lintas.staff.store.RosterStore;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for a second officer, shown to those who may decide it and to the one who asked. */
@Controller
@ForEveryOfficer
class ApprovalPages {
  private static final String HERE = "/petugas/persetujuan";

  private final Approvals approvals;
  private final RosterStore officers;
  private final Places places;
  private final Clock clock;

  ApprovalPages(Approvals approvals, RosterStore officers, Places places, Clock clock) {
    this.approvals = approvals;
    this.officers = officers;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping(HERE)
  View waiting(
      HttpServletRequest request,
      @AuthenticationPrincipal Officer officer,
      @RequestParam(name = "hasil", defaultValue = "") String result) {
    return page(officer, Result.of(result));
  }

  /** What is said of the decision that was just made. */
  private enum Result {
    NONE,
    APPROVED,
    REFUSED,
    WITHDRAWN,
    TOO_LATE;

    static Result of(String text) {
      for (var one : values()) if (one.name().equals(text)) return one;
      return NONE;
    }
  }

  private View page(Officer officer, Result result) {
    return page(officer, result == Result.NONE ? "" : "staff.approval.result." + result);
  }

  private View page(Officer officer, String messageKey) {
    var all = approvals.waiting(officer.office(), clock.instant());
    var mine = all.stream().filter(one -> one.maker().equals(officer.id())).toList();
    var toDecide = approvals.decidable(all, officer);
    var makers = toDecide.stream().map(Approval::maker).distinct().toList();
    return View.of(
        "id/lintas/staff/web/approvals",
        Map.of(
            "toDecide",
            items(toDecide),
            "mine",
            items(mine),
            "makers",
            officers.names(makers),
            "zone",
            places.of(officer.office()).zone(),
            "message",
            messageKey));
  }

  private List<WaitingItem> items(List<Approval> some) {
    return some.stream().map(one -> new WaitingItem(one, approvals.handler(one.kind()))).toList();
  }

  @PostMapping(HERE + "/{id}/setuju")
  Object approve(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
    try {
      return answer(officer, approvals.approve(officer, id, clock.instant()), Result.APPROVED);
    } catch (NoLongerPossible refused) {
      return page(officer, refused.messageKey()).status(409);
    }
  }

  @PostMapping(HERE + "/{id}/tolak")
  Object refuse(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
    return answer(officer, approvals.refuse(officer, id, clock.instant()), Result.REFUSED);
  }

  @PostMapping(HERE + "/{id}/tarik")
  Object withdraw(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
    return answer(officer, approvals.withdraw(officer, id, clock.instant()), Result.WITHDRAWN);
  }

  private Object answer(Officer officer, Decision decision, Result done) {
    return switch (decision) {
      case DONE -> "redirect:" + HERE + "?hasil=" + done;
      case TOO_LATE -> page(officer, Result.TOO_LATE).status(409);
      case NOT_YOURS -> View.of("id/lintas/staff/web/refused").status(403);
    };
  }
}
