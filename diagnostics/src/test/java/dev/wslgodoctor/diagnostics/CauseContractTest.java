package dev.wslgodoctor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Layer;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.gateway.MissingMachine;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every root cause owes, checked without naming any of them. Its own test class offers
 * {@code static FakeFacts holding()}, one machine on which it holds, from which arguments and plan are taken.
 */
class CauseContractTest {

    private static final List<String> TEXTS = List.of("title", "felt", "why", "proof", "repair", "more");

    @Test
    void everyCauseOnTheClassPathIsInTheCatalogue() {
        Set<String> listed = new HashSet<>();
        CauseCatalog.all().forEach(cause -> listed.add(cause.getClass().getName()));
        List<String> missing = CompiledClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(RootCause.class) && !type.isInterface())
                .filter(type -> !type.getModifiers().contains(
                        com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT))
                .filter(type -> !listed.contains(type.getName()))
                .map(type -> "            new " + type.getSimpleName() + "(),   // " + type.getPackageName())
                .sorted().toList();

        assertTrue(missing.isEmpty(), () -> "add to CauseCatalog:\n" + String.join("\n", missing));
    }

    @Test
    void idsAreUnique() {
        Set<String> seen = new HashSet<>();
        List<String> twice = CauseCatalog.all().stream().map(RootCause::id).filter(id -> !seen.add(id)).toList();

        assertEquals(List.of(), twice);
    }

    @Test
    void theCatalogueStandsInTheOrderOfTheLayers() {
        List<Integer> layers = CauseCatalog.all().stream().map(cause -> cause.breaks().layer().ordinal()).toList();

        assertEquals(layers.stream().sorted().toList(), layers);
    }

    @Test
    void everyLinkIsUsedByASymptomOtherThanEverything() {
        Set<Link> used = new HashSet<>();
        Arrays.stream(Symptom.values()).filter(symptom -> symptom != Symptom.EVERYTHING)
                .forEach(symptom -> used.addAll(symptom.chain()));

        assertEquals(Set.of(Link.values()), used);
    }

    @Test
    void theSymptomEverythingHasEveryLinkOnce() {
        assertEquals(List.of(Link.values()), Symptom.EVERYTHING.chain().stream().sorted().toList());
    }

    @TestFactory
    Stream<DynamicTest> everyCauseIsNamedAfterTheLayerOfItsLink() {
        return forEveryCause(cause -> {
            String layer = cause.breaks().layer().id();
            assertTrue(cause.id().matches("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*"), cause.id());
            assertEquals(layer, cause.id().substring(0, cause.id().indexOf('.')));
            String folder = layer.equals("wsl-vm") ? "vm" : layer;
            assertEquals("dev.wslgodoctor.diagnostics.cause." + folder, cause.getClass().getPackageName());
        });
    }

    @TestFactory
    Stream<DynamicTest> everyCauseAdmitsNotKnowingWhenNothingIsKnown() {
        return forEveryCause(cause -> {
            Verdict.Undetermined verdict = assertInstanceOf(Verdict.Undetermined.class,
                    Examiner.judge(cause, new FakeFacts()));
            assertFalse(verdict.trouble().code().equals("bug"), verdict.trouble().detail());
        });
    }

    // a probe that needs an absent one is absent itself, which a cause must not take for "looked, and it is fine"
    @TestFactory
    Stream<DynamicTest> noCauseInsideADistroIsDecidedWithoutOne() {
        Case at = new Case(MissingMachine.withoutDistro(), Choice.NONE, Consent.DEFAULT,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        return CauseCatalog.all().stream()
                .filter(cause -> cause.breaks().layer().ordinal() >= Layer.DISTRO.ordinal()
                        || cause.breaks() == Link.ATTACH)
                .map(cause -> DynamicTest.dynamicTest(cause.id(), () -> {
                    String verdict = Examiner.judge(cause, new Inquiry(at).facts()).id();
                    assertTrue(Set.of("not-applicable", "undetermined").contains(verdict), verdict);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyCauseHasItsSixTextsInBothLanguages() {
        return forEveryCause(cause -> {
            for (Locale language : Texts.LANGUAGES) {
                Texts texts = Texts.in(language);
                List<String> missing = TEXTS.stream().map(text -> cause.id() + "." + text)
                        .filter(key -> texts.of(key).isBlank() || !texts.has(key)).toList();
                assertTrue(missing.isEmpty(), () -> "add to causes-" + cause.breaks().layer().id() + " in " + language
                        + ":\n" + String.join(" = \n", missing) + " = ");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyCauseHoldsOnTheMachineThatItsTestOffers() {
        return forEveryCause(cause -> {
            FakeFacts machine = holding(cause).orElseGet(() -> fail(testOf(cause) + " should have: "
                    + "static FakeFacts holding() { return new FakeFacts().with(...); }"));
            assertInstanceOf(Verdict.Holds.class, Examiner.judge(cause, machine));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyPlaceholderIsSuppliedByTheVerdict() {
        return forEveryCause(cause -> {
            Set<String> supplied = assertInstanceOf(Verdict.Holds.class,
                    Examiner.judge(cause, holding(cause).orElseThrow())).arguments().keySet();
            for (Locale language : Texts.LANGUAGES) {
                Texts texts = Texts.in(language);
                for (String text : TEXTS) {
                    Set<String> wanted = new TreeSet<>(texts.placeholders(cause.id() + "." + text));
                    wanted.removeAll(supplied);
                    assertEquals(Set.of(), wanted, () -> cause.id() + "." + text + " in " + language
                            + " names what the verdict does not supply");
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyPlanEndsInSomethingThatTheUserCanDo() {
        return forEveryCause(cause -> {
            Optional<Plan> plan = plan(cause);
            if (plan.isPresent()) {
                assertEquals(cause.id(), plan.get().causeId());
                assertTrue(plan.get().actions().stream().anyMatch(action -> action instanceof Action.AskUser),
                        () -> "the plan of " + cause.id() + " has no manual step");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyManualStepHasItsTextInBothLanguages() {
        return forEveryCause(cause -> assertAll(plan(cause).stream()
                .flatMap(plan -> plan.actions().stream())
                .filter(action -> action instanceof Action.AskUser)
                .map(action -> (Action.AskUser) action)
                .flatMap(step -> Texts.LANGUAGES.stream().map(language -> () -> {
                    Texts texts = Texts.in(language);
                    assertTrue(texts.has(step.messageKey()), step.messageKey() + " is missing in " + language);
                    Set<String> wanted = new TreeSet<>(texts.placeholders(step.messageKey()));
                    wanted.removeAll(step.arguments().keySet());
                    assertEquals(Set.of(), wanted, step.messageKey() + " in " + language);
                }))));
    }

    private static Stream<DynamicTest> forEveryCause(CauseCheck check) {
        return CauseCatalog.all().stream()
                .map(cause -> DynamicTest.dynamicTest(cause.id(), () -> check.on(cause)));
    }

    private interface CauseCheck {
        void on(RootCause cause) throws Exception;
    }

    private static Optional<Plan> plan(RootCause cause) throws ReflectiveOperationException {
        // that every test offers such a machine is a test of its own
        return cause.repair(holding(cause).orElseThrow());
    }

    private static String testOf(RootCause cause) {
        return cause.getClass().getName() + "Test";
    }

    /** The machine of the cause's own test; empty if that test does not offer one. */
    private static Optional<FakeFacts> holding(RootCause cause) throws ReflectiveOperationException {
        try {
            Method method = Class.forName(testOf(cause)).getDeclaredMethod("holding");
            method.setAccessible(true);
            return Optional.of((FakeFacts) method.invoke(null));
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
