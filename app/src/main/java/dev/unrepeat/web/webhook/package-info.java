/// Pages about webhooks and about what could not be delivered.
@NullMarked
package dev.unrepeat.web.webhook;

import org.jspecify.annotations.NullMarked;
