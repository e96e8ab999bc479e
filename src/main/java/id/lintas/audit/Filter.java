package id.lintas.audit;

import id.lintas.shared.OfficeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which entries to read; a part that is null does not narrow. */
public record Filter(
    @Nullable OfficeId office,
    @Nullable String actor,
    @Nullable String action,
    @Nullable String object,
    @Nullable Instant from,
    @Nullable Instant until) {}
