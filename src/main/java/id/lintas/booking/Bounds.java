package id.lintas.booking;

import id.lintas.office.OfficeSettings;
import id.lintas.office.Setting;
import java.util.Map;

/**
 * How much one hand may book in thirty days at an office, by what it is known by. A whole carrier's
 * network is no hand: there is no bound for it.
 *
 * @param people who may be given places; whoever is not on the family card of the account's holder
 *     counts twice
 * @param returns how many places may be given back before the next booking has to wait
 */
public record Bounds(Map<MarkKind, Integer> people, Map<MarkKind, Integer> returns) {
  public Bounds {
    people = Map.copyOf(people);
    returns = Map.copyOf(returns);
  }

  public static Bounds of(OfficeSettings.InForce decided) {
    return new Bounds(
        Map.of(
            MarkKind.ACCOUNT, decided.number(Setting.ACCOUNT_PEOPLE),
            MarkKind.CONTACT, decided.number(Setting.CONTACT_PEOPLE),
            MarkKind.DEVICE, decided.number(Setting.DEVICE_PEOPLE)),
        Map.of(
            MarkKind.ACCOUNT, decided.number(Setting.ACCOUNT_RETURNS),
            MarkKind.CONTACT, decided.number(Setting.CONTACT_RETURNS),
            MarkKind.DEVICE, decided.number(Setting.DEVICE_RETURNS)));
  }

  public int people(MarkKind kind) {
    return people.getOrDefault(kind, Integer.MAX_VALUE);
  }

  public int returns(MarkKind kind) {
    return returns.getOrDefault(kind, Integer.MAX_VALUE);
  }
}
