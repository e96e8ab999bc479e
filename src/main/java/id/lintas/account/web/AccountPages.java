package id.lintas.account.web;

import id.lintas.account.Accounts;
import id.lintas.account.Citizen;
import id.lintas.account.Contact;
import id.lintas.site.View;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a citizen can do with their account. */
@Controller
class AccountPages {
  private static final Set<String> NEWS = Set.of("sandi", "kontak", "keluar-semua");

  private final Accounts accounts;

  AccountPages(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/akun")
  View overview(
      @AuthenticationPrincipal Citizen citizen,
      @RequestParam(name = "kabar", defaultValue = "") String news) {
    var contact = accounts.contact(citizen.accountId()).map(Contact::masked).orElse("");
    return View.of(
        "id/lintas/account/web/account",
        Map.of(
            "username",
            citizen.username(),
            "contact",
            contact,
            "news",
            NEWS.contains(news) ? news : ""));
  }
}
