package id.lintas.account.store;

import id.lintas.account.Contact;
import id.lintas.account.Household;
import id.lintas.account.Person;
import id.lintas.notify.Channel;
import id.lintas.shared.Language;
import id.lintas.vault.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts with their people, many in one statement; unsealed afterwards, one by one. */
@Repository
public class HouseholdStore {
  private final JdbcClient jdbc;
  private final Sealing sealing;
  private final PersonSeal seal;

  HouseholdStore(JdbcClient jdbc, Sealing sealing, PersonSeal seal) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.seal = seal;
  }

  /** As it lies in the database. */
  public static final class Sealed {
    private final UUID account;
    private final @Nullable String channel;
    private final byte @Nullable [] address;
    private final String language;
    private final List<PersonSeal.Cell> people = new ArrayList<>();

    private Sealed(ResultSet row) throws SQLException {
      account = row.getObject("account", UUID.class);
      channel = row.getString("contact_channel");
      address = row.getBytes("contact_sealed");
      language = row.getString("language");
    }
  }

  public Map<UUID, Sealed> sealed(Set<UUID> accounts) {
    var found = new HashMap<UUID, Sealed>();
    jdbc.sql(
            """
            select a.id as account, a.contact_channel, a.contact_sealed, a.language,
                   p.id, p.relation, p.sealed, p.register_check
            from account.account a left join account.person p on p.account_id = a.id
            where a.id = any(:accounts)
            order by (p.relation = 'SELF') desc, p.created_at, p.id
            """)
        .param("accounts", accounts.toArray(UUID[]::new))
        .query(
            row -> {
              var id = row.getObject("account", UUID.class);
              var household = found.get(id);
              if (household == null) found.put(id, household = new Sealed(row));
              if (row.getBytes("sealed") != null) household.people.add(PersonSeal.cell(row));
            });
    return found;
  }

  public Household open(@Nullable Sealed sealed) {
    if (sealed == null) return new Household(Optional.empty(), List.of());
    List<Person> people = sealed.people.stream().map(seal::open).toList();
    return new Household(contact(sealed), people);
  }

  private Optional<Contact> contact(Sealed sealed) {
    if (sealed.address == null || sealed.channel == null) return Optional.empty();
    return Optional.of(
        new Contact(
            Channel.valueOf(sealed.channel),
            sealing.open(sealed.address, AccountStore.CONTACT_CONTEXT + sealed.account),
            Language.valueOf(sealed.language)));
  }
}
