package dev.wslgodoctor.wizard.step.beside;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.folklore.Card;
import dev.wslgodoctor.diagnostics.folklore.Folklore;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All cards in a language, in the order of the catalogue. */
final class KnowledgeCards {

    private KnowledgeCards() {
    }

    static List<KnowledgeCard> all(Texts texts) {
        return Stream.concat(CauseCatalog.all().stream().map(cause -> card(cause, texts)),
                Folklore.all().stream().map(card -> card(card, texts))).toList();
    }

    private static KnowledgeCard card(Card card, Texts texts) {
        List<KnowledgeCard.Part> parts = List.of(
                new KnowledgeCard.Part(texts.of("knowledge.truth"), texts.of(card.truthKey())),
                new KnowledgeCard.Part(texts.of("knowledge.instead"), texts.of(card.insteadKey())));
        return new KnowledgeCard(card.id(), KnowledgeCard.Kind.FOLKLORE, texts.of(card.claimKey()),
                texts.of("knowledge.recipe", Map.of("truth", texts.of("truth." + card.truth().id()))), parts,
                card.allCauses(), card.sources());
    }

    private static KnowledgeCard card(RootCause cause, Texts texts) {
        List<KnowledgeCard.Part> parts = new ArrayList<>();
        for (String part : List.of("felt", "why", "repair")) {
            parts.add(new KnowledgeCard.Part(texts.of("knowledge." + part), text(cause, part, texts)));
        }
        String tag = texts.of("layer." + cause.breaks().layer().id()) + " · "
                + texts.of("link." + cause.breaks().id());
        String more = cause.id() + ".more";
        Stream<String> link = texts.has(more) ? Stream.of(texts.of(more)) : Stream.empty();
        return new KnowledgeCard(cause.id(), KnowledgeCard.Kind.CAUSE, text(cause, "title", texts), tag, parts,
                Folklore.about(cause.id()).stream().map(Card::id).toList(),
                Stream.concat(link, cause.sources().stream()).distinct().toList());
    }

    // nothing was measured: what a text would name has no name here
    private static String text(RootCause cause, String part, Texts texts) {
        return texts.partly(cause.id() + "." + part, Map.of());
    }
}
