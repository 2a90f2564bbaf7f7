package dev.wslgodoctor.diagnostics.bundle.verify;

import java.util.ArrayList;
import java.util.List;

/** Tokens and keys by how they begin; every place of a beginning is looked at by itself. */
final class Beginnings {

    private static final int LEAST = 16;
    private static final String[] OPEN = {"ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "gldt-",
        "npm_", "xoxa-", "xoxb-", "xoxe-", "xoxp-", "xoxr-", "xoxs-", "AKIA", "ASIA", "AIza", "sk-", "hf_", "dop_v1_",
        "eyJ", "ya29.", "pypi-"};

    private Beginnings() {
    }

    /** A find. */
    record Find(String kind, int at, String value) {
    }

    static List<Find> find(String text) {
        List<Find> finds = new ArrayList<>();
        for (String open : OPEN) {
            for (int at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
                int end = at + open.length();
                int densest = 0;
                int run = 0;
                while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_'
                        || text.charAt(end) == '-')) {
                    run = Character.isLetterOrDigit(text.charAt(end)) ? run + 1 : 0;
                    densest = Math.max(densest, run);
                    end++;
                }
                boolean inWord = at > 0 && text.charAt(at - 1) < 128 && Character.isLetterOrDigit(text.charAt(at - 1))
                        && !(at > 1 && text.charAt(at - 2) == '\\') && !(at > 2 && text.charAt(at - 3) == '%')
                        && !(at > 5 && text.startsWith("\\u", at - 6));
                if (end - at - open.length() >= LEAST && densest >= 10 && !inWord) {
                    finds.add(new Find("token", at, text.substring(at, end)));
                    break;
                }
            }
        }
        int key = text.indexOf("-----BEGIN ");
        if (key >= 0) {
            finds.add(new Find("key", key, text.substring(key, Math.min(text.length(), key + 60))));
        }
        return finds;
    }
}
