package id.lintas.account.store;

import id.lintas.account.MaritalStatus;
import id.lintas.account.Person;
import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.shared.Nik;
import id.lintas.shared.PersonName;
import id.lintas.shared.Sex;
import id.lintas.vault.BlindIndex;
import id.lintas.vault.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a person lies in the database: one sealed cell, bound to its row, and the index of the NIK.
 */
@Component
class PersonSeal {
  private static final String CONTEXT = "account.person.sealed:";

  private final Sealing sealing;
  private final BlindIndex index;
  private final JsonMapper json;

  PersonSeal(Sealing sealing, BlindIndex index, JsonMapper json) {
    this.sealing = sealing;
    this.index = index;
    this.json = json;
  }

  /**
   * The written form; a component may be added, none renamed, because old cells stay as they are.
   */
  record Sheet(
      String name,
      String nik,
      String birthPlace,
      LocalDate birthDate,
      Sex sex,
      MaritalStatus maritalStatus,
      String address,
      String familyCard,
      Person.Documents documents) {}

  byte[] seal(Person person) {
    var sheet =
        new Sheet(
            person.name().value(),
            person.nik().value(),
            person.birthPlace(),
            person.birthDate(),
            person.sex(),
            person.maritalStatus(),
            person.address(),
            person.familyCard(),
            person.documents());
    return sealing.sealBytes(json.writeValueAsBytes(sheet), CONTEXT + person.id());
  }

  byte[] index(Nik nik) {
    return index.of("account.nik", nik.value());
  }

  /** A person's row. */
  record Cell(UUID id, String relation, byte[] sealed, String registerCheck) {}

  static Cell cell(ResultSet row) throws SQLException {
    return new Cell(
        row.getObject("id", UUID.class),
        row.getString("relation"),
        row.getBytes("sealed"),
        row.getString("register_check"));
  }

  Person open(ResultSet row) throws SQLException {
    return open(cell(row));
  }

  Person open(Cell cell) {
    var sheet = json.readValue(sealing.openBytes(cell.sealed(), CONTEXT + cell.id()), Sheet.class);
    return new Person(
        cell.id(),
        Relation.valueOf(cell.relation()),
        PersonName.of(sheet.name()),
        Nik.of(sheet.nik()),
        sheet.birthPlace(),
        sheet.birthDate(),
        sheet.sex(),
        sheet.maritalStatus(),
        sheet.address(),
        sheet.familyCard(),
        sheet.documents(),
        RegisterCheck.valueOf(cell.registerCheck()));
  }
}
