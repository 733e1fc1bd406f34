/// Single sign-on by OpenID Connect: what is asked of the provider, and what is believed of its
/// answers.
@NullMarked
package dev.unrepeat.oidc;

import org.jspecify.annotations.NullMarked;
