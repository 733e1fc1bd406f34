/// The pages of accounts: signing in, one's own account, everybody's, the audit log, and circles.
@org.jspecify.annotations.NullMarked
package dev.unrepeat.web.account;
