package id.lintas.office.web;

import id.lintas.office.EditingContact;
import id.lintas.office.EditingContact.Contact;
import id.lintas.office.EditingContact.Refusal;
import id.lintas.office.EditingSettings;
import id.lintas.office.Offices;
import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Duties;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is known of the officer's own office, and how to reach it. */
@Controller
@Needs(Role.OFFICE_ADMINISTRATOR)
class OfficeEditorPages {
  static final String HERE = "/petugas/data-kantor";
  private static final String CONTACT = HERE + "/kontak";
  private static final String TEMPLATES = "id/lintas/office/web/";

  private final Offices offices;
  private final EditingContact contacts;
  private final EditingSettings settings;
  private final Duties duties;
  private final Clock clock;

  OfficeEditorPages(
      Offices offices,
      EditingContact contacts,
      EditingSettings settings,
      Duties duties,
      Clock clock) {
    this.offices = offices;
    this.contacts = contacts;
    this.settings = settings;
    this.duties = duties;
    this.clock = clock;
  }

  @GetMapping(HERE)
  @Needs({Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE, Role.AUDITOR})
  View overview(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String hasil) {
    var office = offices.office(officer.office());
    return View.of(
        TEMPLATES + "officeFacts",
        Map.of(
            "office",
            office,
            "contact",
            contacts.current(office.id()),
            "settings",
            settings.lines(office.id(), office.today(clock.instant())),
            "writes",
            duties.holds(officer, Role.OFFICE_ADMINISTRATOR),
            "closes",
            duties.holds(officer, Role.QUOTA_OFFICER, Role.HEAD_OF_OFFICE, Role.AUDITOR),
            "saved",
            hasil.equals("tersimpan")));
  }

  @GetMapping(CONTACT)
  View contact(@AuthenticationPrincipal Officer officer) {
    var now = contacts.current(officer.office());
    return contact(
        Form.empty()
            .with("dibaca", now.mark())
            .with("alamat", now.address())
            .with("telepon", now.phone())
            .with("surel", now.email())
            .with("wilayah", String.join("; ", now.districts())));
  }

  private static View contact(Form form) {
    return View.of(TEMPLATES + "editContact", Map.of("form", form));
  }

  @PostMapping(CONTACT)
  Object changeContact(
      @AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var districts =
        List.of(form.value("wilayah").split(";")).stream()
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .distinct()
            .toList();
    var wanted =
        new Contact(form.value("alamat"), form.value("telepon"), form.value("surel"), districts);
    contacts
        .change(officer.office(), form.value("dibaca"), wanted, officer.actor())
        .forEach(one -> form.refuse(field(one), "office.edit.refused." + one));
    return form.ok()
        ? "redirect:" + HERE + "?hasil=tersimpan"
        : contact(form).status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  private static String field(Refusal refusal) {
    return switch (refusal) {
      case ADDRESS, STALE -> "alamat";
      case PHONE -> "telepon";
      case EMAIL -> "surel";
      case DISTRICTS -> "wilayah";
    };
  }
}
