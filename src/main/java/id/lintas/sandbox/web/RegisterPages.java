package id.lintas.sandbox.web;

import id.lintas.sandbox.OnlyInSandbox;
import id.lintas.sandbox.RegisterMode;
import id.lintas.sandbox.SamplePeople;
import id.lintas.sandbox.SandboxSettings;
import id.lintas.sandbox.people.Resident;
import id.lintas.shared.Nik;
import id.lintas.shared.NikCheck;
import id.lintas.site.Form;
import id.lintas.site.View;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The simulated register: how well its line works, and what it holds of a number. */
@Controller
@OnlyInSandbox
class RegisterPages {
  private final SamplePeople people;
  private final SandboxSettings settings;

  RegisterPages(SamplePeople people, SandboxSettings settings) {
    this.people = people;
    this.settings = settings;
  }

  @GetMapping("/sandbox/penduduk")
  View register() {
    return page(Form.empty().with("jalur", settings.registerMode().name()), Optional.empty());
  }

  @PostMapping("/sandbox/penduduk")
  Object setLine(@RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var mode = mode(form.value("jalur"));
    if (mode.isEmpty()) {
      form.refuse("jalur", "sandbox.register.choose");
      return page(form, Optional.empty()).status(422);
    }
    settings.setRegisterMode(mode.get());
    return "redirect:/sandbox/penduduk";
  }

  /** A POST, because a number has no business in an address. */
  @PostMapping("/sandbox/penduduk/cari")
  View look(@RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed).with("jalur", settings.registerMode().name());
    return switch (Nik.check(form.value("nik"))) {
      case NikCheck.Malformed malformed -> {
        form.refuse("nik", "sandbox.register.notNik");
        yield page(form, Optional.empty()).status(422);
      }
      case NikCheck.Valid(var nik) -> {
        var found = people.population().find(nik);
        if (found.isEmpty()) form.refuse("nik", "sandbox.register.nobody");
        yield page(form, found);
      }
    };
  }

  private static Optional<RegisterMode> mode(String name) {
    return Arrays.stream(RegisterMode.values())
        .filter(mode -> mode.name().equals(name))
        .findFirst();
  }

  private View page(Form form, Optional<Resident> found) {
    return View.of(
        "id/lintas/sandbox/web/register",
        Map.of(
            "form",
            form,
            "modes",
            List.of(RegisterMode.values()),
            "found",
            found.map(List::of).orElseGet(List::of),
            "size",
            people.population().size()));
  }
}
