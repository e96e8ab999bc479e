package id.lintas.account.store;

import id.lintas.account.Person;
import id.lintas.account.RegisterCheck;
import id.lintas.shared.Nik;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of an account. */
@Repository
public class PersonStore {
  private final JdbcClient jdbc;
  private final PersonSeal seal;

  PersonStore(JdbcClient jdbc, PersonSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  public List<Person> people(UUID accountId) {
    return jdbc.sql(
            """
            select id, relation, sealed, register_check from account.person
            where account_id = :account
            order by (relation = 'SELF') desc, created_at, id
            """)
        .param("account", accountId)
        .query((row, number) -> seal.open(row))
        .list();
  }

  public Optional<Person> person(UUID accountId, UUID personId) {
    return jdbc.sql(
            """
            select id, relation, sealed, register_check from account.person
            where account_id = :account and id = :person
            """)
        .param("account", accountId)
        .param("person", personId)
        .query((row, number) -> seal.open(row))
        .optional();
  }

  /** Who was added by this form. */
  public Optional<Person> byForm(UUID accountId, UUID formId) {
    return jdbc.sql(
            """
            select id, relation, sealed, register_check from account.person
            where account_id = :account and form_id = :form
            """)
        .param("account", accountId)
        .param("form", formId)
        .query((row, number) -> seal.open(row))
        .optional();
  }

  public int count(UUID accountId) {
    return jdbc.sql("select count(*) from account.person where account_id = :account")
        .param("account", accountId)
        .query(Integer.class)
        .single();
  }

  /** Whether an account has somebody else of this number. */
  public boolean hasNik(UUID accountId, Nik nik, UUID exceptPerson) {
    return jdbc.sql(
            """
            select exists (select from account.person
              where account_id = :account and nik_index = :nik and id <> :except)
            """)
        .param("account", accountId)
        .param("nik", seal.index(nik))
        .param("except", exceptPerson)
        .query(Boolean.class)
        .single();
  }

  /** The holder of another account who has this number as their own, as they were when read. */
  public Optional<Due> holder(Nik nik, UUID exceptAccount) {
    return holder(nik, exceptAccount, "");
  }

  /** The same, held until the transaction ends. */
  public Optional<Due> lockHolder(Nik nik, UUID exceptAccount) {
    return holder(nik, exceptAccount, " for update");
  }

  private Optional<Due> holder(Nik nik, UUID exceptAccount, String lock) {
    return jdbc.sql(
            """
            select id, account_id, relation, sealed, register_check, version from account.person
            where nik_index = :nik and relation = 'SELF' and account_id <> :account
              and register_check <> 'CONFIRMED_ELSEWHERE'
            """
                + lock)
        .param("account", exceptAccount)
        .param("nik", seal.index(nik))
        .query((row, number) -> due(row))
        .optional();
  }

  /** The number is no longer its own; to be called with the holder locked. */
  public void giveWay(Due holder) {
    jdbc.sql(
            """
            update account.person
            set register_check = 'CONFIRMED_ELSEWHERE', ask_at = null, version = version + 1
            where account_id = :account and id = :id
            """)
        .param("account", holder.accountId())
        .param("id", holder.person().id())
        .update();
  }

  /**
   * False when the account has this number or a holder already, when the form was sent before, or
   * when the number is another holder's.
   *
   * @param askAt when the register is to be asked; given exactly while it waits
   */
  public boolean add(
      UUID accountId, Person person, UUID formId, @Nullable Instant askAt, Instant now) {
    return jdbc.sql(
                """
                insert into account.person (id, account_id, relation, nik_index, sealed,
                  register_check, ask_at, form_id, created_at)
                values (:id, :account, :relation, :nik, :sealed, :check, :ask, :form, :now)
                on conflict do nothing
                """)
            .param("id", person.id())
            .param("account", accountId)
            .param("relation", person.relation().name())
            .param("nik", seal.index(person.nik()))
            .param("sealed", seal.seal(person))
            .param("check", person.registerCheck().name())
            .param("ask", timestamp(askAt))
            .param("form", formId)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** False when the account has no such person any more. */
  public boolean change(UUID accountId, Person person, @Nullable Instant askAt) {
    return jdbc.sql(
                """
            update account.person set relation = :relation, nik_index = :nik, sealed = :sealed,
              register_check = :check, ask_at = :ask, version = version + 1
            where account_id = :account and id = :id
            """)
            .param("id", person.id())
            .param("account", accountId)
            .param("relation", person.relation().name())
            .param("nik", seal.index(person.nik()))
            .param("sealed", seal.seal(person))
            .param("check", person.registerCheck().name())
            .param("ask", timestamp(askAt))
            .update()
        == 1;
  }

  public boolean remove(UUID accountId, UUID personId) {
    return jdbc.sql("delete from account.person where account_id = :account and id = :person")
            .param("account", accountId)
            .param("person", personId)
            .update()
        == 1;
  }

  public void removeAll(UUID accountId) {
    jdbc.sql("delete from account.person where account_id = :account")
        .param("account", accountId)
        .update();
  }

  /** Somebody the register is to be asked about, as they were when taken. */
  public record Due(UUID accountId, Person person, int version) {}

  /**
   * Takes who is due, for as long as the lease: two nodes never take the same, and a node that dies
   * loses nobody.
   */
  public List<Due> claimDue(Instant now, Instant lease, int most) {
    return jdbc.sql(
            """
            update account.person set ask_at = :lease
            where id in (
              select id from account.person where ask_at <= :now
              order by ask_at limit :most for update skip locked)
            returning id, account_id, relation, sealed, register_check, version
            """)
        .param("now", Timestamp.from(now))
        .param("lease", Timestamp.from(lease))
        .param("most", most)
        .query((row, number) -> due(row))
        .list();
  }

  private Due due(ResultSet row) throws SQLException {
    return new Due(row.getObject("account_id", UUID.class), seal.open(row), row.getInt("version"));
  }

  /** False when the person was changed or removed meanwhile: then the answer is of no use. */
  public boolean answer(Due due, RegisterCheck answer) {
    return jdbc.sql(
                """
                update account.person set register_check = :check, ask_at = null
                where account_id = :account and id = :id and version = :version
                  and register_check = 'WAITING'
                """)
            .param("check", answer.name())
            .param("account", due.accountId())
            .param("id", due.person().id())
            .param("version", due.version())
            .update()
        == 1;
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
