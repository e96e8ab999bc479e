package id.lintas.visit.hall.web;

import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.site.View;
import id.lintas.visit.hall.Board;
import id.lintas.visit.hall.Boards;
import id.lintas.visit.hall.Spoken;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** The display in the hall, open to everybody: it shows numbers and counters only. */
@Controller
class DisplayPages {
  private static final String STYLE = "/gaya/layar.css";

  private final Offices offices;
  private final Boards boards;
  private final DisplayStreams streams;
  private final ResourceUrlProvider resources;

  DisplayPages(
      Offices offices, Boards boards, DisplayStreams streams, ResourceUrlProvider resources) {
    this.offices = offices;
    this.boards = boards;
    this.streams = streams;
    this.resources = resources;
  }

  @GetMapping("/layar/{office}")
  View display(@PathVariable String office) {
    var shown = office(office);
    var style = Optional.ofNullable(resources.getForLookupPath(STYLE)).orElse(STYLE);
    var model = new HashMap<String, Object>();
    model.put("office", shown);
    model.put("board", boards.now(shown.id()));
    model.put("style", style);
    model.put("clips", String.join(" ", Spoken.clips()));
    return View.of("id/lintas/visit/hall/web/display", model);
  }

  /** For displays that cannot listen. */
  @GetMapping(path = "/layar/{office}/keadaan", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Board> state(@PathVariable String office) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(boards.now(office(office).id()));
  }

  /** Where too many listen already the display asks from time to time instead. */
  @GetMapping(path = "/layar/{office}/siaran", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> listen(@PathVariable String office) {
    return streams
        .open(office(office).id())
        .map(
            stream ->
                ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    // a balancer must not keep it back
                    .header("X-Accel-Buffering", "no")
                    .body(stream))
        .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
  }

  private Office office(String typed) {
    return offices
        .find(typed)
        .filter(one -> !one.training())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
