package dev.wslgodoctor.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * No test of the screens may leave a warning of JavaFX in the log, such as one about a style sheet. It is registered
 * for every test of this module by its name in META-INF/services.
 */
public final class NoWarningExtension implements BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(NoWarningExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(HERE).put(context.getUniqueId(), new WarningCatcher());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try (WarningCatcher catcher = context.getStore(HERE).remove(context.getUniqueId(), WarningCatcher.class)) {
            assertEquals(List.of(), catcher.warnings().stream().filter(line -> line.startsWith("javafx")).toList(),
                    "JavaFX logged while this test ran");
        }
    }
}
