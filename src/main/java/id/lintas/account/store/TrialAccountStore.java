package id.lintas.account.store;

import id.lintas.account.Person;
import id.lintas.account.TrialAccounts.New;
import id.lintas.shared.Language;
import id.lintas.vault.BlindIndex;
import id.lintas.vault.Sealing;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes a trial's accounts and people, many in one statement. */
@Repository
@ConditionalOnProperty(name = "lintas.mode", havingValue = "sandbox")
public class TrialAccountStore {
  private final JdbcClient jdbc;
  private final Sealing sealing;
  private final BlindIndex index;
  private final PersonSeal seal;

  TrialAccountStore(JdbcClient jdbc, Sealing sealing, BlindIndex index, PersonSeal seal) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.index = index;
    this.seal = seal;
  }

  public Optional<String> lastUsername(String prefix) {
    return jdbc.sql(
            """
            select max(username) from account.account
            where username >= :prefix and username < :beyond
            """)
        .param("prefix", prefix)
        .param("beyond", prefix + '~')
        .query(String.class)
        .optional();
  }

  public void add(List<New> accounts, String passwordHash, Instant now) {
    addAccounts(accounts, passwordHash, now);
    addPeople(accounts, now);
  }

  private void addAccounts(List<New> accounts, String passwordHash, Instant now) {
    jdbc.sql(
            """
            insert into account.account (id, username, password_hash, language, contact_channel,
              contact_sealed, contact_index, contact_confirmed_at, form_id, created_at)
            select id, username, :hash, :language, 'EMAIL', sealed, index, :now, id, :now
            from unnest(:ids::uuid[], :usernames::text[], :sealed::bytea[], :indexes::bytea[])
              as a (id, username, sealed, index)
            """)
        .param("hash", passwordHash)
        .param("language", Language.ID.name())
        .param("now", Timestamp.from(now))
        .param("ids", texts(accounts, one -> one.id().toString()))
        .param("usernames", texts(accounts, New::username))
        .param(
            "sealed",
            bytes(
                accounts,
                one -> sealing.seal(one.email(), AccountStore.CONTACT_CONTEXT + one.id())))
        .param("indexes", bytes(accounts, one -> index.of(AccountStore.CONTACT_INDEX, one.email())))
        .update();
  }

  private record Row(UUID account, Person person) {}

  private void addPeople(List<New> accounts, Instant now) {
    var rows =
        accounts.stream()
            .flatMap(one -> one.people().stream().map(person -> new Row(one.id(), person)))
            .toList();
    jdbc.sql(
            """
            insert into account.person (id, account_id, relation, nik_index, sealed,
              register_check, form_id, created_at)
            select id, account, relation, nik, sealed, register, id, :now
            from unnest(:ids::uuid[], :accounts::uuid[], :relations::text[], :niks::bytea[],
                :sealed::bytea[], :checks::text[])
              as p (id, account, relation, nik, sealed, register)
            """)
        .param("now", Timestamp.from(now))
        .param("ids", texts(rows, row -> row.person().id().toString()))
        .param("accounts", texts(rows, row -> row.account().toString()))
        .param("relations", texts(rows, row -> row.person().relation().name()))
        .param("niks", bytes(rows, row -> seal.index(row.person().nik())))
        .param("sealed", bytes(rows, row -> seal.seal(row.person())))
        .param("checks", texts(rows, row -> row.person().registerCheck().name()))
        .update();
  }

  private static <T> String[] texts(Collection<T> all, Function<T, String> part) {
    return Arrays.copyOf(all.stream().map(part).toArray(), all.size(), String[].class);
  }

  private static <T> byte[][] bytes(Collection<T> all, Function<T, byte[]> part) {
    return Arrays.copyOf(all.stream().map(part).toArray(), all.size(), byte[][].class);
  }
}
