package id.lintas.account;

import java.util.UUID;

/**
 * Knows who is not to be asked for a password just now although they did nothing for a while;
 * implemented by other modules, asked at requests of such people alone and answered from memory.
 */
@FunctionalInterface
public interface StaysSignedIn {
  boolean stays(UUID accountId);
}
