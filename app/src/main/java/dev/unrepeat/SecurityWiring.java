package dev.unrepeat;

import dev.unrepeat.hook.HookPlace;
import dev.unrepeat.job.Round;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.account.ApiTokens;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.account.DemoDoor;
import dev.unrepeat.service.account.Keys;
import dev.unrepeat.service.account.Knocks;
import dev.unrepeat.service.account.Links;
import dev.unrepeat.service.account.Passkeys;
import dev.unrepeat.service.account.Passwords;
import dev.unrepeat.service.account.Post;
import dev.unrepeat.service.account.Sessions;
import dev.unrepeat.service.account.SignIn;
import dev.unrepeat.service.measure.Measures;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.Database;
import dev.unrepeat.web.RouteTable;
import dev.unrepeat.web.asset.Assets;
import dev.unrepeat.web.guard.BearerTokens;
import dev.unrepeat.web.guard.Calm;
import dev.unrepeat.web.guard.Entrance;
import dev.unrepeat.web.guard.FormTokens;
import dev.unrepeat.web.guard.Guard;
import dev.unrepeat.web.guard.Haste;
import dev.unrepeat.web.guard.OldForm;
import dev.unrepeat.web.guard.PasskeyDoor;
import dev.unrepeat.web.guard.PublicAddress;
import dev.unrepeat.web.guard.Quota;
import dev.unrepeat.web.guard.Reach;
import dev.unrepeat.web.guard.Sender;
import dev.unrepeat.web.guard.SignedIn;
import dev.unrepeat.web.guard.StoredSessions;
import jakarta.servlet.Filter;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/// Who comes in: accounts and what stands between the network and the pages, outermost first.
@Configuration(proxyBeanMethods = false)
class SecurityWiring {
  private static final int SESSIONS = Ordered.HIGHEST_PRECEDENCE + 10;

  @Bean
  PublicAddress publicAddress(Environment settings) {
    return new PublicAddress(
        Optional.ofNullable(settings.getProperty("unrepeat.url")).map(URI::create));
  }

  @Bean
  Keys keys(SecureRandom chance) {
    return new Keys(chance);
  }

  @Bean
  Passwords passwords(Environment settings) {
    return new Passwords(OidcWiring.of(settings).flatMap(OidcWiring::insteadOfPasswords));
  }

  @Bean
  Audit audit(Database database, Clock clock) {
    return new Audit(database, clock);
  }

  @Bean
  Accounts accounts(Database database, Passwords passwords, Audit audit, Clock clock) {
    return new Accounts(database, passwords, audit, clock);
  }

  @Bean
  SignIn signIn(Database database, Passwords passwords, Audit audit, Clock clock) {
    return new SignIn(database, passwords, audit, clock);
  }

  @Bean
  Links links(
      Database database,
      Accounts accounts,
      Keys keys,
      Vault vault,
      Post post,
      Audit audit,
      Clock clock) {
    return new Links(database, accounts, keys, vault, post, audit, clock);
  }

  @Bean
  Knocks knocks(Database database, Clock clock) {
    return new Knocks(database, clock);
  }

  @Bean
  Round knocksRound(Knocks knocks) {
    return new Round("knocks", Duration.ofMinutes(10), knocks::sweep);
  }

  @Bean
  DemoDoor demoDoor(Accounts accounts, Environment settings) {
    return new DemoDoor(accounts, settings.getProperty("unrepeat.demo", Boolean.class, false));
  }

  @Bean
  Sessions sessions(Database database, Clock clock) {
    return new Sessions(database, clock);
  }

  @Bean
  ApiTokens apiTokens(Database database, Keys keys, Audit audit, Clock clock) {
    return new ApiTokens(database, keys, audit, clock);
  }

  @Bean
  Passkeys passkeys(Database database, Passwords passwords, Keys keys, Audit audit, Clock clock) {
    return new Passkeys(database, passwords, keys, audit, clock);
  }

  @Bean
  PasskeyDoor passkeyDoor(
      Passkeys passkeys, Accounts accounts, PublicAddress address, Clock clock) {
    return new PasskeyDoor(passkeys, accounts, address, clock);
  }

  @Bean
  FilterRegistrationBean<Guard> guard(PublicAddress address) {
    FilterRegistrationBean<Guard> first = new FilterRegistrationBean<>(new Guard(address));
    first.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
    return first;
  }

  /// Around all that asks the database, within what says who may ask at all.
  @Bean
  FilterRegistrationBean<Calm> calm(Assets assets) {
    FilterRegistrationBean<Calm> second = new FilterRegistrationBean<>(new Calm(assets.folder()));
    second.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
    return second;
  }

  @Bean
  StoredSessions storedSessions(Sessions sessions, Keys keys, Clock clock) {
    return new StoredSessions(sessions, keys, clock);
  }

  @Bean
  FilterRegistrationBean<Filter> sessionsOnce(StoredSessions sessions) {
    FilterRegistrationBean<Filter> before = new FilterRegistrationBean<>(sessions.once());
    before.setName("sessionsOnce");
    before.setOrder(SESSIONS - 1);
    return before;
  }

  @Bean
  FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(
      StoredSessions sessions, PublicAddress address) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName("session");
    cookie.setUseBase64Encoding(false);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setUseSecureCookie(address.secure());
    cookie.setSameSite("Lax");
    cookie.setCookieMaxAge(30 * 24 * 60 * 60);
    CookieHttpSessionIdResolver resolver = new CookieHttpSessionIdResolver();
    resolver.setCookieSerializer(cookie);
    SessionRepositoryFilter<?> filter = new SessionRepositoryFilter<>(sessions);
    filter.setHttpSessionIdResolver(resolver);
    FilterRegistrationBean<SessionRepositoryFilter<?>> second =
        new FilterRegistrationBean<>(filter);
    second.setOrder(SESSIONS);
    return second;
  }

  @Bean
  CookieCsrfTokenRepository formTokens(PublicAddress address) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("form");
    tokens.setHeaderName("X-CSRF-TOKEN");
    tokens.setCookieCustomizer(
        cookie -> cookie.httpOnly(true).secure(address.secure()).sameSite("Lax").path("/"));
    return tokens;
  }

  @Bean
  Entrance entrance(CookieCsrfTokenRepository formTokens) {
    return new Entrance(
        new HttpSessionSecurityContextRepository(),
        new CompositeSessionAuthenticationStrategy(
            List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(formTokens))));
  }

  /// Everything but the static files passes here. Who may do what is decided in the services.
  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      CookieCsrfTokenRepository formTokens,
      SignIn signIn,
      ApiTokens tokens,
      RouteTable routes,
      Environment settings,
      Knocks knocks,
      Measures measures,
      Clock clock) {
    int calls = settings.getProperty("unrepeat.api.calls", Integer.class, Quota.CALLS);
    int atOnce = settings.getProperty("unrepeat.knocks", Integer.class, Haste.AT_ONCE);
    int proxies = settings.containsProperty("unrepeat.url") ? 1 : 0;
    Sender sender = new Sender(settings.getProperty("unrepeat.proxies", Integer.class, proxies));
    return http.securityMatcher(request -> !request.getRequestURI().startsWith("/static/"))
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .csrf(csrf ->
            csrf.csrfTokenRepository(formTokens)
                .csrfTokenRequestHandler(new FormTokens())
                // Behind a key of its own that a mail program sends without our form (RFC 8058).
                .ignoringRequestMatchers(request -> request.getRequestURI().startsWith("/lists/"))
                .ignoringRequestMatchers(BearerTokens::sent, HookPlace::at))
        .exceptionHandling(no -> no.accessDeniedHandler(new OldForm()))
        .addFilterBefore(new Haste(routes::knocks, atOnce, sender, knocks, clock), CsrfFilter.class)
        .addFilterBefore(new BearerTokens(tokens), CsrfFilter.class)
        .addFilterBefore(new Quota(calls, sender, measures, clock), CsrfFilter.class)
        .addFilterBefore(new Reach(), CsrfFilter.class)
        .addFilterBefore(
            new SignedIn(signIn, asked -> routes.forAnybody(asked) || HookPlace.at(asked)),
            CsrfFilter.class)
        .authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .build();
  }
}
