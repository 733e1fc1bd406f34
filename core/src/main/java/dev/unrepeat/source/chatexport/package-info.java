/// Reads exports of Discord, Mattermost, Telegram and Google Chat.
@NullMarked
package dev.unrepeat.source.chatexport;

import org.jspecify.annotations.NullMarked;
