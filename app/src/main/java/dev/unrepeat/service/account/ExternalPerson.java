package dev.unrepeat.service.account;

import java.util.Optional;

/// Somebody as a single sign-on describes them.
///
/// @param subject by which the issuer knows them for good
/// @param address of mail, if it names one
/// @param verified whether the issuer has seen that the address is theirs; empty when it is silent
/// @param name as they are called there; it gives no rights
public record ExternalPerson(
    String issuer,
    String subject,
    Optional<String> address,
    Optional<Boolean> verified,
    Optional<String> name) {}
