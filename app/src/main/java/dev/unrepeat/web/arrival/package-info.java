/// Pages of incoming webhooks and of the inbox.
@NullMarked
package dev.unrepeat.web.arrival;

import org.jspecify.annotations.NullMarked;
