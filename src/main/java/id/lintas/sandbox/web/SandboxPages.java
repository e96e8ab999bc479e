package id.lintas.sandbox.web;

import id.lintas.notify.Inbox;
import id.lintas.sandbox.OnlyInSandbox;
import id.lintas.sandbox.SamplePeople;
import id.lintas.site.View;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a newcomer needs to try everything: people, sign-ins, messages. */
@Controller
@OnlyInSandbox
class SandboxPages {
  private final SamplePeople people;
  private final Inbox inbox;

  SandboxPages(SamplePeople people, Inbox inbox) {
    this.people = people;
    this.inbox = inbox;
  }

  @GetMapping("/sandbox")
  View overview() {
    return View.of(
        "id/lintas/sandbox/web/overview",
        Map.of("families", people.families(), "differing", people.differing()));
  }

  @GetMapping("/sandbox/pesan")
  View messages(@RequestParam(name = "halaman", defaultValue = "1") int number) {
    var page = Math.max(0, number - 1);
    var shown = inbox.latest(page);
    return View.of(
        "id/lintas/sandbox/web/inbox",
        Map.of("messages", shown, "number", page + 1, "more", shown.size() == Inbox.PAGE_SIZE));
  }
}
