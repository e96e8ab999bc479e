package id.lintas.sandbox.people;

import id.lintas.sandbox.people.Resident.FamilyRole;
import id.lintas.shared.Nik;
import id.lintas.shared.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Families in a few regions, the same for the same seed. */
public final class Population {
  /** Everybody's age is counted from here, so that nobody is born later. */
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

  private static final int DEAD_ONE_IN = 100;

  private final Map<String, Resident> byNik = new HashMap<>();
  private final List<List<Resident>> families = new ArrayList<>();
  private final Map<String, Integer> serials = new HashMap<>();

  private Population() {}

  public static Population of(long seed, int families) {
    var population = new Population();
    for (var number = 0; number < families; number++) {
      population.add(new SplittableRandom(seed * 1_000_003 + number), number);
    }
    return population;
  }

  public Optional<Resident> find(Nik nik) {
    return Optional.ofNullable(byNik.get(nik.value()));
  }

  public List<List<Resident>> families() {
    return List.copyOf(families);
  }

  public int size() {
    return byNik.size();
  }

  private void add(RandomGenerator random, int number) {
    // most live in Palembang, the rest where the other sample offices are
    var region = number % 3 == 0 ? anyOther(random) : "1671%02d".formatted(1 + random.nextInt(18));
    var card = number(region, date(random, 2, 15), Sex.MALE, "card");
    var members = new ArrayList<Resident>();
    var head = date(random, 24, 72);
    members.add(resident(region, card, FamilyRole.HEAD, head, Sex.MALE, random));
    if (random.nextInt(10) < 8) {
      var spouse = head.plusDays(random.nextInt(5 * 365));
      members.add(resident(region, card, FamilyRole.SPOUSE, spouse, Sex.FEMALE, random));
      var firstChild = Math.max(spouse.getYear() + 20, TODAY.getYear() - 24);
      for (var year = firstChild; year < TODAY.getYear() && members.size() < 6; year += 3) {
        if (random.nextInt(3) == 0) continue;
        var born = LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
        var sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        members.add(resident(region, card, FamilyRole.CHILD, born, sex, random));
      }
    }
    members.forEach(member -> byNik.put(member.nik().value(), member));
    families.add(List.copyOf(members));
  }

  private Resident resident(
      String region,
      String card,
      FamilyRole role,
      LocalDate birthDate,
      Sex sex,
      RandomGenerator random) {
    return new Resident(
        Nik.of(number(region, birthDate, sex, "person")),
        card,
        role,
        Names.any(sex, random),
        birthDate,
        sex,
        role != FamilyRole.CHILD && random.nextInt(DEAD_ONE_IN) == 0);
  }

  private String number(String region, LocalDate date, Sex sex, String kind) {
    var day = date.getDayOfMonth() + (sex == Sex.FEMALE ? 40 : 0);
    var start = "%s%02d%02d%02d".formatted(region, day, date.getMonthValue(), date.getYear() % 100);
    // far above the serials that registration offices give out, so that it is nobody's number
    return start + "%04d".formatted(7_000 + serials.merge(kind + start, 1, Integer::sum));
  }

  private static String anyOther(RandomGenerator random) {
    var regions = List.of("317101", "647203", "737105", "917102", "517103");
    return regions.get(random.nextInt(regions.size()));
  }

  private static LocalDate date(RandomGenerator random, int ageMin, int ageMax) {
    return TODAY.minusDays(ageMin * 366L + random.nextInt((ageMax - ageMin) * 365));
  }
}
