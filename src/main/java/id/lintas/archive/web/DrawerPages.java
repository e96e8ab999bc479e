package id.lintas.archive.web;

import id.lintas.archive.Answer;
import id.lintas.archive.Folders;
import id.lintas.archive.cabinet.Drawer;
import id.lintas.archive.cabinet.Drawers;
import id.lintas.archive.cabinet.FindingInCabinet;
import id.lintas.archive.cabinet.TakingStock;
import id.lintas.archive.store.CabinetStore;
import id.lintas.archive.store.StocktakeStore;
import id.lintas.site.BarCode;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.FolderCode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The drawers: their letters, what lies in one, its labels, its stock-take. */
@Controller
@Needs(Role.HANDOVER)
class DrawerPages {
  static final String DRAWERS = S13CabinetPages.CABINET + "/laci";
  private static final String ONE = DRAWERS + "/{cabinet:\\d{1,2}}/{drawer:\\d{1,2}}";
  private static final String STOCK = ONE + "/periksa";

  private static final Pattern NUMBERS = Pattern.compile("L?([1-9]\\d?)-([1-9]\\d?)");

  /** As many as a page of labels holds, and a page of ours may weigh. */
  private static final int LABELS = 50;

  private final Drawers drawers;
  private final FindingInCabinet finding;
  private final TakingStock stock;
  private final CabinetStore store;
  private final Folders folders;
  private final ArchiveView view;

  DrawerPages(
      Drawers drawers,
      FindingInCabinet finding,
      TakingStock stock,
      CabinetStore store,
      Folders folders,
      ArchiveView view) {
    this.drawers = drawers;
    this.finding = finding;
    this.stock = stock;
    this.store = store;
    this.folders = folders;
    this.view = view;
  }

  private static String path(int cabinet, int drawer) {
    return DRAWERS + "/" + cabinet + "/" + drawer;
  }

  private Optional<Drawer> drawer(Officer officer, int cabinet, int number) {
    return drawers.of(officer.office()).stream()
        .filter(one -> one.cabinet() == cabinet && one.drawer() == number)
        .findFirst();
  }

  @GetMapping(DRAWERS)
  View list(@AuthenticationPrincipal Officer officer) {
    return list(officer, Optional.empty());
  }

  private View list(Officer officer, Optional<Answer> answer) {
    var counts =
        store.counts(officer.office()).stream()
            .collect(
                Collectors.toMap(
                    one -> one.cabinet() + "-" + one.drawer(), CabinetStore.Count::folders));
    var missing = stock.missing(officer.office());
    view.listed(officer, "drawers", missing);
    return view.page(
        officer,
        "drawers",
        Map.of("drawers", drawers.of(officer.office()), "counts", counts, "missing", missing),
        answer);
  }

  @PostMapping(ONE)
  View change(
      @AuthenticationPrincipal Officer officer,
      @PathVariable int cabinet,
      @PathVariable int drawer,
      @RequestParam Map<String, String> typed) {
    var from = typed.getOrDefault("mulai", "").strip().toUpperCase(Locale.ROOT);
    var places = number(typed.get("tempat"));
    var seen =
        new Drawer(
            cabinet, drawer, typed.getOrDefault("dahulu", ""), number(typed.get("dahulu-tempat")));
    if (!from.matches("[A-Z]{1,6}") || places < 1 || places > 300)
      return list(officer, Optional.of(Answer.no("archive.drawer.fault")));
    var wanted = new Drawer(cabinet, drawer, from, places);
    return list(officer, Optional.of(drawers.change(officer, seen, wanted)));
  }

  @PostMapping(DRAWERS)
  View add(@AuthenticationPrincipal Officer officer, @RequestParam Map<String, String> typed) {
    var number = NUMBERS.matcher(typed.getOrDefault("nomor", "").strip());
    var from = typed.getOrDefault("mulai", "").strip().toUpperCase(Locale.ROOT);
    var places = number(typed.get("tempat"));
    if (!number.matches())
      return list(officer, Optional.of(Answer.no("archive.drawer.number.fault")));
    if (!from.matches("[A-Z]{1,6}") || places < 1 || places > 300)
      return list(officer, Optional.of(Answer.no("archive.drawer.fault")));
    var wanted = new Drawer(number(number.group(1)), number(number.group(2)), from, places);
    return list(officer, Optional.of(drawers.add(officer, wanted)));
  }

  private static int number(@Nullable String typed) {
    return typed != null && typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
  }

  @GetMapping(ONE)
  View one(
      @AuthenticationPrincipal Officer officer,
      @PathVariable int cabinet,
      @PathVariable int drawer) {
    return one(officer, cabinet, drawer, Optional.empty());
  }

  private View one(Officer officer, int cabinet, int drawer, Optional<Answer> answer) {
    var found = drawer(officer, cabinet, drawer);
    if (found.isEmpty()) return list(officer, Optional.of(Answer.no("archive.drawer.unknown")));
    view.read(officer, "drawer:L%d-%d".formatted(cabinet, drawer));
    return view.page(
        officer,
        "drawer",
        Map.of(
            "drawer", found.get(),
            "filed", finding.inDrawer(officer.office(), cabinet, drawer),
            "open", stock.open(officer.office(), cabinet, drawer),
            "left", stock.left(officer.office(), cabinet, drawer),
            "labels", LABELS),
        answer);
  }

  @GetMapping(ONE + "/label")
  Object labels(
      @AuthenticationPrincipal Officer officer,
      @PathVariable int cabinet,
      @PathVariable int drawer,
      @RequestParam(defaultValue = "1") String dari) {
    var found = drawer(officer, cabinet, drawer).orElse(null);
    if (found == null) return "redirect:" + DRAWERS;
    var from = Math.max(1, number(dari));
    var codes =
        IntStream.rangeClosed(from, Math.min(found.places(), from + LABELS - 1))
            .mapToObj(position -> BarCode.of(found.place(position).toString()))
            .toList();
    return view.page(officer, "labels", Map.of("drawer", found, "codes", codes), Optional.empty());
  }

  @PostMapping(STOCK + "/mulai")
  String begin(
      @AuthenticationPrincipal Officer officer,
      @PathVariable int cabinet,
      @PathVariable int drawer) {
    if (drawer(officer, cabinet, drawer).isEmpty()) return "redirect:" + DRAWERS;
    stock.begin(officer, cabinet, drawer);
    return "redirect:" + path(cabinet, drawer) + "/periksa";
  }

  @GetMapping(STOCK)
  Object stock(
      @AuthenticationPrincipal Officer officer,
      @PathVariable int cabinet,
      @PathVariable int drawer) {
    return stock
        .open(officer.office(), cabinet, drawer)
        .<Object>map(open -> stock(officer, open, Optional.empty()))
        .orElse("redirect:" + path(cabinet, drawer));
  }

  @PostMapping(STOCK)
  Object scan(
      @AuthenticationPrincipal Officer officer,
      @PathVariable int cabinet,
      @PathVariable int drawer,
      @RequestParam(defaultValue = "") String pindai) {
    var open = stock.open(officer.office(), cabinet, drawer).orElse(null);
    if (open == null) return list(officer, Optional.of(Answer.no("archive.stock.none")));
    var answer =
        switch (folders.find(officer.office(), pindai)) {
          case Folders.Look.One(var visit) -> stock.scan(officer, open, visit);
          case Folders.Look.Several several -> Answer.no("archive.scan.noise");
          case Folders.Look.None(var why) ->
              FolderCode.parse(pindai)
                  .filter(code -> code.isOf(officer.office()))
                  .map(code -> stock.stranger(officer, open, code.number()))
                  .orElseGet(() -> new Answer.No(why));
        };
    return stock(officer, open, Optional.of(answer));
  }

  @PostMapping(STOCK + "/selesai")
  View end(
      @AuthenticationPrincipal Officer officer,
      @PathVariable int cabinet,
      @PathVariable int drawer) {
    var answer =
        stock
            .open(officer.office(), cabinet, drawer)
            .map(open -> stock.end(officer, open))
            .orElseGet(() -> Answer.no("archive.stock.none"));
    return one(officer, cabinet, drawer, Optional.of(answer));
  }

  private View stock(Officer officer, StocktakeStore.Open open, Optional<Answer> answer) {
    view.read(officer, "drawer:L%d-%d".formatted(open.cabinet(), open.drawer()));
    var model = new HashMap<String, Object>();
    model.put("open", open);
    model.put("stock", stock.stock(officer.office(), open));
    return view.page(officer, "stock", model, answer);
  }
}
