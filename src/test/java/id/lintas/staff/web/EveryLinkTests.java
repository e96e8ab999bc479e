package id.lintas.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Origin;
import id.lintas.account.Person;
import id.lintas.booking.Applicant;
import id.lintas.booking.FormIds;
import id.lintas.booking.Order;
import id.lintas.booking.Outcome;
import id.lintas.booking.PlacingABooking;
import id.lintas.booking.Pool;
import id.lintas.booking.Weeks;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.PassportType;
import id.lintas.shared.ValidityYears;
import id.lintas.staff.Officer;
import id.lintas.staff.OnlyReads;
import id.lintas.staff.Places;
import id.lintas.staff.Role;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Walks through all pages of officers as each role: every link and every form leads somewhere. */
@LintasTest
class EveryLinkTests {
  private static final Pattern LINK = Pattern.compile("href=\"(/petugas[^\"#]*)");
  private static final Pattern FORM = Pattern.compile("<form ([^>]*)>");
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
  private static final Pattern BUTTON = Pattern.compile("formaction=\"([^\"]*)\"");

  /** Pages of one kind that are looked at; the hundredth hour says no more than the first. */
  private static final int OF_A_KIND = 5;

  @Autowired private WebApplicationContext context;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private Officers officers;
  private String code;

  @BeforeEach
  void somethingToSee() {
    officers = new Officers(context);
    code = booking();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void leadsARoleOnlyWhereItMayGo(Role role) throws Exception {
    var walk = new Walk(officers.atPalembang(role), Set.of(role));
    walk.from("/petugas");
    walk.fromWhereverTheyMay();
    assertThat(walk.dead).isEmpty();
    assertThat(walk.seen).contains("/petugas", "/petugas/saya");
  }

  @Test
  void anAuditorSeesThePagesAndNothingToChange() throws Exception {
    var walk = new Walk(officers.atPalembang(Role.AUDITOR), Set.of(Role.AUDITOR));
    walk.from("/petugas");
    assertThat(walk.dead).isEmpty();
    assertThat(walk.seen)
        .contains(
            "/petugas/kuota",
            "/petugas/pegawai",
            "/petugas/jejak",
            "/petugas/syarat",
            "/petugas/standar",
            "/petugas/data-kantor");
    assertThat(walk.forms)
        .allMatch(
            path ->
                path.equals("/petugas/keluar")
                    || path.startsWith("/petugas/saya")
                    // to look for a file
                    || path.equals("/petugas/kunjungan")
                    || path.equals("/petugas/di-mana")
                    // into the training office, where everybody may do everything
                    || path.equals("/petugas/latihan/masuk"));
  }

  @Test
  void whoHasNoRoleFindsTheirOwnPagesOnly() throws Exception {
    var walk = new Walk(officers.atPalembang(), Set.of());
    walk.from("/petugas");
    assertThat(walk.dead).isEmpty();
  }

  @Test
  void whoPractisesIsLedOnlyWhereTheyMayGo() throws Exception {
    var training = context.getBean(Places.class).training(Officers.PALEMBANG).orElseThrow();
    var real = officers.atPalembang(Role.HEAD_OF_OFFICE);
    var trainee = new Officer(real.id(), real.username(), real.name(), training);
    var walk = new Walk(trainee, Role.COUNTER);
    walk.from("/petugas");
    assertThat(walk.dead).isEmpty();
    assertThat(walk.seen)
        .contains("/petugas/latihan/tugas", "/petugas/loket", "/petugas/serah")
        .doesNotContain("/petugas/pegawai", "/petugas/kuota");
    assertThat(walk.forms).contains("/petugas/latihan/keluar", "/petugas/latihan/tugas/ARRIVE");
  }

  private String booking() {
    var slot = Weeks.of(context).open(Officers.PALEMBANG, Pool.PUBLIC, 1);
    var who = Citizens.of(context).with(1);
    var wanted =
        new Applicant.Wanted(ApplicationKind.NEW, PassportType.ELEKTRONIK, ValidityYears.TEN);
    var party = who.people().stream().map(Person::id).map(id -> new Order.Choice(id, wanted));
    var form = context.getBean(FormIds.class).issue(who.accountId(), slot.office());
    var order =
        new Order(form, slot.office(), slot.day(), slot.hour(), false, party.toList(), Language.ID);
    var placed =
        context.getBean(PlacingABooking.class).place(who.accountId(), order, Origin.UNKNOWN);
    return ((Outcome.Done) placed).booking().code().value();
  }

  /** One officer's way through the pages. */
  private final class Walk {
    final Set<String> seen = new HashSet<>();
    final Set<String> forms = new HashSet<>();
    final List<String> dead = new ArrayList<>();
    private final Map<String, Integer> ofAKind = new HashMap<>();
    private final MockMvcTester browser;
    private final Set<Role> roles;

    Walk(Officer officer, Set<Role> roles) {
      this.browser = officers.signedIn(officer);
      this.roles = roles;
    }

    /** Also pages that are reached by forms only, which are not sent here. */
    void fromWhereverTheyMay() throws Exception {
      for (var one : mappings.getHandlerMethods().entrySet()) {
        var methods = one.getKey().getMethodsCondition().getMethods();
        if (methods.stream().noneMatch(method -> method.name().equals("GET"))) continue;
        for (var path : one.getKey().getPatternValues()) {
          var address = path.replace("{code}", code);
          if (address.startsWith("/petugas")
              && !address.contains("{")
              // the pages behind a booking's own page name the version they change
              && (path.endsWith("{code}") || !path.contains("{"))
              && !one.getValue().getBeanType().isAnnotationPresent(WayIn.class)
              && open(one.getValue(), "GET")) from(address);
        }
      }
    }

    void from(String start) throws Exception {
      var ahead = new ArrayDeque<>(List.of(start));
      while (!ahead.isEmpty()) {
        var address = ahead.removeFirst();
        if (!seen.add(address) || often(address)) continue;
        var answer = browser.get().uri(java.net.URI.create(address)).exchange();
        var status = answer.getResponse().getStatus();
        if (status >= 400) dead.add(status + " " + address);
        var page = answer.getResponse().getContentAsString();
        for (var link : found(LINK, page)) if (!link.contains("bahasa=")) ahead.add(link);
        for (var action : actions(page, address)) {
          forms.add(action);
          if (!takes(action)) dead.add("form " + action + " on " + address);
        }
      }
    }

    private boolean often(String address) throws Exception {
      var handler = handler("GET", address);
      var kind = handler == null ? address : handler.toString();
      return ofAKind.merge(kind, 1, Integer::sum) > OF_A_KIND;
    }

    private boolean takes(String action) throws Exception {
      var handler = handler("POST", action);
      return handler != null && open(handler, "POST");
    }

    /** By the words on the page's class, as the doorkeeper reads them. */
    private boolean open(HandlerMethod handler, String method) {
      var type = handler.getBeanType();
      if (type.isAnnotationPresent(ForEveryOfficer.class)) return true;
      if (type.isAnnotationPresent(WayIn.class)) return true;
      if (method.equals("POST")
          && roles.equals(Set.of(Role.AUDITOR))
          && !handler.hasMethodAnnotation(OnlyReads.class)) return false;
      var needs = Doorkeeper.needs(handler);
      return needs != null && Arrays.stream(needs.value()).anyMatch(roles::contains);
    }
  }

  private HandlerMethod handler(String method, String address) throws Exception {
    var request = new MockHttpServletRequest(method, address.replaceAll("\\?.*", ""));
    ServletRequestPathUtils.parseAndCache(request);
    var chain = mappings.getHandler(request);
    return chain != null && chain.getHandler() instanceof HandlerMethod one ? one : null;
  }

  private static List<String> actions(String page, String address) {
    var all = new ArrayList<>(found(BUTTON, page));
    for (var form : found(FORM, page)) {
      if (!form.contains("method=\"post\"")) continue;
      var action = ACTION.matcher(form);
      all.add(action.find() && !action.group(1).isEmpty() ? unescaped(action.group(1)) : address);
    }
    return all.stream().filter(path -> path.startsWith("/petugas")).toList();
  }

  private static List<String> found(Pattern pattern, String page) {
    return pattern.matcher(page).results().map(one -> unescaped(one.group(1))).toList();
  }

  private static String unescaped(String attribute) {
    return attribute.replace("&amp;", "&");
  }
}
