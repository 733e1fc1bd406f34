package dev.unrepeat.web.guard;

import com.webauthn4j.util.exception.WebAuthnException;
import dev.unrepeat.model.Account;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.account.Keys;
import dev.unrepeat.service.account.Passkeys;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Adds passkeys and lets people in by them (Web Authentication Level 3), under the name by which
/// their browser reaches us. Each key has to verify its user, by a touch, a face or a PIN.
public final class PasskeyDoor {
  private static final Logger LOG = LoggerFactory.getLogger(PasskeyDoor.class);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String FORM_COOKIE = "form";

  private final Passkeys passkeys;
  private final Accounts accounts;
  private final PublicAddress address;
  private final Clock clock;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  public PasskeyDoor(Passkeys passkeys, Accounts accounts, PublicAddress address, Clock clock) {
    this.passkeys = passkeys;
    this.accounts = accounts;
    this.address = address;
    this.clock = clock;
  }

  /// Why there are no passkeys at the address of this request; empty where there are.
  public Optional<String> refusal(HttpServletRequest request) {
    URI origin = URI.create(address.origin(request));
    String host = Optional.ofNullable(origin.getHost()).orElse("");
    boolean named = !host.matches("[\\d.]+|\\[.*");
    return named && ("https".equals(origin.getScheme()) || host.equals("localhost"))
        ? Optional.empty()
        : Optional.of(
            "Browsers keep passkeys for https addresses and for http://localhost alone; this page is open at %s. On the machine of the server, open http://localhost%s instead; for others, whoever runs it starts it with --url https://…"
                .formatted(origin, origin.getPort() < 0 ? "" : ":" + origin.getPort()));
  }

  /// What a browser needs to make a passkey, as JSON.
  public String toAdd(HttpServletRequest request, Account account) {
    refuseElsewhere(request);
    String challenge = passkeys.challenge(bound(account));
    return json.writeValueAsString(creation(request, account, challenge));
  }

  /// Adds the passkey that a browser made.
  ///
  /// @param made the credential as JSON
  public void add(HttpServletRequest request, Account account, String name, String made) {
    String label = Passkeys.name(name);
    PublicKeyCredential<AuthenticatorAttestationResponse> credential =
        read(made, new TypeReference<>() {});
    String challenge = challenge(credential.getResponse().getClientDataJSON());
    passkeys.answered(challenge, bound(account));
    try {
      party(request)
          .registerCredential(
              new ImmutableRelyingPartyRegistrationRequest(
                  creation(request, account, challenge),
                  new RelyingPartyPublicKey(credential, label)));
    } catch (WebAuthnException | IllegalArgumentException e) {
      throw new Refused(
          Refused.Reason.INVALID,
          "The passkey was not added: what the browser sent does not fit what was asked. Try again.");
    }
  }

  /// What a browser needs to sign in with a passkey, as JSON.
  public String toSignIn(HttpServletRequest request) {
    refuseElsewhere(request);
    return json.writeValueAsString(wanted(request, passkeys.challenge(bound(request))));
  }

  /// The account whose passkey signed.
  ///
  /// @param signed the credential as JSON
  public Account signIn(HttpServletRequest request, String signed) {
    PublicKeyCredential<AuthenticatorAssertionResponse> credential =
        read(signed, new TypeReference<>() {});
    String challenge = challenge(credential.getResponse().getClientDataJSON());
    passkeys.answered(challenge, bound(request));
    if (passkeys.find(credential.getRawId().toBase64UrlString()).isEmpty()) {
      throw no();
    }
    try {
      Bytes handle =
          party(request)
              .authenticate(
                  new RelyingPartyAuthenticationRequest(wanted(request, challenge), credential))
              .getId();
      return passkeys.account(handle.toBase64UrlString()).orElseThrow(PasskeyDoor::no);
    } catch (WebAuthnException | IllegalArgumentException e) {
      LOG.info("a passkey did not fit: {}", e.toString());
      passkeys.failed(credential.getRawId().toBase64UrlString());
      throw no();
    }
  }

  private static Refused no() {
    return new Refused(
        Refused.Reason.INVALID,
        "This passkey opens nothing here. Sign in another way; on your account you can add it anew.");
  }

  private PublicKeyCredentialCreationOptions creation(
      HttpServletRequest request, Account account, String challenge) {
    Webauthn4JRelyingPartyOperations party = party(request);
    party.setCustomizeCreationOptions(options ->
        options
            .challenge(Bytes.fromBase64(challenge))
            .timeout(PATIENCE)
            .authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                    .residentKey(ResidentKeyRequirement.REQUIRED)
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build()));
    return party.createPublicKeyCredentialCreationOptions(
        new ImmutablePublicKeyCredentialCreationOptionsRequest(
            UsernamePasswordAuthenticationToken.authenticated(account.address(), "", List.of())));
  }

  private PublicKeyCredentialRequestOptions wanted(HttpServletRequest request, String challenge) {
    return PublicKeyCredentialRequestOptions.builder()
        .challenge(Bytes.fromBase64(challenge))
        .rpId(host(request))
        .timeout(PATIENCE)
        .allowCredentials(List.of())
        .userVerification(UserVerificationRequirement.REQUIRED)
        .build();
  }

  /// Made for each request: under which name it is asked is part of what is verified.
  private Webauthn4JRelyingPartyOperations party(HttpServletRequest request) {
    refuseElsewhere(request);
    return new Webauthn4JRelyingPartyOperations(
        new PasskeyOwners(passkeys, accounts),
        new PasskeyRecords(passkeys, clock),
        PublicKeyCredentialRpEntity.builder().id(host(request)).name("Unrepeat").build(),
        Set.of(address.origin(request)));
  }

  private void refuseElsewhere(HttpServletRequest request) {
    refusal(request)
        .ifPresent(sentence -> {
          throw Refused.state(sentence);
        });
  }

  private String host(HttpServletRequest request) {
    return URI.create(address.origin(request)).getHost();
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JacksonException | IllegalArgumentException e) {
      throw unreadable();
    }
  }

  private String challenge(Bytes clientData) {
    try {
      JsonNode challenge = json.readTree(clientData.getBytes()).path("challenge");
      return challenge.isString() ? challenge.asString() : "";
    } catch (JacksonException e) {
      throw unreadable();
    }
  }

  private static Refused unreadable() {
    return new Refused(
        Refused.Reason.INVALID,
        "The browser sent no passkey that can be read. Press the button once more.");
  }

  private static String bound(Account account) {
    return "account " + account.id();
  }

  /// The browser that asked, by the cookie of its forms.
  private static String bound(HttpServletRequest request) {
    return "door "
        + Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
            .filter(cookie -> cookie.getName().equals(FORM_COOKIE))
            .map(cookie -> Keys.hash(cookie.getValue()))
            .findFirst()
            .orElseThrow(() ->
                Refused.state("This page has grown old. Load it again and press the button."));
  }
}
