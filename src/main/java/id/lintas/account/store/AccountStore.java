package id.lintas.account.store;

import id.lintas.account.Contact;
import id.lintas.notify.Channel;
import id.lintas.shared.Language;
import id.lintas.vault.BlindIndex;
import id.lintas.vault.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts, how they are opened, and their confirmed contact. */
@Repository
public class AccountStore {
  static final String CONTACT_CONTEXT = "account.account.contact:";
  static final String CONTACT_INDEX = "account.contact";
  private static final int ACCOUNTS_OF_A_CONTACT = 3;

  private final JdbcClient jdbc;
  private final Sealing sealing;
  private final BlindIndex index;

  AccountStore(JdbcClient jdbc, Sealing sealing, BlindIndex index) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.index = index;
  }

  /** What a sign-in needs to know; never shows the hash. */
  public record Key(
      UUID accountId, String username, String passwordHash, Language language, int epoch) {
    @Override
    public String toString() {
      return "Key[" + accountId + "]";
    }
  }

  /**
   * False when the user name is taken, or when this very form made an account before.
   *
   * @param formId given out with the form, so that sending it twice makes one account
   */
  public boolean add(Key key, UUID formId, Instant now) {
    return jdbc.sql(
                """
                insert into account.account
                  (id, username, password_hash, language, form_id, created_at)
                values (:id, :username, :hash, :language, :form, :now)
                on conflict do nothing
                """)
            .param("id", key.accountId())
            .param("username", key.username())
            .param("hash", key.passwordHash())
            .param("language", key.language().name())
            .param("form", formId)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  public Optional<Key> byUsername(String username) {
    return jdbc.sql(
            """
            select id, username, password_hash, language, epoch from account.account
            where username = :username
            """)
        .param("username", username)
        .query((row, number) -> key(row))
        .optional();
  }

  public Optional<Key> byId(UUID accountId) {
    return jdbc.sql(
            """
            select id, username, password_hash, language, epoch from account.account
            where id = :account and deleted_at is null
            """)
        .param("account", accountId)
        .query((row, number) -> key(row))
        .optional();
  }

  public Optional<Key> byForm(UUID formId) {
    return jdbc.sql(
            """
            select id, username, password_hash, language, epoch from account.account
            where form_id = :form and deleted_at is null
            """)
        .param("form", formId)
        .query((row, number) -> key(row))
        .optional();
  }

  /** A family may share one telephone; the few latest accounts confirmed there. */
  public List<Key> byContact(String address) {
    return jdbc.sql(
            """
            select id, username, password_hash, language, epoch from account.account
            where contact_index = :index and deleted_at is null
            order by created_at desc limit :most
            """)
        .param("index", index.of(CONTACT_INDEX, address))
        .param("most", ACCOUNTS_OF_A_CONTACT)
        .query((row, number) -> key(row))
        .list();
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(
        row.getObject("id", UUID.class),
        row.getString("username"),
        row.getString("password_hash"),
        Language.valueOf(row.getString("language")),
        row.getInt("epoch"));
  }

  public Optional<Contact> contact(UUID accountId) {
    return Optional.ofNullable(contacts(Set.of(accountId)).get(accountId));
  }

  public Map<UUID, Contact> contacts(Collection<UUID> accounts) {
    var found = new HashMap<UUID, Contact>();
    jdbc.sql(
            """
            select a.id, a.contact_channel, a.contact_sealed, a.language
            from unnest(:accounts::uuid[]) as asked (id)
            join account.account a on a.id = asked.id
            where a.contact_sealed is not null
            """)
        .param("accounts", accounts.toArray(UUID[]::new))
        .query(
            row -> {
              var id = row.getObject("id", UUID.class);
              var address = sealing.open(row.getBytes("contact_sealed"), CONTACT_CONTEXT + id);
              var channel = Channel.valueOf(row.getString("contact_channel"));
              var language = Language.valueOf(row.getString("language"));
              found.put(id, new Contact(channel, address, language));
            });
    return found;
  }

  public void setContact(UUID accountId, Channel channel, String address, Instant now) {
    jdbc.sql(
            """
            update account.account set contact_channel = :channel, contact_sealed = :sealed,
              contact_index = :index, contact_confirmed_at = :now
            where id = :account and deleted_at is null
            """)
        .param("account", accountId)
        .param("channel", channel.name())
        .param("sealed", sealing.seal(address, CONTACT_CONTEXT + accountId))
        .param("index", index.of(CONTACT_INDEX, address))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Holds the account until the transaction ends; empty when it is deleted. */
  public Optional<Key> lock(UUID accountId) {
    return jdbc.sql(
            """
            select id, username, password_hash, language, epoch from account.account
            where id = :account and deleted_at is null for update
            """)
        .param("account", accountId)
        .query((row, number) -> key(row))
        .optional();
  }

  public void setPassword(UUID accountId, String hash) {
    jdbc.sql("update account.account set password_hash = :hash where id = :account")
        .param("account", accountId)
        .param("hash", hash)
        .update();
  }

  public void setLanguage(UUID accountId, Language language) {
    jdbc.sql("update account.account set language = :language where id = :account")
        .param("account", accountId)
        .param("language", language.name())
        .update();
  }

  /** Ends every session begun before, also by a clock that is behind now; the new epoch. */
  public int raiseEpoch(UUID accountId, Instant now) {
    return jdbc.sql(
            """
            update account.account set epoch = epoch + 1, epoch_at = greatest(:now, now())
            where id = :account returning epoch
            """)
        .param("account", accountId)
        .param("now", Timestamp.from(now))
        .query(Integer.class)
        .single();
  }

  /** Leaves nothing but the id. */
  public void empty(UUID accountId, Instant now) {
    jdbc.sql(
            """
            update account.account set username = null, password_hash = null,
              contact_channel = null, contact_sealed = null, contact_index = null,
              contact_confirmed_at = null, form_id = null, deleted_at = :now
            where id = :account
            """)
        .param("account", accountId)
        .param("now", Timestamp.from(now))
        .update();
  }
}
