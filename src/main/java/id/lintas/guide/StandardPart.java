package id.lintas.guide;

import java.util.EnumSet;
import java.util.Set;

/**
 * The 14 components of a service standard, in the order of UU 25/2009 Art. 21 as Permenpan RB
 * 15/2014 divides them, and the pledge of Art. 22.
 */
public enum StandardPart {
  REQUIREMENTS,
  PROCEDURE,
  TIME,
  FEE,
  PRODUCT,
  COMPLAINTS,
  LEGAL_BASIS,
  FACILITIES,
  COMPETENCE,
  SUPERVISION,
  STAFF_NUMBER,
  GUARANTEE,
  SAFETY,
  EVALUATION,
  PLEDGE;

  /** The components about the service itself, which every office has to publish. */
  static final Set<StandardPart> DELIVERY = EnumSet.range(REQUIREMENTS, COMPLAINTS);

  public boolean delivery() {
    return DELIVERY.contains(this);
  }
}
