package id.lintas.account.web;

import id.lintas.account.Accounts;
import id.lintas.account.Citizen;
import id.lintas.account.Contact;
import id.lintas.account.access.Contacts;
import id.lintas.account.access.SigningIn;
import id.lintas.account.session.LocalPath;
import id.lintas.site.Form;
import id.lintas.site.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a citizen is reached: setting it, and giving back the code that was sent there. */
@Controller
class ContactPages {
  private static final String NEXT = "lanjut";
  private static final String PASSWORD = "sandi";

  private final Accounts accounts;
  private final Contacts contacts;
  private final SigningIn signingIn;
  private final Devices devices;

  ContactPages(Accounts accounts, Contacts contacts, SigningIn signingIn, Devices devices) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.signingIn = signingIn;
    this.devices = devices;
  }

  @GetMapping("/akun/kontak")
  View contact(@AuthenticationPrincipal Citizen citizen) {
    return contactPage(citizen, Form.empty());
  }

  /** Who has a confirmed contact shows by the password that it is theirs to move. */
  @PostMapping("/akun/kontak")
  Object change(
      @AuthenticationPrincipal Citizen citizen,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = Form.of(typed);
    if (accounts.contact(citizen.accountId()).isPresent()) {
      var right =
          Patience.heard(
              form,
              PASSWORD,
              response,
              () ->
                  Optional.of(
                      signingIn.confirms(
                          citizen, form.raw(PASSWORD), devices.from(citizen.username(), request))));
      if (!right.orElse(false)) form.refuse(PASSWORD, "account.password.notThis");
    }
    if (form.ok() && contacts.ask(citizen, form)) return SeeOther.page("/akun/kontak/kode");
    return contactPage(citizen, form).status(Patience.status(response));
  }

  @GetMapping("/akun/kontak/kode")
  Object code(
      @AuthenticationPrincipal Citizen citizen,
      @RequestParam(name = NEXT, defaultValue = "") String next) {
    return codePage(citizen, Form.empty().with(NEXT, next));
  }

  @PostMapping("/akun/kontak/kode")
  Object confirm(
      @AuthenticationPrincipal Citizen citizen, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    if (form.value(Contacts.CODE).isEmpty()) form.refuse(Contacts.CODE, "account.code.missing");
    if (form.ok() && contacts.confirm(citizen, form)) {
      return SeeOther.page(LocalPath.of(form.value(NEXT)).orElse("/akun?kabar=kontak"));
    }
    return codePage(citizen, form);
  }

  @PostMapping("/akun/kontak/kirim-ulang")
  Object sendAgain(
      @AuthenticationPrincipal Citizen citizen, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    if (!contacts.askAgain(citizen, form)) return codePage(citizen, form);
    return SeeOther.page(
        LocalPath.of(form.value(NEXT))
            .map(next -> "/akun/kontak/kode?lanjut=" + next)
            .orElse("/akun/kontak/kode"));
  }

  private View contactPage(Citizen citizen, Form form) {
    return View.of(
        "id/lintas/account/web/contact",
        Map.of(
            "form",
            form,
            "present",
            accounts.contact(citizen.accountId()).map(Contact::masked).orElse(""),
            "waiting",
            contacts.waiting(citizen).isPresent()));
  }

  /** Without a code under way there is nothing to type in. */
  private Object codePage(Citizen citizen, Form form) {
    var waiting = contacts.waiting(citizen);
    if (waiting.isEmpty()) return SeeOther.page("/akun/kontak");
    var view =
        View.of(
            "id/lintas/account/web/contactCode",
            Map.of(
                "form", form,
                "address", waiting.get().masked(),
                "next", LocalPath.of(form.value(NEXT)).orElse("")));
    return form.ok() ? view : view.status(422);
  }
}
