package id.lintas.audit;

import java.util.List;

/** One page of entries, newest first. */
public record Found(List<Recorded> entries, int page, boolean more) {}
