package id.lintas.testing;

import id.lintas.audit.Audit;
import id.lintas.audit.Filter;
import id.lintas.audit.Recorded;
import java.util.List;

/** What the record says of one thing. */
public final class Trails {
  private Trails() {}

  public static List<Recorded> of(String object, Audit audit) {
    return audit.read(new Filter(null, null, null, object, null, null), 0).entries();
  }
}
