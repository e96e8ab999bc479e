package id.lintas.archive.web;

import id.lintas.archive.Answer;
import id.lintas.archive.boxes.BoxLabel;
import id.lintas.archive.boxes.PuttingInBoxes;
import id.lintas.archive.store.FileStore;
import id.lintas.site.BarCode;
import id.lintas.site.TypedDay;
import id.lintas.site.View;
import id.lintas.staff.Duties;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Boxes: which there are, what lies in one, its label to print, a new one, closing one. */
@Controller
@Needs({Role.ARCHIVE, Role.INFOKIM})
class BoxPages {
  static final String BOX = "/petugas/arsip/kotak";
  private static final int SHOWN_MAX = 100;

  private final PuttingInBoxes putting;
  private final FileStore files;
  private final Duties duties;
  private final ArchiveView view;

  BoxPages(PuttingInBoxes putting, FileStore files, Duties duties, ArchiveView view) {
    this.duties = duties;
    this.putting = putting;
    this.files = files;
    this.view = view;
  }

  @GetMapping(BOX)
  View show(@AuthenticationPrincipal Officer officer) {
    return list(officer, Optional.empty());
  }

  private View list(Officer officer, Optional<Answer> answer) {
    return view.page(
        officer,
        "boxes",
        Map.of("boxes", files.here(officer.office(), SHOWN_MAX), "fills", fills(officer)),
        answer);
  }

  /** The information unit looks at boxes; the archive fills them. */
  private boolean fills(Officer officer) {
    return duties.holds(officer, Role.ARCHIVE);
  }

  @Needs(Role.ARCHIVE)
  @PostMapping(BOX)
  View begin(
      @AuthenticationPrincipal Officer officer,
      @RequestParam(defaultValue = "") String dari,
      @RequestParam(defaultValue = "") String sampai,
      @RequestParam(defaultValue = "") String muat) {
    var first = TypedDay.parse(dari);
    var last = TypedDay.parse(sampai);
    if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get()))
      return list(officer, Optional.of(Answer.no("archive.box.days")));
    if (!muat.matches("[1-9]\\d{0,2}"))
      return list(officer, Optional.of(Answer.no("archive.box.capacity")));
    var range = new PuttingInBoxes.BoxRange(first.get(), last.get(), Integer.parseInt(muat));
    return list(officer, Optional.of(putting.begin(officer, range)));
  }

  @GetMapping(BOX + "/{number:\\d{1,6}}")
  View one(@AuthenticationPrincipal Officer officer, @PathVariable int number) {
    return one(officer, number, Optional.empty());
  }

  @Needs(Role.ARCHIVE)
  @PostMapping(BOX + "/{number:\\d{1,6}}/tutup")
  View close(@AuthenticationPrincipal Officer officer, @PathVariable int number) {
    return one(officer, number, Optional.of(putting.close(officer, number)));
  }

  private View one(Officer officer, int number, Optional<Answer> answer) {
    var label = new BoxLabel(number);
    var box = files.box(officer.office(), number);
    if (box.isEmpty()) return list(officer, Optional.of(Answer.no("archive.box.unknown", label)));
    return view.page(
        officer,
        "box",
        Map.of(
            "box", box.get(),
            "fills", fills(officer),
            "files", files.inBox(officer.office(), number),
            "code", BarCode.of(label.toString())),
        answer);
  }
}
