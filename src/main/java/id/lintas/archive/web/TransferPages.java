package id.lintas.archive.web;

import id.lintas.archive.Answer;
import id.lintas.archive.Folders;
import id.lintas.archive.boxes.Transferring;
import id.lintas.archive.store.FileStore;
import id.lintas.archive.store.TransferStore;
import id.lintas.site.View;
import id.lintas.staff.Duties;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Transfer lists: the archive makes them, the information unit scans folder by folder. */
@Controller
@Needs({Role.ARCHIVE, Role.INFOKIM})
class TransferPages {
  static final String TRANSFER = S15ArchivePages.ARCHIVE + "/serah-terima";
  private static final String ONE = TRANSFER + "/{number:\\d{1,6}}";
  private static final int SHOWN_MAX = 50;
  private static final int BOXES_MAX = 100;

  private final Transferring transferring;
  private final TransferStore store;
  private final FileStore files;
  private final Folders folders;
  private final Duties duties;
  private final ArchiveView view;

  TransferPages(
      Transferring transferring,
      TransferStore store,
      FileStore files,
      Folders folders,
      Duties duties,
      ArchiveView view) {
    this.transferring = transferring;
    this.store = store;
    this.files = files;
    this.folders = folders;
    this.duties = duties;
    this.view = view;
  }

  @GetMapping(TRANSFER)
  View show(@AuthenticationPrincipal Officer officer) {
    return list(officer, Optional.empty());
  }

  private View list(Officer officer, Optional<Answer> answer) {
    var office = officer.office();
    var boxes = files.here(office, BOXES_MAX).stream().filter(box -> box.files() > 0).toList();
    return view.page(
        officer,
        "transfers",
        Map.of(
            "lists", store.all(office, SHOWN_MAX),
            "boxes", boxes,
            "makes", duties.holds(officer, Role.ARCHIVE)),
        answer);
  }

  @Needs(Role.ARCHIVE)
  @PostMapping(TRANSFER)
  View make(
      @AuthenticationPrincipal Officer officer,
      @RequestParam(name = "kotak", required = false, defaultValue = "") List<String> chosen) {
    var numbers = new TreeSet<Integer>();
    for (var one : chosen) if (one.matches("\\d{1,6}")) numbers.add(Integer.parseInt(one));
    return list(officer, Optional.of(transferring.make(officer, numbers)));
  }

  @GetMapping(ONE)
  View one(@AuthenticationPrincipal Officer officer, @PathVariable int number) {
    return one(officer, number, Optional.empty());
  }

  @Needs(Role.INFOKIM)
  @PostMapping(ONE)
  View receive(
      @AuthenticationPrincipal Officer officer,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String pindai) {
    var answer =
        switch (folders.find(officer.office(), pindai)) {
          case Folders.Look.One(var visit) -> transferring.receive(officer, number, visit);
          case Folders.Look.Several several -> Answer.no("archive.scan.noise");
          case Folders.Look.None(var why) -> new Answer.No(why);
        };
    return one(officer, number, Optional.of(answer));
  }

  @Needs(Role.INFOKIM)
  @PostMapping(ONE + "/terima")
  View accept(@AuthenticationPrincipal Officer officer, @PathVariable int number) {
    return one(officer, number, Optional.of(transferring.accept(officer, number)));
  }

  @PostMapping(ONE + "/kembali")
  View giveBack(
      @AuthenticationPrincipal Officer officer,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String kotak) {
    var box = kotak.matches("\\d{1,6}") ? Integer.parseInt(kotak) : 0;
    return one(officer, number, Optional.of(transferring.giveBack(officer, number, box)));
  }

  private View one(Officer officer, int number, Optional<Answer> answer) {
    var office = officer.office();
    var list = store.find(office, number);
    if (list.isEmpty())
      return list(officer, Optional.of(Answer.no("archive.transfer.unknown", number)));
    return view.page(
        officer,
        "transfer",
        Map.of(
            "list", list.get(),
            "lines", store.lines(office, number),
            "boxes", files.ofTransfer(office, number),
            "receives", duties.holds(officer, Role.INFOKIM)),
        answer);
  }
}
