package dev.unrepeat.api;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.account.ApiTokens;
import dev.unrepeat.service.account.Passkeys;
import dev.unrepeat.service.account.Sessions;
import java.util.List;

/// `/api/v1/account`: whose token this is, what else opens the door for them.
public final class AccountResource implements Resource {
  private final Accounts accounts;
  private final ApiTokens tokens;
  private final Sessions sessions;
  private final Passkeys passkeys;

  public AccountResource(
      Accounts accounts, ApiTokens tokens, Sessions sessions, Passkeys passkeys) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.sessions = sessions;
    this.passkeys = passkeys;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get(
            "/account",
            "getAccount",
            "Your own account.",
            AccountJson.class,
            call -> Reply.of(AccountJson.of(own(call)))),
        ApiRoute.put(
                "/account/name",
                "putName",
                "Changes your name; what you did before keeps the old one.",
                AccountJson.Name.class,
                AccountJson.Name.class,
                (call, typed) ->
                    accounts.holding(
                        own(call).id(),
                        before -> {
                          call.match(Tag.of(new AccountJson.Name(before.name())));
                          return Reply.of(
                              new AccountJson.Name(
                                  accounts.rename(before.id(), typed.name()).name()));
                        }))
            .from(Role.VIEWER),
        ApiRoute.get(
            "/account/name",
            "getName",
            "Your name.",
            AccountJson.Name.class,
            call -> Reply.of(new AccountJson.Name(own(call).name()))),
        ApiRoute.list(
            "/account/tokens",
            "listTokens",
            "Your tokens.",
            AccountJson.TokenJson.class,
            call ->
                Reply.of(
                    Listing.of(tokens.list(own(call).id()), one -> "" + one.id(), call)
                        .map(AccountJson.TokenJson::of))),
        ApiRoute.delete(
                "/account/tokens/{number}",
                "revokeToken",
                "Revokes a token of yours.",
                call -> {
                  tokens.revoke(own(call).id(), call.viewer(), call.number("number"));
                  return Reply.nothing();
                })
            .from(Role.VIEWER),
        ApiRoute.list(
            "/account/passkeys",
            "listPasskeys",
            "Your passkeys, without the keys.",
            AccountJson.PasskeyJson.class,
            call ->
                Reply.of(
                    Listing.of(passkeys.list(own(call).id()), one -> "" + one.id(), call)
                        .map(AccountJson.PasskeyJson::of))),
        ApiRoute.list(
            "/account/sessions",
            "listSessions",
            "Where you are signed in.",
            AccountJson.SessionJson.class,
            call ->
                Reply.of(
                    Listing.of(sessions.list(own(call).id()), one -> "" + one.id(), call)
                        .map(AccountJson.SessionJson::of))),
        ApiRoute.delete(
                "/account/sessions/{number}",
                "endSession",
                "Signs a device of yours out.",
                call -> {
                  sessions.end(own(call).id(), call.number("number"));
                  return Reply.nothing();
                })
            .from(Role.VIEWER));
  }

  private Account own(Call call) {
    return accounts
        .find(call.viewer().address())
        .orElseThrow(
            () -> new Refused(Refused.Reason.FORBIDDEN, "This account is not there any more."));
  }
}
