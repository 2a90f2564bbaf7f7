package dev.wslgodoctor.diagnostics.repair;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import dev.wslgodoctor.diagnostics.CompiledClasses;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No way leads to a change but through a preview: only looking makes one, only one method executes, and it refuses what
 * its own repairer did not show.
 */
class PreviewFirstTest {

    private static final String HERE = "dev.wslgodoctor.diagnostics.repair.";

    private static final Set<Class<?>> PREVIEWS = Set.of(Preview.class, JointPreview.class, Remaining.class);

    @TempDir
    private Path folder;

    private static DescribedPredicate<JavaAccess<?>> of(Class<?> owner, String... names) {
        return DescribedPredicate.describe(owner.getSimpleName() + " " + String.join(" or ", names),
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && List.of(names).contains(access.getTarget().getName()));
    }

    private static void only(String who, Class<?> owner, String... names) {
        noClasses().that().doNotHaveFullyQualifiedName(HERE + who).and().areNotAssignableTo(owner)
                .should().accessTargetWhere(of(owner, names)).check(CompiledClasses.ALL);
    }

    @Test
    void onlyLookingMakesAPreview() {
        only("Repairer", Preview.class, "<init>");
        only("Transaction", JointPreview.class, "<init>");
        only("Finishing", Remaining.class, "<init>");
        for (Class<?> type : PREVIEWS) {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                assertFalse(Modifier.isPublic(constructor.getModifiers()), constructor.toString());
            }
            assertTrue(Modifier.isFinal(type.getModifiers()), "nobody derives another kind of " + type);
        }
    }

    @Test
    void onlyOneMethodExecutesAndOnlyPublicOnesThatTakeAPreviewLeadToIt() {
        only("Execution", Works.class, "act");
        // Repairer takes a preview; Finishing goes on with an entry that one took before a crash
        noClasses().that().doNotHaveFullyQualifiedName(HERE + "Repairer")
                .and().doNotHaveFullyQualifiedName(HERE + "Finishing")
                .should().accessTargetWhere(of(Execution.class, "<init>", "run")).check(CompiledClasses.ALL);
        only("Repairer", Finishing.class, "<init>");
        only("Works", FileWork.class, "act");
        only("Works", CommandWork.class, "act");
        only("JointRun", Repairer.class, "execute");
        only("Transaction", JointRun.class, "<init>");
        List<String> changing = Arrays.stream(new Class<?>[] {Repairer.class, Transaction.class})
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.getReturnType() == Outcome.class
                        || method.getReturnType() == JointOutcome.class)
                .filter(method -> !method.getName().equals("undo"))
                .filter(method -> !PREVIEWS.contains(method.getParameterTypes()[0]))
                .map(Method::toString).toList();
        assertEquals(List.of(), changing);
    }

    @Test
    void aPreviewOfAnotherRepairerIsRefusedByEveryMethodThatApplies() throws Exception {
        Workbench bench = new Workbench(folder);
        bench.write("says", "bad");
        String before = bench.tree();
        Preview foreign = bench.repairer().preview(bench.plan(bench.replace("says", "bad", "good")), bench.at());
        JointPreview joint = new Transaction(bench.repairer()).preview(List.of(foreign.plan()), bench.at());
        Repairer repairer = bench.repairer();

        Outcome.Refused all = (Outcome.Refused) repairer.apply(foreign, event -> { });
        Outcome.Refused some = (Outcome.Refused) repairer.apply(foreign, new TreeSet<>(List.of(0)), event -> { });
        JointOutcome several = new Transaction(repairer).apply(joint, Transaction.Rule.KEEP_GOING, event -> { });

        assertEquals(List.of(Outcome.Why.NOT_PREVIEWED, Outcome.Why.NOT_PREVIEWED, Outcome.Why.NOT_PREVIEWED),
                List.of(all.why(), some.why(), several.refused().orElseThrow().why()));
        assertEquals(before, bench.tree());
        assertEquals(List.of(), bench.journal().read().entries());
    }
}
