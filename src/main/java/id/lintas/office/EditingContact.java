package id.lintas.office;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.office.store.OfficeStore;
import id.lintas.shared.OfficeId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets an office say where it is and how to reach it. Nothing is kept when a word is wrong. */
@Component
public class EditingContact {
  private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()/-]{5,39}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final int ADDRESS_LEAST = 10;
  private static final int ADDRESS_MOST = 300;
  private static final int EMAIL_MOST = 120;
  private static final int DISTRICT_MOST = 60;
  private static final int DISTRICTS_MOST = 40;

  private final OfficeStore store;
  private final Offices offices;
  private final Audit audit;

  EditingContact(OfficeStore store, Offices offices, Audit audit) {
    this.store = store;
    this.offices = offices;
    this.audit = audit;
  }

  /** Why nothing was changed. */
  public enum Refusal {
    ADDRESS,
    PHONE,
    EMAIL,
    DISTRICTS,
    /** Somebody else changed it since it was read. */
    STALE
  }

  /** Phone and e-mail may be empty. */
  public record Contact(String address, String phone, String email, List<String> districts) {
    public static Contact of(Office office) {
      return new Contact(office.address(), office.phone(), office.email(), office.districts());
    }

    /** Changes with every word of it. */
    public String mark() {
      return Integer.toHexString(hashCode());
    }
  }

  /** What stands there now, past the memory of this node. */
  @Transactional(readOnly = true)
  public Contact current(OfficeId office) {
    offices.forget();
    return Contact.of(offices.office(office));
  }

  /**
   * @param seen the mark of what the editor saw
   * @param actor as the audit record names them
   */
  @Transactional
  public Set<Refusal> change(OfficeId office, String seen, Contact wanted, String actor) {
    var refused = refusals(wanted);
    if (!refused.isEmpty()) return refused;
    var before = Contact.of(store.lock(office));
    if (!before.mark().equals(seen)) return EnumSet.of(Refusal.STALE);
    store.update(office, wanted.address(), wanted.phone(), wanted.email(), wanted.districts());
    var detail = Map.of("before", before.toString(), "after", wanted.toString());
    audit.record(new Entry(actor, office, "office.contact-changed", "office:" + office, detail));
    forgetAfterCommit();
    return Set.of();
  }

  private void forgetAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            offices.forget();
          }
        });
  }

  private static Set<Refusal> refusals(Contact wanted) {
    var refused = EnumSet.noneOf(Refusal.class);
    var length = wanted.address().length();
    if (length < ADDRESS_LEAST || length > ADDRESS_MOST) refused.add(Refusal.ADDRESS);
    if (!wanted.phone().isEmpty() && !PHONE.matcher(wanted.phone()).matches())
      refused.add(Refusal.PHONE);
    var email = wanted.email();
    if (!email.isEmpty() && (email.length() > EMAIL_MOST || !EMAIL.matcher(email).matches()))
      refused.add(Refusal.EMAIL);
    if (wanted.districts().size() > DISTRICTS_MOST
        || wanted.districts().stream().anyMatch(one -> one.length() > DISTRICT_MOST))
      refused.add(Refusal.DISTRICTS);
    return refused;
  }
}
