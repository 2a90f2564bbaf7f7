package dev.wslgodoctor.wizard.step.target;

import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.ChoiceCard;
import dev.wslgodoctor.wizard.control.ListCard;
import dev.wslgodoctor.wizard.port.DistroInfo;
import dev.wslgodoctor.wizard.port.ProjectInfo;
import dev.wslgodoctor.wizard.port.SessionInfo;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.octicons.Octicons;

/** What the project folder is, in all its spellings, and its debug sessions. */
final class ProjectCard {

    private static final int MOST_RECENT = 6;

    private ProjectCard() {
    }

    static List<Node> of(TargetModel model, Texts texts) {
        return switch (model.knownProperty().get()) {
            case Loaded.Nothing<ProjectInfo> it -> nothing(model, texts);
            case Loaded.Loading<ProjectInfo> it ->
                List.of(TextNodes.label(texts.of("target.project.loading"), Css.MUTED, Css.DENSE));
            case Loaded.Failed<ProjectInfo> it -> List.of(
                    TextNodes.label(TroubleText.sentence(it.trouble(), texts), Css.DENSE, "warning-text"),
                    TextNodes.value(texts.detail(it.trouble().detail()), texts.of("cause.detail")));
            case Loaded.Known<ProjectInfo> it -> List.of(spellings(it.value(), texts),
                    TextNodes.line(texts.of("target.session"), Css.SECTION), sessions(it.value(), model, texts),
                    TextNodes.label(texts.of(it.value().sessions().stream().anyMatch(SessionInfo::fromFile)
                                    ? "target.session.from" : "target.session.default",
                            Map.of("count", String.valueOf(it.value().sessions().size()))), Css.CAPTION, Css.MUTED));
        };
    }

    private static List<Node> nothing(TargetModel model, Texts texts) {
        DistroInfo distro = model.distroProperty().get();
        if (distro == null || distro.recent().isEmpty() || !model.projectProperty().get().isBlank()) {
            return List.of(hint(model, texts));
        }
        ListCard list = new ListCard();
        for (String folder : distro.recent().subList(0, Math.min(MOST_RECENT, distro.recent().size()))) {
            Button row = new Button(folder);
            row.setId("recent-" + (list.getChildren().size() + 1));
            row.getStyleClass().addAll("choice-row", "recent-row", Css.CODE);
            row.setMaxWidth(Double.MAX_VALUE);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setAccessibleText(texts.of("target.project.recent.choose", Map.of("folder", folder)));
            row.setOnAction(event -> model.choose(folder));
            list.getChildren().add(row);
        }
        return List.of(hint(model, texts), TextNodes.line(texts.of("target.project.recent"), Css.DENSE), list);
    }

    private static Node hint(TargetModel model, Texts texts) {
        DistroInfo distro = model.distroProperty().get();
        boolean stopped = distro != null && !distro.running() && !model.projectProperty().get().isBlank();
        return TextNodes.label(texts.of(stopped ? "target.project.stopped" : "target.project.hint"), Css.MUTED,
                Css.DENSE);
    }

    private static Node spellings(ProjectInfo info, Texts texts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll(Css.QUIET, "spellings");
        Label drive = TextNodes.firm(texts.of("target.project.on-drive"), Css.TAG, "warning-tag");
        drive.setGraphic(Icons.of(Octicons.ALERT_16, "warning"));
        boolean here = info.onWindowsDrive() && info.real().isEmpty();
        info.inDistro().ifPresent(path -> row(grid, "target.project.in-distro", path, here ? drive : null, texts));
        info.real().ifPresent(path -> row(grid, "target.project.real", path, info.onWindowsDrive() ? drive : null,
                texts));
        Node module = info.module().<Node>map(name -> TextNodes.firm(
                texts.of("target.project.module", Map.of("module", name)), Css.CAPTION, Css.MUTED)).orElse(null);
        info.onWindows().ifPresentOrElse(path -> row(grid, "target.project.on-windows", path, module, texts), () -> {
            if (module != null) {
                grid.addRow(grid.getRowCount(), module);
            }
        });
        return grid;
    }

    private static void row(GridPane grid, String key, String path, Node more, Texts texts) {
        Label head = TextNodes.firm(texts.of(key), Css.DENSE, Css.MUTED);
        HBox value = new HBox(TextNodes.value(path, head.getText()));
        if (more != null) {
            value.getChildren().add(more);
        }
        value.setAlignment(Pos.CENTER_LEFT);
        value.getStyleClass().add("card-head");
        grid.addRow(grid.getRowCount(), head, value);
    }

    private static Node sessions(ProjectInfo info, TargetModel model, Texts texts) {
        ListCard list = new ListCard();
        ToggleGroup group = new ToggleGroup();
        for (SessionInfo session : info.sessions()) {
            list.getChildren().add(session(session, model, group, texts));
        }
        return list;
    }

    private static Node session(SessionInfo session, TargetModel model, ToggleGroup group, Texts texts) {
        String what = texts.of("session." + session.kind().id(), Map.of("subject", session.subject()));
        Label name = TextNodes.line(session.name(), Css.STRONG, "session-name");
        HBox inside = new HBox(ChoiceCard.mark(), name,
                TextNodes.line(session.kind().id(), Css.CODE, Css.CAPTION, Css.MUTED, "session-kind"),
                TextNodes.line(what, Css.DENSE, Css.MUTED));
        HBox.setHgrow(inside.getChildren().getLast(), Priority.ALWAYS);
        inside.setAlignment(Pos.CENTER_LEFT);
        inside.getStyleClass().add("distro-card");
        ChoiceCard row = new ChoiceCard("session-" + (group.getToggles().size() + 1), session.name() + ", " + what)
                .holding(inside);
        row.getStyleClass().add("choice-row");
        row.setToggleGroup(group);
        row.setSelected(session.equals(model.sessionProperty().get()));
        row.setOnAction(event -> model.sessionProperty().set(session));
        return row;
    }
}
