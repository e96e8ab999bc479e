package id.lintas.visit.papers;

import java.util.HashMap;
import java.util.Map;

/** Forms as officers type them. */
public final class FilledForms {
  private FilledForms() {}

  /** Everything that a grown-up who never married must write, by the key of the field. */
  public static Map<String, String> adult() {
    var all = new HashMap<String, String>();
    all.put("birth-place", "Pagar Alam");
    all.put("height", "156");
    all.put("occupation", "Pensiunan");
    all.put("civil-status", "NEVER_MARRIED");
    all.put("id-place", "Palembang");
    all.put("id-issued", "3/2/2014");
    all.put("id-until", "SEUMUR HIDUP");
    all.put("home-address", "Jalan Seberang Ulu 7, Palembang");
    all.put("home-phone", "0812 3456 7890");
    all.put("father-name", "Zulkarnain Rekaan");
    all.put("father-nationality", "INDONESIA");
    all.put("mother-name", "Halimah Rekaan");
    all.put("mother-nationality", "INDONESIA");
    return all;
  }

  /** Of a child, who has no card and no trade. */
  public static Map<String, String> child() {
    var all = adult();
    all.keySet().removeIf(key -> key.startsWith("id-") || key.equals("occupation"));
    return all;
  }

  public static FormSheet adult(int version) {
    return new FormSheet(version, adult());
  }
}
