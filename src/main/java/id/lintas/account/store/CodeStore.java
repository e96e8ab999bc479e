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
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time codes: where they went, and how often somebody tried to give them back. */
@Repository
public class CodeStore {
  private static final String CONTEXT = "account.code.address:";

  private final JdbcClient jdbc;
  private final Sealing sealing;
  private final BlindIndex index;

  CodeStore(JdbcClient jdbc, Sealing sealing, BlindIndex index) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.index = index;
  }

  /** A code that was sent; the code itself is not kept. */
  public record Sent(UUID id, UUID accountId, String purpose, Contact contact, byte[] mac) {}

  public void add(Sent code, Instant now, Instant expiresAt) {
    jdbc.sql(
            """
            insert into account.code (id, account_id, purpose, channel, address, address_index, mac,
              sent_at, expires_at)
            values (:id, :account, :purpose, :channel, :address, :index, :mac, :now, :expires)
            """)
        .param("id", code.id())
        .param("account", code.accountId())
        .param("purpose", code.purpose())
        .param("channel", code.contact().channel().name())
        .param("address", sealing.seal(code.contact().address(), CONTEXT + code.id()))
        .param("index", index(code.contact().address()))
        .param("mac", code.mac())
        .param("now", Timestamp.from(now))
        .param("expires", Timestamp.from(expiresAt))
        .update();
  }

  public int sentToAccount(UUID accountId, Instant since, Instant until) {
    return jdbc.sql(
            """
            select count(*) from account.code
            where account_id = :id and sent_at > :since and sent_at <= :until
            """)
        .param("id", accountId)
        .param("since", Timestamp.from(since))
        .param("until", Timestamp.from(until))
        .query(Integer.class)
        .single();
  }

  public int sentTo(String address, Instant since, Instant until) {
    return jdbc.sql(
            """
            select count(*) from account.code
            where address_index = :index and sent_at > :since and sent_at <= :until
            """)
        .param("index", index(address))
        .param("since", Timestamp.from(since))
        .param("until", Timestamp.from(until))
        .query(Integer.class)
        .single();
  }

  /**
   * Counts a try on the latest code; empty when there is none that may be tried.
   *
   * @param until codes that seem to be sent after it do not count
   */
  public Optional<Sent> tried(
      UUID accountId, String purpose, int tries, Instant now, Instant until) {
    return jdbc.sql(
            """
            update account.code c set tries = tries + 1
            from account.account a
            where c.id = (
                select id from account.code
                where account_id = :account and purpose = :purpose and sent_at <= :until
                order by sent_at desc, id desc limit 1)
              and a.id = c.account_id
              and c.used_at is null and c.tries < :tries and c.expires_at > :now
            returning c.id, c.account_id, c.purpose, c.channel, c.address, c.mac, a.language
            """)
        .param("account", accountId)
        .param("purpose", purpose)
        .param("tries", tries)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .query((row, number) -> sent(row))
        .optional();
  }

  public Optional<Sent> waiting(UUID accountId, String purpose, Instant now, Instant until) {
    return jdbc.sql(
            """
            select c.id, c.account_id, c.purpose, c.channel, c.address, c.mac, a.language
            from account.code c join account.account a on a.id = c.account_id
            where c.id = (
                select id from account.code
                where account_id = :account and purpose = :purpose and sent_at <= :until
                order by sent_at desc, id desc limit 1)
              and c.used_at is null and c.expires_at > :now
            """)
        .param("account", accountId)
        .param("purpose", purpose)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .query((row, number) -> sent(row))
        .optional();
  }

  /** False when it was used before. */
  public boolean use(UUID id, Instant now) {
    return jdbc.sql("update account.code set used_at = :now where id = :id and used_at is null")
            .param("id", id)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  public void forget(UUID accountId) {
    jdbc.sql("delete from account.code where account_id = :id").param("id", accountId).update();
  }

  public void forgetBefore(Instant moment) {
    jdbc.sql("delete from account.code where expires_at < :moment")
        .param("moment", Timestamp.from(moment))
        .update();
  }

  private byte[] index(String address) {
    return index.of("account.code", address);
  }

  private Sent sent(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var contact =
        new Contact(
            Channel.valueOf(row.getString("channel")),
            sealing.open(row.getBytes("address"), CONTEXT + id),
            Language.valueOf(row.getString("language")));
    return new Sent(
        id,
        row.getObject("account_id", UUID.class),
        row.getString("purpose"),
        contact,
        row.getBytes("mac"));
  }
}
