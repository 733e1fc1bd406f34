/// The pages of accounts: signing in, one's own account, everybody's, the audit log, and circles.
@NullMarked
package dev.unrepeat.web.account;

import org.jspecify.annotations.NullMarked;
