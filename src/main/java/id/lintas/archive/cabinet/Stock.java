package id.lintas.archive.cabinet;

import id.lintas.visit.FolderNumber;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What the scans of one drawer say, held against the record.
 *
 * @param expected how many should lie in it
 * @param scanned how many were scanned
 * @param missing recorded here and not scanned
 * @param misplaced scanned here and recorded elsewhere
 * @param unknown scanned here and recorded nowhere
 */
public record Stock(
    int expected,
    int scanned,
    List<Filed> missing,
    List<Filed> misplaced,
    List<FolderNumber> unknown) {

  /**
   * @param all everything in the cabinet
   */
  static Stock of(int cabinet, int drawer, List<Filed> all, List<FolderNumber> scans) {
    var recorded = new HashMap<FolderNumber, Filed>();
    for (var one : all) recorded.put(one.folder(), one);
    var seen = new HashSet<>(scans);
    var here = all.stream().filter(one -> in(one, cabinet, drawer)).toList();
    return new Stock(
        here.size(),
        scans.size(),
        here.stream().filter(one -> !seen.contains(one.folder())).toList(),
        misplaced(cabinet, drawer, recorded, scans),
        scans.stream().filter(one -> !recorded.containsKey(one)).toList());
  }

  private static List<Filed> misplaced(
      int cabinet, int drawer, Map<FolderNumber, Filed> recorded, List<FolderNumber> scans) {
    return scans.stream()
        .filter(recorded::containsKey)
        .map(recorded::get)
        .filter(one -> !in(one, cabinet, drawer))
        .toList();
  }

  private static boolean in(Filed one, int cabinet, int drawer) {
    return one.place().cabinet() == cabinet && one.place().drawer() == drawer;
  }
}
