package id.lintas.guide.store;

import id.lintas.guide.Entry;
import id.lintas.guide.Found;
import id.lintas.shared.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What can be searched. */
@Repository
public class EntryStore {
  private static final char HIT = '\uE000';
  private static final char HIT_ENDS = '\uE001';
  private static final String EXCERPT =
      "StartSel=" + HIT + ", StopSel=" + HIT_ENDS + ", MaxWords=28, MinWords=14, ShortWord=2";

  private final JdbcClient jdbc;

  EntryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Key(Entry.Kind kind, String ref, Language language) {}

  /**
   * Makes the entries of these kinds exactly the given ones and says how many rows that changed.
   * Nodes that do so at once wait for each other.
   */
  @Transactional
  public int replace(Set<Entry.Kind> kinds, Collection<Entry> entries) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('guide.entry'))").query().listOfRows();
    var known = digests(kinds);
    var changed = 0;
    for (var entry : entries) {
      var digest = digest(entry);
      if (!digest.equals(known.remove(new Key(entry.kind(), entry.ref(), entry.language()))))
        changed += put(entry, digest);
    }
    for (var key : known.keySet()) changed += remove(key);
    return changed;
  }

  private Map<Key, String> digests(Set<Entry.Kind> kinds) {
    var digests = new HashMap<Key, String>();
    jdbc.sql("select kind, ref, language, digest from guide.entry where kind in (:kinds)")
        .param("kinds", kinds.stream().map(Enum::name).toList())
        .query(
            row -> {
              var key =
                  new Key(
                      Entry.Kind.valueOf(row.getString("kind")),
                      row.getString("ref"),
                      Language.valueOf(row.getString("language")));
              digests.put(key, row.getString("digest"));
            });
    return digests;
  }

  private int put(Entry entry, String digest) {
    return jdbc.sql(
            """
            insert into guide.entry (kind, ref, language, title, summary, keywords, body, path, digest)
            values (:kind, :ref, :language, :title, :summary, :keywords, :body, :path, :digest)
            on conflict (kind, ref, language) do update
            set title = excluded.title, summary = excluded.summary, keywords = excluded.keywords,
                body = excluded.body, path = excluded.path, digest = excluded.digest
            """)
        .param("kind", entry.kind().name())
        .param("ref", entry.ref())
        .param("language", entry.language().name())
        .param("title", entry.title())
        .param("summary", entry.summary())
        .param("keywords", entry.keywords())
        .param("body", entry.body())
        .param("path", entry.path())
        .param("digest", digest)
        .update();
  }

  private int remove(Key key) {
    return jdbc.sql(
            "delete from guide.entry where kind = :kind and ref = :ref and language = :language")
        .param("kind", key.kind().name())
        .param("ref", key.ref())
        .param("language", key.language().name())
        .update();
  }

  private static String digest(Entry entry) {
    var all =
        String.join(
            "\0", entry.title(), entry.summary(), entry.keywords(), entry.body(), entry.path());
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The best first. Only the best are cut into excerpts, which is the expensive part.
   *
   * @param query in the database's language for text queries
   * @param officesLast because a question is asked
   */
  public List<Found> find(String query, Language language, boolean officesLast, int most) {
    return jdbc.sql(
            """
            select kind, path, title,
                   ts_headline(cast(:config as regconfig), concat_ws(' ', summary, body), asked,
                     :options) as excerpt
            from (
              select kind, path, title, summary, body, asked, ts_rank_cd(words, asked, 1) as rank
              from guide.entry, to_tsquery(cast(:config as regconfig), :query) as asked
              where language = :language and words @@ asked
              order by (:officesLast and kind = 'OFFICE'), rank desc, kind, title
              limit :most) best
            order by (:officesLast and kind = 'OFFICE'), rank desc, kind, title
            """)
        .param("config", language == Language.EN ? "english" : "indonesian")
        .param("options", EXCERPT)
        .param("officesLast", officesLast)
        .param("query", query)
        .param("language", language.name())
        .param("most", most)
        .query(
            (row, number) ->
                new Found(
                    Entry.Kind.valueOf(row.getString("kind")),
                    row.getString("path"),
                    row.getString("title"),
                    pieces(row.getString("excerpt"))))
        .list();
  }

  private static List<Found.Piece> pieces(String excerpt) {
    var pieces = new ArrayList<Found.Piece>();
    var from = 0;
    var hit = false;
    for (int at = 0; at < excerpt.length(); at++) {
      var sign = excerpt.charAt(at);
      if (sign != HIT && sign != HIT_ENDS) continue;
      if (at > from) pieces.add(new Found.Piece(excerpt.substring(from, at), hit));
      hit = sign == HIT;
      from = at + 1;
    }
    if (from < excerpt.length()) pieces.add(new Found.Piece(excerpt.substring(from), hit));
    return List.copyOf(pieces);
  }
}
