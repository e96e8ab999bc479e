package id.lintas.account.store;

import id.lintas.account.Person;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
}
