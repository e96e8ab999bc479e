package id.lintas.visit.papers.web;

import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.Visit;
import id.lintas.visit.papers.Uploads;
import id.lintas.visit.papers.Uploads.Added;
import id.lintas.visit.papers.Uploads.Whose;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Pictures of a visit's documents at the desk: what was sent beforehand, and new ones. */
@Controller
@Needs({Role.INFORMATION, Role.EXAMINER})
class DeskUploadPages {
  private static final String UPLOADS = Desk.VISITS + "/{folder}/unggahan";
  private static final String CODE = "dokumen";

  private final Desk desk;
  private final Uploads uploads;

  DeskUploadPages(Desk desk, Uploads uploads) {
    this.desk = desk;
    this.uploads = uploads;
  }

  @GetMapping(UPLOADS)
  Object show(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @RequestParam(name = CODE, defaultValue = "") String code) {
    return desk.visit(officer, folder)
        .<Object>map(visit -> page(officer, visit, Form.empty().with(CODE, code)))
        .orElse("redirect:" + Desk.VISITS);
  }

  private View page(Officer officer, Visit visit, Form form) {
    return desk.page(
        officer,
        visit,
        "uploads",
        Map.of(
            "form", form,
            "uploads", uploads.of(Whose.of(visit)),
            "documents", uploads.documents(visit),
            "open", Uploads.open(visit)));
  }

  @PostMapping(UPLOADS)
  Object add(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @RequestParam(name = CODE, defaultValue = "") String code,
      @RequestParam(name = UploadAnswers.FILE, required = false) @Nullable MultipartFile file)
      throws IOException {
    var visit = desk.visit(officer, folder).orElse(null);
    if (visit == null) return "redirect:" + Desk.VISITS;
    var form = Form.empty().with(CODE, code);
    if (code.isEmpty()) form.refuse(CODE, "visit.upload.choose");
    if (file == null || file.isEmpty()) form.refuse(UploadAnswers.FILE, "visit.upload.missing");
    if (form.ok() && file != null) {
      var added = uploads.add(visit, officer, code, UploadAnswers.bytes(file));
      if (added instanceof Added.Kept) return "redirect:" + Desk.address(visit) + "/unggahan";
      form.refuse(UploadAnswers.FILE, UploadAnswers.wrong(added));
    }
    return page(officer, visit, form).status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  @PostMapping(UPLOADS + "/{number}/hapus")
  Object remove(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @PathVariable int number) {
    var visit = desk.visit(officer, folder).orElse(null);
    if (visit == null) return "redirect:" + Desk.VISITS;
    if (Uploads.open(visit)) uploads.remove(Whose.of(visit), number, officer);
    return "redirect:" + Desk.address(visit) + "/unggahan";
  }

  @GetMapping(UPLOADS + "/{number}")
  Object picture(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @PathVariable int number) {
    return desk.visit(officer, folder)
        .flatMap(visit -> uploads.look(Whose.of(visit), number, officer))
        .map(jpeg -> UploadAnswers.picture(jpeg, number))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
