package id.lintas.notify.store;

import id.lintas.notify.Backlog;
import id.lintas.notify.Channel;
import id.lintas.notify.Message;
import id.lintas.vault.Sealing;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes messages in. */
@Repository
public class OutboxStore {
  private final JdbcClient jdbc;
  private final Sealing sealing;

  OutboxStore(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  /** Closed from the start where nothing is to be sent. */
  public void add(List<Message> messages, Instant at, boolean toBeSent) {
    var ids = messages.stream().map(message -> UUID.randomUUID()).toArray(UUID[]::new);
    var sealed = new byte[ids.length][];
    for (var n = 0; n < ids.length; n++) {
      var message = messages.get(n);
      sealed[n] = Sealed.of(message.address(), message.arguments(), ids[n], sealing);
    }
    jdbc.sql(
            """
            insert into notify.message
              (id, channel, language, template, sealed, created_at, due_at, state, closed_at)
            select id, channel, language, template, sealed, :at, :at,
                   case when :open then 'WAITING' else 'SENT' end,
                   case when :open then null else :at::timestamptz end
            from unnest(:ids::uuid[], :channels::text[], :languages::text[], :templates::text[],
                        :sealed::bytea[])
              as added (id, channel, language, template, sealed)
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("open", toBeSent)
        .param("ids", ids)
        .param("channels", texts(messages, message -> message.channel().name()))
        .param("languages", texts(messages, message -> message.language().name()))
        .param("templates", texts(messages, Message::template))
        .param("sealed", sealed)
        .update();
  }

  private static String[] texts(List<Message> messages, Function<Message, String> part) {
    return messages.stream().map(part).toArray(String[]::new);
  }

  /** What is not sent: how much, and since when. */
  public record Open(long waiting, long dead, @Nullable Instant oldest) {
    public static final Open NOTHING = new Open(0, 0, null);
  }

  public Open open() {
    return jdbc.sql(
            """
            select (select count(*) from notify.message where state = 'WAITING') as waiting,
                   (select count(*) from notify.message where state = 'DEAD') as dead,
                   (select min(created_at) from notify.message where state = 'WAITING') as oldest
            """)
        .query(
            (row, number) -> {
              var oldest = row.getObject("oldest", OffsetDateTime.class);
              return new Open(
                  row.getLong("waiting"),
                  row.getLong("dead"),
                  oldest == null ? null : oldest.toInstant());
            })
        .single();
  }

  public Backlog backlog() {
    return jdbc.sql(
            """
            select count(*) filter (where state = 'WAITING') as waiting,
                   min(created_at) filter (where state = 'WAITING') as oldest,
                   count(*) filter (where state = 'DEAD') as dead
            from notify.message where state <> 'SENT'
            """)
        .query(
            (row, number) -> {
              var oldest = row.getObject("oldest", OffsetDateTime.class);
              return new Backlog(
                  row.getLong("waiting"),
                  oldest == null ? null : oldest.toInstant(),
                  row.getLong("dead"),
                  latestDead());
            })
        .single();
  }

  private List<Backlog.Dead> latestDead() {
    return jdbc.sql(
            """
            select id, channel, template, closed_at, last_error from notify.message
            where state = 'DEAD' order by closed_at desc limit 50
            """)
        .query(
            (row, number) ->
                new Backlog.Dead(
                    row.getObject("id", UUID.class),
                    Channel.valueOf(row.getString("channel")),
                    row.getString("template"),
                    row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                    String.valueOf(row.getString("last_error"))))
        .list();
  }
}
