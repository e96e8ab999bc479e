package id.lintas.sandbox;

import id.lintas.sandbox.people.Population;
import id.lintas.sandbox.people.Resident;
import id.lintas.sandbox.people.SampleCard;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The synthetic people of this trial, computed when first asked for. */
@Component
@OnlyInSandbox
public class SamplePeople {
  private static final long SEED = 1671;
  private static final int FAMILIES = 2_000;
  private static final int SHOWN = 8;

  private final Supplier<Population> population =
      SingletonSupplier.of(() -> Population.of(SEED, FAMILIES));

  public Population population() {
    return population.get();
  }

  /** Some whole families with small children or old people among them, nobody dead. */
  public List<List<Resident>> families() {
    return population().families().stream()
        .filter(family -> family.size() > 2 && family.stream().noneMatch(Resident::dead))
        .limit(SHOWN)
        .toList();
  }

  public List<SampleCard> differing() {
    return SampleCard.differing(population());
  }
}
