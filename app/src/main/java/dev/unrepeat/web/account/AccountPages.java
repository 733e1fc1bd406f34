package dev.unrepeat.web.account;

/// The pages of accounts, together.
public record AccountPages(
    SignInPage signIn,
    SingleSignOnWay single,
    LinkPage link,
    NewPasswordPage newPassword,
    AccountPage account,
    PeoplePage people,
    AuditPage audit,
    CirclePage circle,
    RemovalPage removal,
    PasskeyWay passkeys) {}
