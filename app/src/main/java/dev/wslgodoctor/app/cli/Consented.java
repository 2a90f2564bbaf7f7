package dev.wslgodoctor.app.cli;

import dev.wslgodoctor.diagnostics.repair.Transaction;

/**
 * What the user said beforehand about a repair.
 *
 * @param json        whether standard output is for a program
 * @param previewOnly whether nothing is to be applied
 * @param yes         whether everything that is shown is agreed to
 * @param rule        what happens when a repair does not cure
 */
record Consented(Terminal terminal, boolean json, boolean previewOnly, boolean yes, Transaction.Rule rule) {

    /** Waits until a person at a terminal says that he did what is left to him; without a terminal it does not wait. */
    void awaitHand() {
        if (!yes && !json && System.console() != null && System.console().isTerminal()) {
            System.console().readLine("%s ", terminal.texts().of("repair.await-hand"));
        }
    }

    /** Whether it may be done now; asks a person at a terminal. Without a terminal only --yes counts. */
    boolean toAll() {
        if (yes) {
            return true;
        }
        if (System.console() == null || !System.console().isTerminal()) {
            return false;
        }
        String answer = System.console().readLine("%s ", terminal.texts().of("repair.ask"));
        return answer != null && answer.strip().equalsIgnoreCase("yes");
    }
}
