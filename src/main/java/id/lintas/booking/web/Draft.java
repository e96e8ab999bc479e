package id.lintas.booking.web;

import id.lintas.account.Person;
import id.lintas.booking.Order;
import id.lintas.booking.PartyRules;
import id.lintas.booking.Pool;
import id.lintas.office.Office;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.PassportType;
import id.lintas.shared.ValidityYears;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What has been answered so far on the way to a place. It travels in the address from page to page,
 * so that Back, a second tab and a lost connection lose nothing; it names people by their ids only.
 * What makes no sense counts as not answered.
 */
public record Draft(
    Office office,
    Optional<ApplicationKind> kind,
    Optional<Booklet> booklet,
    boolean sameDay,
    List<UUID> people,
    Optional<LocalDate> day,
    Optional<LocalTime> hour) {
  private static final int PEOPLE_MAX = 20;

  /** A passport as it is chosen: type and validity together, because that is what it costs. */
  public enum Booklet {
    E10(PassportType.ELEKTRONIK, ValidityYears.TEN),
    E5(PassportType.ELEKTRONIK, ValidityYears.FIVE),
    B10(PassportType.BIASA_48, ValidityYears.TEN),
    B5(PassportType.BIASA_48, ValidityYears.FIVE),
    T5(PassportType.BIASA_24, ValidityYears.FIVE);

    private final PassportType type;
    private final ValidityYears years;

    Booklet(PassportType type, ValidityYears years) {
      this.type = type;
      this.years = years;
    }

    public PassportType type() {
      return type;
    }

    public ValidityYears years() {
      return years;
    }
  }

  public static Draft of(Office office, MultiValueMap<String, String> typed) {
    return new Draft(
        office,
        constant(ApplicationKind.class, typed.getFirst("jenis")),
        constant(Booklet.class, typed.getFirst("buku")),
        "ya".equals(typed.getFirst("cepat")),
        people(typed.getOrDefault("orang", List.of())),
        parsed(typed.getFirst("hari"), LocalDate::parse),
        parsed(typed.getFirst("jam"), LocalTime::parse));
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String typed) {
    for (var one : type.getEnumConstants()) if (one.name().equals(typed)) return Optional.of(one);
    return Optional.empty();
  }

  private interface Parser<T> {
    T parse(String text);
  }

  private static <T> Optional<T> parsed(@Nullable String typed, Parser<T> parser) {
    try {
      return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(parser.parse(typed));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static List<UUID> people(List<String> typed) {
    var people = new ArrayList<UUID>();
    for (var one : typed) {
      try {
        if (people.size() < PEOPLE_MAX && one != null) people.add(UUID.fromString(one));
      } catch (IllegalArgumentException none) {
        // not a person of anybody
      }
    }
    return people.stream().distinct().toList();
  }

  public Pool pool() {
    return sameDay ? Pool.SAME_DAY : Pool.PUBLIC;
  }

  /** Everything answered, for a form that goes on from here; without the named questions. */
  public List<Map.Entry<String, String>> fields(String... without) {
    var fields = new ArrayList<Map.Entry<String, String>>();
    all().forEach((name, values) -> values.forEach(one -> fields.add(Map.entry(name, one))));
    fields.removeIf(field -> List.of(without).contains(field.getKey()));
    return fields;
  }

  private Map<String, List<String>> all() {
    var all = new LinkedHashMap<String, List<String>>();
    kind.ifPresent(one -> all.put("jenis", List.of(one.name())));
    booklet.ifPresent(one -> all.put("buku", List.of(one.name())));
    if (sameDay) all.put("cepat", List.of("ya"));
    all.put("orang", people.stream().map(UUID::toString).toList());
    day.ifPresent(one -> all.put("hari", List.of(one.toString())));
    hour.ifPresent(one -> all.put("jam", List.of(one.toString())));
    return all;
  }

  /** The address of a page of this way, with everything answered. */
  public String url(String step) {
    var url = UriComponentsBuilder.fromPath(path(step));
    all().forEach(url::queryParam);
    return url.encode().toUriString();
  }

  /** Where another office is chosen, with everything answered that holds at any of them. */
  public String elsewhere() {
    var url = UriComponentsBuilder.fromPath("/antrian").queryParam("dekat", office.id().value());
    for (var answer : ofAnyOffice()) url.queryParam(answer.getKey(), answer.getValue());
    return url.encode().toUriString();
  }

  List<Map.Entry<String, String>> ofAnyOffice() {
    return fields("hari", "jam");
  }

  /** Where the way goes on at this office: after what was answered at another one. */
  String onward() {
    if (whole()) return onAnyDay().url("hari");
    return kind.isPresent() ? onAnyDay().url("permohonan") : path("permohonan");
  }

  public String path(String step) {
    return "/antrian/" + office.id() + "/" + step;
  }

  public Draft at(LocalDate otherDay, LocalTime otherHour) {
    return new Draft(
        office, kind, booklet, sameDay, people, Optional.of(otherDay), Optional.of(otherHour));
  }

  public Draft on(LocalDate otherDay) {
    return new Draft(
        office, kind, booklet, sameDay, people, Optional.of(otherDay), Optional.empty());
  }

  private Draft onAnyDay() {
    return new Draft(office, kind, booklet, sameDay, people, Optional.empty(), Optional.empty());
  }

  /** Whether it says who wants which passport, so that an order can be made of it. */
  public boolean whole() {
    return kind.isPresent() && booklet.isPresent() && !people.isEmpty();
  }

  /** As an order for these of the account's people; children apply as children. */
  public Order order(List<Person> chosen, LocalDate visit, String form, Language language) {
    var party =
        chosen.stream()
            .map(
                person ->
                    new Order.Choice(
                        person.id(),
                        PartyRules.fitting(
                            kind.orElseThrow(),
                            booklet.orElseThrow().type(),
                            booklet.orElseThrow().years(),
                            person.birthDate(),
                            person.married(),
                            visit)))
            .toList();
    return new Order(
        form, office.id(), visit, hour.orElse(LocalTime.MIDNIGHT), sameDay, party, language);
  }
}
