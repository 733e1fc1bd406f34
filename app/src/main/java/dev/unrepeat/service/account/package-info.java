/// Who may sign in and by what: accounts, links that open once, sessions, tokens, and the audit
/// log.
@org.jspecify.annotations.NullMarked
package dev.unrepeat.service.account;
