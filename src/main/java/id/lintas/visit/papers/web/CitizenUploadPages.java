package id.lintas.visit.papers.web;

import id.lintas.account.Citizen;
import id.lintas.booking.BookingHolders;
import id.lintas.booking.BookingHolders.Holder;
import id.lintas.shared.BookingCode;
import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.visit.papers.PaperDocument;
import id.lintas.visit.papers.Uploads;
import id.lintas.visit.papers.Uploads.Added;
import id.lintas.visit.papers.Uploads.Sender;
import id.lintas.visit.papers.Uploads.Whose;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * Pictures that citizens send of their documents before they come; nobody has to. Who holds the
 * code and a birth date may add some, and sees that they are there; the account that booked sees
 * and takes away the pictures too.
 */
@Controller
class CitizenUploadPages {
  private static final String UPLOADS = "/tiket/{code}/unggahan";
  private static final String WHAT = "dokumen";

  private final BookingHolders holders;
  private final Uploads uploads;

  CitizenUploadPages(BookingHolders holders, Uploads uploads) {
    this.holders = holders;
    this.uploads = uploads;
  }

  @GetMapping(UPLOADS)
  Object show(
      @PathVariable String code,
      @AuthenticationPrincipal @Nullable Citizen citizen,
      HttpServletRequest request) {
    return holder(code, citizen, request)
        .<Object>map(holder -> page(holder, Form.empty()))
        .orElseGet(() -> seeOther("/tiket?kode=" + code(code).grouped()));
  }

  private static BookingCode code(String typed) {
    return BookingCode.parse(typed).orElseThrow(CitizenUploadPages::notFound);
  }

  private Optional<Holder> holder(
      String code, @Nullable Citizen citizen, HttpServletRequest request) {
    return holders.holder(code(code), citizen, request);
  }

  private View page(Holder holder, Form form) {
    var booking = holder.booking();
    var people = new ArrayList<PicturesOfOne>();
    for (int position = 1; position <= booking.party(); position++) {
      var name = booking.applicants().get(position - 1).name().value();
      var documents =
          Uploads.open(booking) ? uploads.documents(booking, position) : List.<PaperDocument>of();
      people.add(
          new PicturesOfOne(position, name, documents, uploads.of(Whose.of(booking, position))));
    }
    return View.of(
        "id/lintas/visit/papers/web/send",
        Map.of(
            "booking", booking,
            "owner", holder.owner(),
            "people", people,
            "form", form,
            "open", Uploads.open(booking)));
  }

  /** What is sent names its person and document in one value, as the list offers it. */
  @PostMapping(UPLOADS)
  Object add(
      @PathVariable String code,
      @RequestParam(name = WHAT, defaultValue = "") String what,
      @RequestParam(name = UploadAnswers.FILE, required = false) @Nullable MultipartFile file,
      @AuthenticationPrincipal @Nullable Citizen citizen,
      HttpServletRequest request)
      throws IOException {
    var holder = holder(code, citizen, request).orElse(null);
    if (holder == null) return seeOther("/tiket?kode=" + code(code).grouped());
    var form = Form.empty().with(WHAT, what);
    var chosen = what.matches("[1-5]:[A-Z0-9_]{1,40}") ? what.split(":") : new String[0];
    var position = chosen.length == 2 ? Integer.parseInt(chosen[0]) : 0;
    if (position < 1 || position > holder.booking().party())
      form.refuse(WHAT, "visit.upload.choose");
    if (file == null || file.isEmpty()) form.refuse(UploadAnswers.FILE, "visit.upload.missing");
    if (form.ok() && file != null) {
      var by = by(citizen);
      var added = uploads.add(holder.booking(), position, by, chosen[1], UploadAnswers.bytes(file));
      if (added instanceof Added.Kept) return back(holder);
      form.refuse(UploadAnswers.FILE, UploadAnswers.wrong(added));
    }
    return page(holder, form).status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  private static Sender by(@Nullable Citizen citizen) {
    return new Sender(Optional.ofNullable(citizen).map(Citizen::accountId));
  }

  @PostMapping(UPLOADS + "/{position}/{number}/hapus")
  Object remove(
      @PathVariable String code,
      @PathVariable int position,
      @PathVariable int number,
      @AuthenticationPrincipal @Nullable Citizen citizen,
      HttpServletRequest request) {
    var holder = owner(code, citizen, request);
    if (Uploads.open(holder.booking()))
      uploads.takeBack(Whose.of(holder.booking(), position), number, by(citizen));
    return back(holder);
  }

  @GetMapping(UPLOADS + "/{position}/{number}")
  Object picture(
      @PathVariable String code,
      @PathVariable int position,
      @PathVariable int number,
      @AuthenticationPrincipal @Nullable Citizen citizen,
      HttpServletRequest request) {
    var whose = Whose.of(owner(code, citizen, request).booking(), position);
    return uploads
        .sent(whose, number, by(citizen))
        .map(jpeg -> UploadAnswers.picture(jpeg, number))
        .orElseThrow(CitizenUploadPages::notFound);
  }

  private Holder owner(String code, @Nullable Citizen citizen, HttpServletRequest request) {
    return holder(code, citizen, request)
        .filter(Holder::owner)
        .orElseThrow(CitizenUploadPages::notFound);
  }

  private static ResponseEntity<Void> back(Holder holder) {
    return seeOther("/tiket/" + holder.booking().code().grouped() + "/unggahan");
  }

  private static ResponseEntity<Void> seeOther(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
