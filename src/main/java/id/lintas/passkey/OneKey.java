package id.lintas.passkey;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** The one key a ceremony is about, as the library's repository; nothing is written anywhere. */
final class OneKey implements UserCredentialRepository {
  private final @Nullable Key known;
  private @Nullable CredentialRecord kept;

  OneKey(@Nullable Key known) {
    this.known = known;
  }

  /** As the ceremony left it. */
  Key kept() {
    return Protocol.key(Objects.requireNonNull(kept));
  }

  @Override
  public void save(CredentialRecord record) {
    kept = record;
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
    return known == null ? null : Protocol.record(known);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes userId) {
    return List.of();
  }

  @Override
  public void delete(Bytes credentialId) {
    throw new UnsupportedOperationException();
  }

  PublicKeyCredentialUserEntityRepository holders() {
    return new Holders();
  }

  /** The library wants to see the holder of a key it found. */
  private final class Holders implements PublicKeyCredentialUserEntityRepository {
    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
      return known == null ? null : Protocol.user(new Holder(known.holder(), known.label()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
      return null;
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Bytes id) {
      throw new UnsupportedOperationException();
    }
  }
}
