/// Who may sign in and by what: accounts, links that open once, sessions, tokens, and the audit
/// log.
@NullMarked
package dev.unrepeat.service.account;

import org.jspecify.annotations.NullMarked;
