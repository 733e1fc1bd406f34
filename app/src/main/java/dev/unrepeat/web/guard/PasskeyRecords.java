package dev.unrepeat.web.guard;

import dev.unrepeat.model.Passkey;
import dev.unrepeat.service.account.Passkeys;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/// Our passkeys as the library that verifies them wants to see them.
record PasskeyRecords(Passkeys passkeys, Clock clock) implements UserCredentialRepository {
  @Override
  public void delete(Bytes credential) {
    throw new UnsupportedOperationException("a passkey is removed by its owner, on their account");
  }

  /// A new one, or one that has signed.
  @Override
  public void save(CredentialRecord record) {
    String credential = record.getCredentialId().toBase64UrlString();
    if (passkeys.find(credential).isPresent()) {
      passkeys.used(credential, record.getSignatureCount(), record.isBackupState());
      return;
    }
    passkeys.add(
        new Passkey(
            0,
            passkeys
                .account(record.getUserEntityUserId().toBase64UrlString())
                .orElseThrow(() -> new IllegalArgumentException("no such owner"))
                .id(),
            record.getLabel(),
            credential,
            Base64.getEncoder().encodeToString(record.getPublicKey().getBytes()),
            Base64.getEncoder()
                .encodeToString(Objects.requireNonNull(record.getAttestationObject()).getBytes()),
            record.getSignatureCount(),
            record.getTransports().stream().map(AuthenticatorTransport::getValue).sorted().toList(),
            record.isBackupEligible(),
            record.isBackupState(),
            clock.instant(),
            Optional.empty()));
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
    return passkeys.find(credential.toBase64UrlString()).map(this::record).orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return passkeys
        .account(handle.toBase64UrlString())
        .map(account -> passkeys.list(account.id()))
        .orElse(List.of())
        .stream()
        .map(this::record)
        .toList();
  }

  private CredentialRecord record(Passkey key) {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(Bytes.fromBase64(key.credential()))
        .userEntityUserId(Bytes.fromBase64(passkeys.handle(key.account())))
        .publicKey(new ImmutablePublicKeyCose(Base64.getDecoder().decode(key.publicKey())))
        .attestationObject(new Bytes(Base64.getDecoder().decode(key.attestation())))
        .signatureCount(key.signCount())
        .uvInitialized(true)
        .transports(
            key.transports().stream()
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet()))
        .backupEligible(key.backupEligible())
        .backupState(key.backupState())
        .label(key.name())
        .created(key.madeAt())
        .lastUsed(key.usedAt().orElse(key.madeAt()))
        .build();
  }
}
