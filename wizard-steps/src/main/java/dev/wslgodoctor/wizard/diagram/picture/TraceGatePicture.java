package dev.wslgodoctor.wizard.diagram.picture;

import dev.wslgodoctor.diagnostics.explain.picture.TraceGate;
import dev.wslgodoctor.diagnostics.explain.picture.TraceGate.Level;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.Columns;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The program, who holds it, the debugger, and the gate between them; beside it what each level of Yama allows. */
final class TraceGatePicture {

    private static final int COLUMNS = 5;

    private TraceGatePicture() {
    }

    static Region of(TraceGate gate, Texts texts) {
        String reason = texts.of("picture.gate.reason." + gate.gate().id(), words(gate));
        PictureBox box = new PictureBox(Octicons.LOCK_16, texts.of("picture.gate.title"),
                texts.of("picture.gate.aside"), reason);
        return box.with(new Columns(0.42, scene(gate, reason, texts), levels(gate, texts)));
    }

    private static Map<String, String> words(TraceGate gate) {
        return Map.of("level", gate.level().isPresent() ? String.valueOf(gate.level().getAsInt()) : "-",
                "owner", gate.target().map(TraceGate.Process::owner).orElse("-"), "user", gate.debugger(),
                "tracer", gate.tracer().map(TraceGate.Process::name).orElse("-"));
    }

    private static Region scene(TraceGate gate, String reason, Texts texts) {
        VBox scene = new VBox();
        scene.getStyleClass().add("gate-scene");
        scene.setFillWidth(true);
        scene.getChildren().add(gate.target().map(target -> node("process", target.name(), String.valueOf(target.pid()),
                texts.of("picture.gate.owner", Map.of("owner", target.owner().isEmpty() ? "?" : target.owner())),
                "target", texts)).orElseGet(() -> node("none", texts.of("picture.gate.any"), "",
                        texts.of("picture.gate.no-target"), "target", texts)));
        gate.tracer().ifPresent(tracer -> scene.getChildren().add(node("tracer", tracer.name(),
                String.valueOf(tracer.pid()), texts.of("picture.gate.holds"), "tracer", texts)));
        StackPane lock = new StackPane(Icons.of(Octicons.LOCK_16, "icon-disc-large"));
        lock.getStyleClass().add("gate-lock");
        Label why = TextNodes.label(reason, Css.DENSE, "danger-text", Css.STRONG);
        HBox.setHgrow(why, Priority.ALWAYS);
        HBox bar = new HBox(lock, why);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("gate-bar");
        scene.getChildren().add(bar);
        scene.getChildren().add(node("debugger", "dlv", "", texts.of("picture.gate.wants", words(gate)), "debugger",
                texts));
        return scene;
    }

    private static Region node(String kind, String name, String number, String more, String look, Texts texts) {
        Label title = TextNodes.line(name, Css.CODE, Css.STRONG);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        VBox box = new VBox(new HBox(title, between, TextNodes.firm(number, Css.CODE, Css.MUTED)),
                TextNodes.label(more, Css.CAPTION, Css.MUTED));
        box.setAccessibleText(texts.of("picture.gate.kind." + kind));
        box.getStyleClass().addAll("picture-node", "gate-" + look);
        return box;
    }

    private static Region levels(TraceGate gate, Texts texts) {
        VBox box = new VBox();
        box.getStyleClass().add("picture-part");
        if (gate.level().isEmpty()) {
            box.getChildren().add(TextNodes.prose(texts.of("picture.gate.no-yama"), Css.DENSE));
            return box;
        }
        GridPane grid = PictureBox.grid(COLUMNS, 1);
        List<String> heads = List.of("level", "meaning", "attach", "launch", "root");
        for (int i = 0; i < heads.size(); i++) {
            grid.add(TextNodes.firm(i == 1 ? "" : texts.of("picture.gate.head." + heads.get(i)), Css.CAPTION,
                    Css.MUTED), i, 0);
        }
        int row = 1;
        for (Level level : TraceGate.levels()) {
            boolean here = gate.level().getAsInt() == level.number();
            Region band = new Region();
            band.getStyleClass().add("picture-band");
            band.pseudoClassStateChanged(Css.BROKEN, here && gate.gate() == TraceGate.Gate.YAMA);
            band.pseudoClassStateChanged(Css.CURRENT, here);
            grid.add(band, 0, row, COLUMNS, 1);
            grid.add(TextNodes.firm(String.valueOf(level.number()), Css.CODE, Css.STRONG, "gate-number"), 0, row);
            VBox meaning = new VBox(TextNodes.label(texts.of("picture.gate.level." + level.number()), Css.DENSE));
            if (here) {
                meaning.getChildren().add(TextNodes.label(texts.of("picture.gate.now"), Css.CAPTION, Css.STRONG));
            }
            meaning.setAlignment(Pos.CENTER_LEFT);
            grid.add(meaning, 1, row);
            grid.add(allowed(level.attach(), texts), 2, row);
            grid.add(allowed(level.launch(), texts), 3, row);
            grid.add(allowed(level.root(), texts), 4, row++);
        }
        box.getChildren().addAll(TextNodes.prose(texts.of("picture.gate.setting"), Css.DENSE), grid);
        return box;
    }

    private static Node allowed(boolean yes, Texts texts) {
        return yes ? PictureBox.answer(Octicons.CHECK_16, "success", texts.of("picture.gate.works"))
                : PictureBox.answer(Octicons.X_16, "danger", texts.of("picture.gate.refused"));
    }
}
