package io.chuangkou.terminal.cli.card;

import picocli.CommandLine.Command;

/** What is done with a card beside settling. */
@Command(
    name = "card",
    description = "卡片业务 / what is done with a card",
    subcommands = PinCommand.class)
public final class CardActs {}
