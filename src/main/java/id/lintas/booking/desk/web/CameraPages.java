package id.lintas.booking.desk.web;

import id.lintas.booking.desk.SeenCode;
import id.lintas.staff.Needs;
import id.lintas.staff.Role;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What the desk's camera sees, where the browser cannot read it by itself. */
@Controller
@Needs(Role.FRONT_DESK)
class CameraPages {
  private final SeenCode seen;

  CameraPages(SeenCode seen) {
    this.seen = seen;
  }

  /** 204 where there is no code in it: the page sends the next picture. */
  @PostMapping(DeskPages.DESK + "/gambar")
  ResponseEntity<String> read(
      @RequestParam(name = "gambar", required = false) @Nullable MultipartFile picture)
      throws IOException {
    if (picture == null) return ResponseEntity.noContent().build();
    return seen.in(picture.getBytes())
        .map(code -> ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(code))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }
}
