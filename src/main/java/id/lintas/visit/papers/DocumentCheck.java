package id.lintas.visit.papers;

import id.lintas.office.Bilingual;
import id.lintas.shared.PersonName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** When documents are complete: what was asked for held against what was seen. */
public final class DocumentCheck {
  private final PersonName applicant;
  private final Map<String, Tick> seen;

  public DocumentCheck(PersonName applicant, Map<String, Tick> seen) {
    this.applicant = applicant;
    this.seen = seen;
  }

  private Tick tick(PaperDocument document) {
    return seen.getOrDefault(document.code(), Tick.none(document.code()));
  }

  /** Of alternatives one is enough, and that one as a whole. */
  public List<Gap> gaps(List<PaperDocument> asked) {
    var groups =
        asked.stream()
            .collect(
                Collectors.groupingBy(
                    PaperDocument::group, LinkedHashMap::new, Collectors.toList()));
    var gaps = new ArrayList<Gap>();
    for (var group : groups.values()) {
      if (group.stream().noneMatch(one -> gapsOf(one).isEmpty())) gaps.addAll(nearest(group));
      // whatever else was shown must agree as well
      else group.forEach(one -> names(one, tick(one), gaps));
    }
    return gaps;
  }

  /** What was begun is what they have; otherwise any of them would do. */
  private List<Gap> nearest(List<PaperDocument> group) {
    var begun = group.stream().filter(one -> tick(one).touched()).toList();
    if (!begun.isEmpty()) return begun.stream().flatMap(one -> gapsOf(one).stream()).toList();
    var indonesian =
        group.stream().map(one -> one.text().indonesian()).collect(Collectors.joining(" / "));
    var english =
        group.stream().map(one -> one.text().english()).collect(Collectors.joining(" / "));
    var first = group.getFirst();
    return List.of(new Gap(Gap.Kind.DOCUMENT, first.code(), new Bilingual(indonesian, english)));
  }

  private List<Gap> gapsOf(PaperDocument document) {
    var tick = tick(document);
    var original = !document.original() || tick.original();
    var copy = !document.copy() || tick.copy();
    var gaps = new ArrayList<Gap>();
    if (!original && !tick.copy()) gaps.add(Gap.of(Gap.Kind.DOCUMENT, document));
    else {
      if (!original) gaps.add(Gap.of(Gap.Kind.ORIGINAL, document));
      if (!copy) gaps.add(Gap.of(copyOnly(document), document));
      if (document.named() && tick.name() == Tick.Name.NOT_READ)
        gaps.add(Gap.of(Gap.Kind.NAME_UNREAD, document));
    }
    names(document, tick, gaps);
    return gaps;
  }

  private static Gap.Kind copyOnly(PaperDocument document) {
    return document.original() ? Gap.Kind.COPY : Gap.Kind.DOCUMENT;
  }

  private void names(PaperDocument document, Tick tick, List<Gap> gaps) {
    if (differs(tick) && !tick.isExplained()) gaps.add(Gap.of(Gap.Kind.NAME_DIFFERS, document));
  }

  /** Capitals, stops and apostrophes make no other name. */
  public boolean differs(Tick tick) {
    if (tick.name() != Tick.Name.OTHER) return false;
    var written = PersonName.parse(tick.written());
    return written.isEmpty() || !written.get().normalized().equals(applicant.normalized());
  }
}
