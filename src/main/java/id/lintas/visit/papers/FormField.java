package id.lintas.visit.papers;

import java.util.Locale;

/** What the form (Perdim 11) asks for beyond what the visit knows for certain, in its order. */
public enum FormField {
  OTHER_NAME(Part.SELF, Kind.NAME),
  BIRTH_PLACE(Part.SELF, Kind.PLACE),
  HEIGHT(Part.SELF, Kind.HEIGHT),
  OCCUPATION(Part.SELF, Kind.TEXT),
  CIVIL_STATUS(Part.SELF, Kind.CIVIL_STATUS),
  EMAIL(Part.SELF, Kind.EMAIL),
  ID_PLACE(Part.IDENTITY, Kind.PLACE),
  ID_ISSUED(Part.IDENTITY, Kind.PAST_DAY),
  ID_UNTIL(Part.IDENTITY, Kind.DAY_OR_LIFE),
  HOME_ADDRESS(Part.ADDRESSES, Kind.ADDRESS),
  HOME_PHONE(Part.ADDRESSES, Kind.PHONE),
  OFFICE_ADDRESS(Part.ADDRESSES, Kind.ADDRESS),
  OFFICE_PHONE(Part.ADDRESSES, Kind.PHONE),
  PARENTS_ADDRESS(Part.ADDRESSES, Kind.ADDRESS),
  PARENTS_PHONE(Part.ADDRESSES, Kind.PHONE),
  OLD_ADDRESS(Part.ADDRESSES, Kind.ADDRESS),
  OLD_PHONE(Part.ADDRESSES, Kind.PHONE),
  FATHER_NAME(Part.FATHER, Kind.NAME),
  FATHER_NATIONALITY(Part.FATHER, Kind.PLACE),
  FATHER_BIRTH_PLACE(Part.FATHER, Kind.PLACE),
  FATHER_BIRTH_DATE(Part.FATHER, Kind.PAST_DAY),
  MOTHER_NAME(Part.MOTHER, Kind.NAME),
  MOTHER_NATIONALITY(Part.MOTHER, Kind.PLACE),
  MOTHER_BIRTH_PLACE(Part.MOTHER, Kind.PLACE),
  MOTHER_BIRTH_DATE(Part.MOTHER, Kind.PAST_DAY),
  SPOUSE_NAME(Part.SPOUSE, Kind.NAME),
  SPOUSE_NATIONALITY(Part.SPOUSE, Kind.PLACE),
  SPOUSE_BIRTH_PLACE(Part.SPOUSE, Kind.PLACE),
  SPOUSE_BIRTH_DATE(Part.SPOUSE, Kind.PAST_DAY);

  /** How the form is divided, as on paper. */
  public enum Part {
    SELF,
    IDENTITY,
    ADDRESSES,
    FATHER,
    MOTHER,
    SPOUSE
  }

  /** What may stand in a field, and how much of it. */
  public enum Kind {
    NAME(60),
    PLACE(60),
    TEXT(60),
    ADDRESS(200),
    PHONE(20),
    EMAIL(100),
    HEIGHT(3),
    PAST_DAY(10),
    DAY_OR_LIFE(14),
    CIVIL_STATUS(20);

    private final int longest;

    Kind(int longest) {
      this.longest = longest;
    }

    public int longest() {
      return longest;
    }
  }

  private final Part part;
  private final Kind kind;

  FormField(Part part, Kind kind) {
    this.part = part;
    this.kind = kind;
  }

  public Part part() {
    return part;
  }

  public Kind kind() {
    return kind;
  }

  /** In the page and in what is kept: never renamed. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
