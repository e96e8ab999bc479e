package id.lintas.guide;

import id.lintas.guide.store.EntryStore;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.office.Requirement;
import id.lintas.office.Requirements;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps what can be searched like what is shown: the articles from the start of a node on,
 * requirements and offices within a minute of a change.
 */
@Component
class SearchIndex implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final Set<Entry.Kind> ARTICLES = EnumSet.of(Entry.Kind.ARTICLE);
  private static final Set<Entry.Kind> DATA = EnumSet.of(Entry.Kind.REQUIREMENT, Entry.Kind.OFFICE);

  private final Articles articles;
  private final Offices offices;
  private final Requirements requirements;
  private final EntryStore store;
  private final MessageSource messages;
  private final Clock clock;

  SearchIndex(
      Articles articles,
      Offices offices,
      Requirements requirements,
      EntryStore store,
      MessageSource messages,
      Clock clock) {
    this.articles = articles;
    this.offices = offices;
    this.requirements = requirements;
    this.store = store;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    writeArticles();
    writeData();
  }

  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  void follow() {
    try {
      writeData();
    } catch (RuntimeException fault) {
      LOG.warn("The search does not know the newest requirements and offices yet", fault);
    }
  }

  int writeArticles() {
    var entries = new ArrayList<Entry>();
    for (var language : Language.values())
      articles.all(language).forEach(article -> entries.add(entry(article)));
    return store.replace(ARTICLES, entries);
  }

  int writeData() {
    var listed = offices.all();
    var entries = new ArrayList<Entry>();
    for (var language : Language.values()) {
      listed.forEach(office -> entries.add(entry(office, language)));
      if (!listed.isEmpty())
        for (var kind : ApplicationKind.values())
          entries.add(entry(kind, listed.getFirst(), language));
    }
    return store.replace(DATA, entries);
  }

  private static Entry entry(Article article) {
    return new Entry(
        Entry.Kind.ARTICLE,
        article.slug(),
        article.language(),
        article.title(),
        article.summary(),
        String.join(" ", article.keywords()),
        article.plain(),
        article.path());
  }

  private Entry entry(Office office, Language language) {
    var where = office.address().isEmpty() ? office.city() : office.address();
    return new Entry(
        Entry.Kind.OFFICE,
        office.id().value(),
        language,
        office.name(),
        where + ", " + office.province(),
        office.city() + " " + office.id().value() + " " + sentence("guide.office.words", language),
        String.join(", ", office.districts()),
        "/informasi/" + office.id().value());
  }

  /** The documents that the whole country asks for; an office's own are on the wizard's page. */
  private Entry entry(ApplicationKind kind, Office any, Language language) {
    var today = LocalDate.now(clock.withZone(JAKARTA));
    List<Requirement> rows =
        requirements.inForce(any.id(), kind, today).stream()
            .filter(row -> row.office().isEmpty())
            .toList();
    return new Entry(
        Entry.Kind.REQUIREMENT,
        kind.name(),
        language,
        sentence("guide.kind." + kind.name(), language),
        sentence("guide.kind.summary", language),
        sentence("guide.kind.words." + kind.name(), language),
        rows.stream().map(row -> row.text().in(language)).collect(Collectors.joining(". ")),
        "/informasi/syarat?" + Case.queryOf(kind));
  }

  private String sentence(String key, Language language) {
    var locale = language == Language.EN ? Locale.ENGLISH : Locale.of("id", "ID");
    return messages.getMessage(key, new Object[0], locale);
  }
}
