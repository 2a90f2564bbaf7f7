package dev.wslgodoctor.diagnostics.text;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The English sentences that the sources hand to somebody who shows them, {@code 7} for all that is not literal. */
final class DetailLiterals {

    /** What holds a detail, or becomes one when it is caught. */
    private static final Pattern CONSTRUCTORS = Pattern.compile("(.*\\.)?(Stopped|Refused|BundleException"
            + "|MalformedBinary|DapTrouble|Altered|Wrong|JsonParseException|IOException|FileSystemException|TapeException"
            + "|IllegalArgumentException)");

    private static final Pattern METHODS = Pattern.compile(
            "(.*\\.)?(failed|require|drifted|cannot|notTheProtocol|timedOut)");

    // an argument that is wrong is a mistake of ours, which the user reads as such; these are caught and said
    private static final Set<String> SAID_WHEN_CAUGHT = Set.of("Command.java", "LinuxArguments.java", "LinuxPath.java",
            "Place.java", "Plan.java");

    // worlds and their registry files belong to the checkout: only who works on this program meets them; what two
    // starts of the window say to each other is for the log
    private static final Pattern NOT_SAID = Pattern.compile(".*/gateway/world/World(?!Windows).*|.*/RegFileParser.java"
            + "|.*/SingleInstance.java");

    // there {@code require} is told a command of git, which is the same in every language
    private static final String GIT_COMMANDS = "GitProbes.java";

    private static final String HOLE = "7";

    /**
     * A sentence.
     *
     * @param text  with holes
     * @param where file and line
     */
    record Literal(String text, String where) { }

    private DetailLiterals() {
    }

    /** The details of all modules. */
    static List<Literal> all() throws IOException {
        List<Literal> literals = new ArrayList<>();
        scan((unit, trees) -> new Finder(unit, trees, literals).scan(unit, null));
        return literals;
    }

    /** What probes call the answers that they found: the literals between what was measured. */
    static List<Literal> answers() throws IOException {
        List<Literal> literals = new ArrayList<>();
        scan((unit, trees) -> {
            String place = unit.getPackageName().toString();
            if (place.endsWith(".probe") || place.endsWith(".parse")) {
                new AnswerFinder(unit, literals).scan(unit, null);
            }
        });
        return literals;
    }

    private interface Unit {
        void look(CompilationUnitTree unit, Trees trees);
    }

    private static void scan(Unit each) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("diagnostics", "wizard-steps", "app")) {
            try (Stream<Path> found = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                found.filter(path -> path.toString().endsWith(".java"))
                        .filter(path -> !NOT_SAID.matcher(path.toString().replace('\\', '/')).matches())
                        .forEach(files::add);
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, manager, problem -> { }, List.of(), null,
                    manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                each.look(unit, Trees.instance(task));
            }
        }
    }

    /** Finds what is shown of a probe's answer: the functions given to a probe before its reader, and summaries. */
    private static final class AnswerFinder extends TreeScanner<Void, Void> {

        private final String file;
        private final List<Literal> literals;
        private boolean shows;

        AnswerFinder(CompilationUnitTree unit, List<Literal> literals) {
            this.file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
            this.literals = literals;
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            if (made.getIdentifier().toString().startsWith("Probe<")) {
                List<? extends ExpressionTree> arguments = made.getArguments();
                arguments.subList(1, arguments.size() - 1).forEach(argument -> within(argument));
                return scan(arguments.getLast(), nothing);
            }
            return super.visitNewClass(made, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getName().contentEquals("summary")) {
                within(method.getBody());
                return nothing;
            }
            return super.visitMethod(method, nothing);
        }

        private void within(Tree tree) {
            boolean before = shows;
            shows = true;
            scan(tree, null);
            shows = before;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (shows && literal.getValue() instanceof String text && text.matches("(?s).*[A-Za-z]{2}.*")) {
                literals.add(new Literal(text, file));
            }
            return nothing;
        }
    }

    private static final class Finder extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final Trees trees;
        private final List<Literal> literals;
        private final String file;

        Finder(CompilationUnitTree unit, Trees trees, List<Literal> literals) {
            this.unit = unit;
            this.trees = trees;
            this.literals = literals;
            this.file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            String name = made.getIdentifier().toString();
            boolean caught = !name.equals("IllegalArgumentException") || SAID_WHEN_CAUGHT.contains(file);
            if (name.startsWith("Trouble.") && !name.equals("Trouble.Words") && !made.getArguments().isEmpty()) {
                add(made.getArguments().getLast());
            } else if (caught && CONSTRUCTORS.matcher(name).matches()) {
                made.getArguments().forEach(this::add);
            }
            return super.visitNewClass(made, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree called, Void nothing) {
            if (METHODS.matcher(called.getMethodSelect().toString()).matches()
                    && !file.equals(GIT_COMMANDS)) {
                called.getArguments().forEach(this::add);
            }
            return super.visitMethodInvocation(called, nothing);
        }

        private void add(ExpressionTree argument) {
            long line = unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, argument));
            texts(argument).stream().filter(text -> text.matches("(?s).*[A-Za-z]{2}.*"))
                    .forEach(text -> literals.add(new Literal(text, file + ":" + line)));
        }

        private static List<String> texts(ExpressionTree expression) {
            return switch (expression) {
                case LiteralTree literal when literal.getValue() instanceof String text -> List.of(text);
                case ParenthesizedTree inner -> texts(inner.getExpression());
                case ConditionalExpressionTree either -> joined(texts(either.getTrueExpression()),
                        texts(either.getFalseExpression()));
                case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS && isText(sum) ->
                        texts(sum.getLeftOperand()).stream().flatMap(left ->
                                texts(sum.getRightOperand()).stream().map(right -> left + right)).toList();
                case MethodInvocationTree call when call.getMethodSelect().toString().endsWith(".orElse") ->
                        joined(List.of(HOLE), texts(call.getArguments().getFirst()).stream()
                                .filter(text -> !text.isEmpty()).toList());
                default -> List.of(HOLE);
            };
        }

        private static boolean isText(ExpressionTree expression) {
            return switch (expression) {
                case LiteralTree literal -> literal.getValue() instanceof String;
                case ParenthesizedTree inner -> isText(inner.getExpression());
                case ConditionalExpressionTree either -> isText(either.getTrueExpression())
                        || isText(either.getFalseExpression());
                case BinaryTree sum -> isText(sum.getLeftOperand()) || isText(sum.getRightOperand());
                default -> false;
            };
        }

        private static List<String> joined(List<String> one, List<String> other) {
            return Stream.concat(one.stream(), other.stream()).toList();
        }
    }
}
