package id.lintas.account.store;

import id.lintas.account.Contact;
import id.lintas.notify.Channel;
import id.lintas.shared.Language;
import id.lintas.vault.Sealing;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and their confirmed contact. */
@Repository
public class AccountStore {
  private static final String CONTACT_CONTEXT = "account.account.contact:";

  private final JdbcClient jdbc;
  private final Sealing sealing;

  AccountStore(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  public Optional<Contact> contact(UUID accountId) {
    return jdbc.sql(
            """
            select contact_channel, contact_sealed, language from account.account
            where id = :account and contact_sealed is not null
            """)
        .param("account", accountId)
        .query(
            (row, number) ->
                new Contact(
                    Channel.valueOf(row.getString("contact_channel")),
                    sealing.open(row.getBytes("contact_sealed"), CONTACT_CONTEXT + accountId),
                    Language.valueOf(row.getString("language"))))
        .optional();
  }
}
