package id.lintas.sandbox.people;

import id.lintas.shared.PersonName;
import id.lintas.shared.Sex;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Given names put together at random: one word, two or three, some with an apostrophe, some long.
 */
final class Names {
  /** Of a new civil record. */
  private static final int LONGEST = 60;

  private static final List<String> MEN =
      List.of(
          "Agus",
          "Ahmad",
          "Andi",
          "Anton",
          "Arif",
          "Bambang",
          "Bayu",
          "Budi",
          "Cahyo",
          "Dedi",
          "Dimas",
          "Eko",
          "Fajar",
          "Gilang",
          "Hadi",
          "Hendra",
          "Ilham",
          "Indra",
          "Irfan",
          "Joko",
          "Ketut",
          "Kurnia",
          "Lukman",
          "Made",
          "Muhammad",
          "Nanang",
          "Panji",
          "Putra",
          "Rahmat",
          "Rizki",
          "Rudi",
          "Slamet",
          "Sugeng",
          "Surya",
          "Taufik",
          "Teguh",
          "Wahyu",
          "Yusuf",
          "Ma'ruf",
          "Zainal");
  private static final List<String> WOMEN =
      List.of(
          "Aisyah",
          "Ani",
          "Ayu",
          "Citra",
          "Dewi",
          "Dian",
          "Eka",
          "Endah",
          "Fatimah",
          "Fitri",
          "Hani",
          "Indah",
          "Intan",
          "Kartika",
          "Lestari",
          "Lina",
          "Made",
          "Maya",
          "Mega",
          "Melati",
          "Murni",
          "Nia",
          "Ningsih",
          "Nur",
          "Putri",
          "Rahayu",
          "Ratna",
          "Rini",
          "Sari",
          "Siti",
          "Sri",
          "Suci",
          "Tari",
          "Tuti",
          "Utami",
          "Wati",
          "Wulan",
          "Yanti",
          "Nur'aini",
          "Zahra");
  private static final List<String> LATER =
      List.of(
          "Adinata",
          "Anggraini",
          "Aprilia",
          "Budiman",
          "Darmawan",
          "Effendi",
          "Firmansyah",
          "Gunawan",
          "Hakim",
          "Halim",
          "Hartono",
          "Hidayat",
          "Iskandar",
          "Kusuma",
          "Lubis",
          "Maharani",
          "Maulana",
          "Nasution",
          "Nugroho",
          "Oktaviani",
          "Permana",
          "Pertiwi",
          "Prasetyo",
          "Pratama",
          "Ramadhan",
          "Safitri",
          "Santoso",
          "Saputra",
          "Setiawan",
          "Siregar",
          "Sitompul",
          "Suharto",
          "Sulaiman",
          "Susanti",
          "Syahputra",
          "Utomo",
          "Wibowo",
          "Wijaya",
          "Wulandari",
          "Yulianto");

  private Names() {}

  static PersonName any(Sex sex, RandomGenerator random) {
    var first = pick(sex == Sex.MALE ? MEN : WOMEN, random);
    var form = random.nextInt(20);
    if (form == 0) return PersonName.of(first);
    if (form == 1) return PersonName.of(longest(first, random));
    if (form < 8)
      return PersonName.of(first + ' ' + pick(LATER, random) + ' ' + pick(LATER, random));
    return PersonName.of(first + ' ' + pick(LATER, random));
  }

  private static String longest(String first, RandomGenerator random) {
    var name = new StringBuilder(first);
    while (true) {
      var next = pick(LATER, random);
      if (name.length() + 1 + next.length() > LONGEST) return name.toString();
      name.append(' ').append(next);
    }
  }

  private static String pick(List<String> names, RandomGenerator random) {
    return names.get(random.nextInt(names.size()));
  }
}
