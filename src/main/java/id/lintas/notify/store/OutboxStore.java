package id.lintas.notify.store;

import id.lintas.notify.Message;
import id.lintas.vault.Sealing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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

  public void add(List<Message> messages, Instant at) {
    var ids = messages.stream().map(message -> UUID.randomUUID()).toArray(UUID[]::new);
    var sealed = new byte[ids.length][];
    for (var n = 0; n < ids.length; n++) {
      var message = messages.get(n);
      sealed[n] = Sealed.of(message.address(), message.arguments(), ids[n], sealing);
    }
    jdbc.sql(
            """
            insert into notify.message
              (id, channel, language, template, sealed, created_at, due_at)
            select id, channel, language, template, sealed, :at, :at
            from unnest(:ids::uuid[], :channels::text[], :languages::text[], :templates::text[],
                        :sealed::bytea[])
              as added (id, channel, language, template, sealed)
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
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
}
