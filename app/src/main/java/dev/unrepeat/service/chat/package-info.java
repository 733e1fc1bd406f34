/// Chats: who is told of what there, what members ask, and channels that are read as evidence.
@NullMarked
package dev.unrepeat.service.chat;

import org.jspecify.annotations.NullMarked;
