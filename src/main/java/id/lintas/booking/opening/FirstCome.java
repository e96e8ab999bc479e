package id.lintas.booking.opening;

import java.time.Instant;

/** A published week that opens without a waiting room: its places are for who asks first. */
public record FirstCome(OpeningKey key, Instant opensAt) {}
