package id.lintas.office.store;

import id.lintas.office.Bilingual;
import id.lintas.office.Fact;
import id.lintas.office.Requirement;
import id.lintas.office.Requirements;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents to bring. */
@Repository
public class RequirementStore {
  private static final String COUNTRY = "***";

  private final JdbcClient jdbc;

  RequirementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Requirement> inForce(OfficeId office, ApplicationKind kind, LocalDate on) {
    return inForce(office.value(), kind, on);
  }

  /** Without what single offices ask for. */
  public List<Requirement> ofTheCountry(ApplicationKind kind, LocalDate on) {
    return inForce(COUNTRY, kind, on);
  }

  /** Rows of the whole country that begin after that day, those that end a document included. */
  public List<Requirements.Coming> comingInTheCountry(ApplicationKind kind, LocalDate after) {
    return jdbc.sql(
            """
            select office_id, kind, code, effective_from, position, choice_group, fact, text_id,
                   text_en, legal_basis, legal_date, withdrawn
            from office.requirement
            where office_id = '***' and kind = :kind and effective_from > :after
            order by effective_from, position, code
            """)
        .param("kind", kind.name())
        .param("after", after)
        .query(
            (row, number) -> new Requirements.Coming(requirement(row), row.getBoolean("withdrawn")))
        .list();
  }

  private List<Requirement> inForce(String office, ApplicationKind kind, LocalDate on) {
    return jdbc.sql(
            """
            select * from (
              select distinct on (office_id, code) office_id, kind, code, effective_from, position,
                     choice_group, fact, text_id, text_en, legal_basis, legal_date, withdrawn
              from office.requirement
              where office_id in (:office, '***') and kind = :kind and effective_from <= :on
              order by office_id, code, effective_from desc) newest
            where not withdrawn
            order by position, office_id, code
            """)
        .param("office", office)
        .param("kind", kind.name())
        .param("on", on)
        .query((row, number) -> requirement(row))
        .list();
  }

  /** Every row there was or will be, of the country and the office, for the editor. */
  public List<Requirement> history(OfficeId office, ApplicationKind kind) {
    return jdbc.sql(
            """
            select office_id, kind, code, effective_from, position, choice_group, fact, text_id,
                   text_en, legal_basis, legal_date
            from office.requirement
            where office_id in (:office, '***') and kind = :kind and not withdrawn
            order by position, code, effective_from desc
            """)
        .param("office", office.value())
        .param("kind", kind.name())
        .query((row, number) -> requirement(row))
        .list();
  }

  public void put(Requirement row, boolean withdrawn) {
    jdbc.sql(
            """
            insert into office.requirement (office_id, kind, code, effective_from, position,
              choice_group, fact, text_id, text_en, legal_basis, legal_date, withdrawn)
            values (:office, :kind, :code, :from, :position, :group, :fact, :indonesian, :english,
              :basis, :date, :withdrawn)
            on conflict (office_id, kind, code, effective_from) do update
            set position = excluded.position, choice_group = excluded.choice_group,
                fact = excluded.fact, text_id = excluded.text_id, text_en = excluded.text_en,
                legal_basis = excluded.legal_basis, legal_date = excluded.legal_date,
                withdrawn = excluded.withdrawn
            """)
        .param("office", row.office().map(OfficeId::value).orElse(COUNTRY))
        .param("kind", row.kind().name())
        .param("code", row.code())
        .param("from", row.effectiveFrom())
        .param("position", row.position())
        .param("group", row.choiceGroup())
        .param("fact", row.fact().name())
        .param("indonesian", row.text().indonesian())
        .param("english", row.text().english())
        .param("basis", row.legalBasis().title())
        .param("date", row.legalBasis().date())
        .param("withdrawn", withdrawn)
        .update();
  }

  private static Requirement requirement(ResultSet row) throws SQLException {
    var office = row.getString("office_id");
    return new Requirement(
        office.equals(COUNTRY) ? Optional.empty() : Optional.of(OfficeId.of(office)),
        ApplicationKind.valueOf(row.getString("kind")),
        row.getString("code"),
        row.getObject("effective_from", LocalDate.class),
        row.getInt("position"),
        row.getString("choice_group"),
        Fact.valueOf(row.getString("fact")),
        new Bilingual(row.getString("text_id"), row.getString("text_en")),
        new Requirement.LegalBasis(
            row.getString("legal_basis"), row.getObject("legal_date", LocalDate.class)));
  }
}
