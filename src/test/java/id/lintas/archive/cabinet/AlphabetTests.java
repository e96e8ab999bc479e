package id.lintas.archive.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.shared.PersonName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where a name lies among others. */
class AlphabetTests {
  private static PersonName name(String typed) {
    return PersonName.of(typed);
  }

  @Test
  void titlesBeforeANameDoNotCount() {
    assertThat(Alphabet.words(name("Hj. Siti Rahayu"))).containsExactly("SITI", "RAHAYU");
    assertThat(Alphabet.words(name("H. M. Yusuf"))).containsExactly("M", "YUSUF");
    assertThat(Alphabet.words(name("Prof. Dr. H. Amir"))).containsExactly("AMIR");
    assertThat(Alphabet.words(name("Drs. Bambang"))).containsExactly("BAMBANG");
    assertThat(Alphabet.words(name("Haji"))).containsExactly("HAJI");
    assertThat(Alphabet.words(name("Hasan"))).containsExactly("HASAN");
    assertThat(Alphabet.words(name("Ir"))).containsExactly("IR");
  }

  @Test
  void signsAndAccentsMakeNoDifference() {
    assertThat(Alphabet.ORDER.compare(name("Ai'nun Jariyah"), name("AINUN JARIYAH"))).isZero();
    assertThat(Alphabet.ORDER.compare(name("Ai’nun"), name("ainun"))).isZero();
    assertThat(Alphabet.ORDER.compare(name("Andrés"), name("Andres"))).isZero();
    assertThat(Alphabet.ORDER.compare(name("Al-Farizi"), name("Al Farizi"))).isZero();
    assertThat(Alphabet.words(name("محمد"))).isNotEmpty();
  }

  @Test
  void goesWordByWordAndTheShorterFirst() {
    var right =
        List.of("Abdul", "Abdul Wahid", "Abdulah", "Hj. Aminah", "Siti", "Siti Aisyah", "Sitina");
    var all = new ArrayList<>(right.stream().map(AlphabetTests::name).toList());
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(all, new Random(seed));
      all.sort(Alphabet.ORDER);
      assertThat(all).extracting(PersonName::value).isEqualTo(right);
    }
  }

  @Test
  void everyNameHasADrawer() {
    var drawers = Drawers.usual();
    assertThat(Alphabet.drawer(drawers, name("Aan")).from()).isEqualTo("A");
    assertThat(Alphabet.drawer(drawers, name("Ai'nun")).from()).isEqualTo("AI");
    assertThat(Alphabet.drawer(drawers, name("Citra")).from()).isEqualTo("B");
    assertThat(Alphabet.drawer(drawers, name("Muhammad")).from()).isEqualTo("MU");
    assertThat(Alphabet.drawer(drawers, name("M. Yusuf")).from()).isEqualTo("M");
    assertThat(Alphabet.drawer(drawers, name("Zulkifli")).from()).isEqualTo("T");
    assertThat(Alphabet.drawer(drawers, name("Dr. Rina")).from()).isEqualTo("RI");
    var late = List.of(new Drawer(1, 1, "K", 10), new Drawer(1, 2, "S", 10));
    assertThat(Alphabet.drawer(late, name("Ani")).from()).isEqualTo("K");
  }

  @Test
  void aFreePlaceKeepsTheOrder() {
    var taken = new HashMap<Integer, PersonName>();
    assertThat(FreePlace.in(100, taken, name("Siti"))).contains(50);
    taken.put(50, name("Siti"));
    assertThat(FreePlace.in(100, taken, name("Sari"))).contains(25);
    assertThat(FreePlace.in(100, taken, name("Sri"))).contains(75);
    taken.put(51, name("Sri"));
    assertThat(FreePlace.in(100, taken, name("Siti Aisyah"))).contains(49);
    assertThat(FreePlace.in(1, Map.of(1, name("Siti")), name("Sri"))).isEmpty();
  }

  @Test
  void aDrawerIsFilledToItsLastPlace() {
    for (int seed = 0; seed < 30; seed++) {
      var random = new Random(seed);
      var taken = new HashMap<Integer, PersonName>();
      for (int i = 0; i < 40; i++) {
        var next =
            name("S" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26)));
        var place = FreePlace.in(40, taken, next);
        assertThat(place).isPresent();
        assertThat(taken.put(place.get(), next)).isNull();
      }
      assertThat(FreePlace.in(40, taken, name("Siti"))).isEmpty();
    }
  }

  @Test
  void labelsAreReadAsPrinted() {
    assertThat(Place.parse("L2-3-045")).contains(new Place(2, 3, 45));
    assertThat(Place.parse(" l2-3-45 ")).contains(new Place(2, 3, 45));
    assertThat(Place.parse("26112500073")).isEmpty();
    assertThat(Place.parse("L2-3")).isEmpty();
    assertThat(new Place(2, 3, 45)).hasToString("L2-3-045");
  }
}
