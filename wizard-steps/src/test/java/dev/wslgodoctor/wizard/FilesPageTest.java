package dev.wslgodoctor.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.wizard.shell.Page;
import dev.wslgodoctor.wizard.style.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** The page of the configuration files lists every remark with its file, line, rule and source. */
@ExtendWith(ApplicationExtension.class)
class FilesPageTest {

    private static List<String> words(Node node) {
        List<String> words = new ArrayList<>();
        if (node instanceof Labeled label) {
            words.add(label.getText());
        } else if (node instanceof TextInputControl value) {
            words.add(value.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> words.addAll(words(child)));
        }
        return words;
    }

    private static List<String> shown(Locale language) {
        SampleWindow window = SampleWindow.unseen(language, Theme.LIGHT, 1280, 800);
        SampleWindow.onScreen(() -> window.model.openBeside(Page.FILES));
        assertEquals(Page.FILES, window.model.pageProperty().get());
        return SampleWindow.onScreen(() -> {
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
            return words(window.scene.lookup("#files-body"));
        });
    }

    @Test
    void everyRemarkStandsThereWithLineRuleAndSource() {
        List<String> words = shown(Locale.ENGLISH);

        assertTrue(words.containsAll(List.of("3 remarks on 3 files", "/etc/wsl.conf",
                "WSL does not know the key cgroup.version.",
                "Line 4 · config.unknown-key · microsoft/WSL src/shared/configfile/configfile.cpp@3e27a6a",
                "/home/dev/shop/.vscode/launch.json", "There is no mode \"attach\" for this request.",
                "Line 12 · launch.bad-mode · golang/vscode-go extension/package.json@28e27ff",
                "Whole file · editor.file-not-utf8", "C:\\Users\\张 伟\\.wslconfig")), words::toString);
        assertTrue(words.stream().anyMatch(text -> text.startsWith("settings.json could not be read:")),
                words::toString);
    }

    @Test
    void theSameInChinese() {
        List<String> words = shown(Locale.SIMPLIFIED_CHINESE);

        assertTrue(words.containsAll(List.of("3 个文件中有 3 条提示", "WSL 不认识键 cgroup.version。")), words::toString);
        assertTrue(words.stream().anyMatch(text -> text.startsWith("第 12 行 · launch.bad-mode")), words::toString);
    }
}
