package id.lintas.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry as it stands in the record; without a sequence number it is not yet in the chain. */
public record Recorded(Instant at, @Nullable Long seq, Entry entry) {}
