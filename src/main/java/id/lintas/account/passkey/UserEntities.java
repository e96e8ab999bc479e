package id.lintas.account.passkey;

import id.lintas.account.store.AccountStore;
import id.lintas.account.store.PasskeyStore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts as the protocol of passkeys sees them; there is nothing to keep beside the account. */
@Component
class UserEntities implements PublicKeyCredentialUserEntityRepository {
  private final AccountStore accounts;

  UserEntities(AccountStore accounts) {
    this.accounts = accounts;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
    return accounts.byId(PasskeyStore.accountId(id)).map(UserEntities::entity).orElse(null);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
    return accounts.byUsername(username).map(UserEntities::entity).orElse(null);
  }

  @Override
  public void save(PublicKeyCredentialUserEntity entity) {}

  @Override
  public void delete(Bytes id) {}

  private static PublicKeyCredentialUserEntity entity(AccountStore.Key account) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(PasskeyStore.userId(account.accountId()))
        .name(account.username())
        .displayName(account.username())
        .build();
  }
}
