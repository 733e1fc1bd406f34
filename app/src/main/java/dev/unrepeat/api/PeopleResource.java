package dev.unrepeat.api;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.SignInLink;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.account.Links;
import dev.unrepeat.service.account.Post;
import java.util.List;
import java.util.Optional;

/// `/api/v1/people`: everybody's accounts, for those who let people in.
public final class PeopleResource implements Resource {
  private final Accounts accounts;
  private final Links links;
  private final Post post;

  public PeopleResource(Accounts accounts, Links links, Post post) {
    this.accounts = accounts;
    this.links = links;
    this.post = post;
  }

  @Override
  public List<ApiRoute> routes() {
    String one = "/people/{account}";
    List<ApiRoute> all =
        List.of(
            ApiRoute.list(
                "/people", "listPeople", "All accounts, by name.", AccountJson.class, this::list),
            ApiRoute.get(
                one,
                "getPerson",
                "One account.",
                AccountJson.class,
                call -> Reply.of(AccountJson.of(accounts.get(id(call))))),
            ApiRoute.get(
                one + "/role",
                "getRole",
                "The role of an account.",
                AccountJson.RoleJson.class,
                call -> Reply.of(new AccountJson.RoleJson(accounts.get(id(call)).role()))),
            ApiRoute.put(
                one + "/role",
                "putRole",
                "Gives an account another role, from its next request on.",
                AccountJson.RoleJson.class,
                AccountJson.RoleJson.class,
                (call, typed) ->
                    accounts.holding(
                        id(call),
                        before -> {
                          call.match(Tag.of(new AccountJson.RoleJson(before.role())));
                          return Reply.of(
                              new AccountJson.RoleJson(
                                  accounts
                                      .changeRole(call.viewer(), before.id(), typed.role())
                                      .role()));
                        })),
            ApiRoute.post(
                one + "/deactivation",
                "deactivateAccount",
                "Lets nobody in by this account any more; what it did stays.",
                AccountJson.class,
                call -> Reply.of(AccountJson.of(accounts.deactivate(call.viewer(), id(call))))),
            ApiRoute.post(
                one + "/activation",
                "activateAccount",
                "Lets somebody in again.",
                AccountJson.class,
                call -> Reply.of(AccountJson.of(accounts.activate(call.viewer(), id(call))))),
            ApiRoute.post(
                    one + "/link",
                    "linkForNewPassword",
                    "Makes a link by which somebody chooses a new password; it is told once.",
                    AccountJson.Link.class,
                    call ->
                        Reply.of(
                            new AccountJson.Link(
                                post.link(links.newPassword(call.viewer(), id(call))))))
                .toldOnce(),
            ApiRoute.list(
                "/people/invitations",
                "listInvitations",
                "Invitations that are open.",
                AccountJson.InvitationJson.class,
                call ->
                    Reply.of(
                        Listing.of(
                                links.invitations(call.viewer()),
                                (SignInLink link) -> "" + link.id(),
                                call)
                            .map(AccountJson.InvitationJson::of))),
            ApiRoute.post(
                    "/people/invitations",
                    "invite",
                    "Invites somebody; the link is told once, and sent where mail is set up.",
                    AccountJson.Invited.class,
                    AccountJson.Link.class,
                    (call, typed) ->
                        Reply.made(
                            ApiRoute.ROOT + "/people/invitations",
                            new AccountJson.Link(
                                post.link(
                                    links.invite(call.viewer(), typed.address(), typed.role())))))
                .making()
                .toldOnce(),
            ApiRoute.delete(
                "/people/invitations/{number}",
                "withdrawInvitation",
                "Withdraws an invitation.",
                call -> {
                  links.withdraw(call.viewer(), call.number("number"));
                  return Reply.nothing();
                }));
    return all.stream().map(route -> route.from(Role.ADMINISTRATOR)).toList();
  }

  private static AccountId id(Call call) {
    return call.named("account", AccountId::parse);
  }

  private Reply<Listing<AccountJson>> list(Call call) {
    int limit = call.limit();
    List<Account> found = accounts.list(call.after().orElse(""), limit + 1);
    List<Account> page = found.subList(0, Math.min(limit, found.size()));
    return Reply.of(
        new Listing<>(
            page.stream().map(AccountJson::of).toList(),
            found.size() > limit
                ? Optional.of(Cursor.write(page.getLast().name()))
                : Optional.empty()));
  }
}
