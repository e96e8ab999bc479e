package id.lintas.guide.web;

import id.lintas.office.Office;
import id.lintas.office.Offices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which offices to show to somebody who looks for one. */
@Component
class OfficeChoice {
  private static final int LONGEST = 60;
  private static final int FOUND_MAX = 20;
  private static final int NEAR = 5;

  private final Offices offices;

  OfficeChoice(Offices offices) {
    this.offices = offices;
  }

  OfficesShown of(String typed) {
    var stripped = typed.strip();
    var query = stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    var found =
        query.isEmpty()
            ? List.<Office>of()
            : offices.search(query).stream().limit(FOUND_MAX).toList();
    if (found.isEmpty()) return new OfficesShown(query, found, List.of(), byProvince());
    var near = new ArrayList<>(offices.nearest(found.getFirst().at(), NEAR + found.size()));
    near.removeIf(office -> found.stream().anyMatch(one -> one.id().equals(office.id())));
    return new OfficesShown(query, found, near.stream().limit(NEAR).toList(), Map.of());
  }

  private Map<String, List<Office>> byProvince() {
    var provinces = new LinkedHashMap<String, List<Office>>();
    for (var office : offices.all())
      provinces.computeIfAbsent(office.province(), name -> new ArrayList<>()).add(office);
    return provinces;
  }
}
