package dev.unrepeat.web.guard;

import dev.unrepeat.model.Account;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.account.Passkeys;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/// Our accounts as the library that verifies passkeys wants to see them; they are named by their
/// addresses.
record PasskeyOwners(Passkeys passkeys, Accounts accounts)
    implements PublicKeyCredentialUserEntityRepository {
  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return passkeys.account(handle.toBase64UrlString()).map(this::entity).orElse(null);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String address) {
    return accounts.find(address).filter(Account::active).map(this::entity).orElse(null);
  }

  @Override
  public void save(PublicKeyCredentialUserEntity entity) {
    throw new UnsupportedOperationException("accounts are made by invitation");
  }

  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("accounts are never deleted");
  }

  private PublicKeyCredentialUserEntity entity(Account account) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(Bytes.fromBase64(passkeys.handle(account.id())))
        .name(account.address())
        .displayName(account.name())
        .build();
  }
}
