package id.lintas.guide;

import id.lintas.guide.markup.Block;
import id.lintas.guide.markup.Markup;
import id.lintas.guide.store.StandardStore;
import id.lintas.office.Bilingual;
import id.lintas.office.Office;
import id.lintas.office.OfficeSettings;
import id.lintas.office.Setting;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * What an office promises: its own texts where it wrote some, otherwise those that hold for all,
 * filled in from the office's data.
 */
@Service
public class ServiceStandards {
  private final StandardStore store;
  private final OfficeSettings settings;

  ServiceStandards(StandardStore store, OfficeSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  /**
   * @param since from when this text holds
   */
  public record Published(StandardPart part, LocalDate since, List<Block> text) {}

  /** All parts in their order, the pledge last. */
  public List<Published> of(Office office, Language language, LocalDate on) {
    var values = values(office, on);
    return store.inForce(office.id(), on).stream()
        .map(
            row ->
                new Published(
                    row.part(), row.since(), Markup.read(filled(row.text().in(language), values))))
        .toList();
  }

  /** One part's text as it was written, with what is filled in still in braces. */
  public Bilingual written(OfficeId office, StandardPart part, LocalDate on) {
    return store.inForce(office, on).stream()
        .filter(row -> row.part() == part)
        .map(StandardStore.Row::text)
        .findFirst()
        .orElse(new Bilingual("", ""));
  }

  private Map<String, String> values(Office office, LocalDate on) {
    var inForce = settings.on(office.id(), on);
    return Map.of(
        "{office}", office.name(),
        "{id}", office.id().value(),
        "{contact}", contact(office),
        "{promised}", String.valueOf(inForce.number(Setting.PROMISED_WORKING_DAYS)),
        "{legal}", String.valueOf(inForce.number(Setting.LEGAL_WORKING_DAYS)));
  }

  private static String contact(Office office) {
    if (!office.phone().isEmpty()) return " (" + office.phone() + ")";
    return office.email().isEmpty() ? "" : " (" + office.email() + ")";
  }

  private static String filled(String text, Map<String, String> values) {
    var filled = text;
    for (var value : values.entrySet()) filled = filled.replace(value.getKey(), value.getValue());
    return filled;
  }
}
